/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of companies: what of them counts when two are compared. */

#include "tdm-name-likeness.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *name;
    const char *bare;
  } names[] = {
    { "Contoso Sp. z o.o.", "contoso" },
    { "CONTOSO SP Z O O", "contoso" },
    { "A. Datum Co., Ltd.", "a datum" },
    { "Fabrikam GmbH & Co. KG", "fabrikam" },
    { "株式会社コントソ", "コントソ" },
    { "コントソ（株）", "コントソ" },
    { "㈱コントソ", "コントソ" },
    { "台灣康托索股份有限公司", "台灣康托索" },
    { "주식회사 콘토소", "콘토소" },
    { "PT Contoso Tbk", "contoso" },
    { "Żółw S.A.", "zolw" },
    { "Inc.", "inc" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *bare = tdm_name_fold_company (names[i].name);

      g_assert_cmpstr (bare, ==, names[i].bare);
    }
}

static void
test_like (void)
{
  g_assert_true (tdm_name_is_like ("contoso", "contoso"));
  g_assert_true (tdm_name_is_like ("contoso", "contso"));
  g_assert_true (tdm_name_is_like ("contoso", "cnotoso"));
  g_assert_true (tdm_name_is_like ("wide world importers", "wide wrold imporers"));
  g_assert_false (tdm_name_is_like ("contoso", "cotsoo"));
  g_assert_false (tdm_name_is_like ("abc", "abd"));
  g_assert_false (tdm_name_is_like ("studio 54", "studio 55"));
  g_assert_false (tdm_name_is_like ("", ""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-likeness/fold", test_fold);
  g_test_add_func ("/name-likeness/like", test_like);

  return g_test_run ();
}
