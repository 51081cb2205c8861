/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One catalogue in use: the words of the glossary, the plural forms, nothing glued. Run once for each language. */

#include <glib/gstdio.h>
#include <string.h>

#include "tdm-language.h"
#include "tdm-words.h"

#define DAY (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)
#define NOW (20000 * DAY)

typedef struct
{
  const char *token;
  const char *system_locale;
  const char *won, *lost, *received, *inbound, *favorites, *live;
  const char *days; /* with %d for the number; NULL where the form depends on it */
} Expected;

static const Expected languages[] = {
  { "ja", "ja_JP.UTF-8", "受注", "失注", "受領済み", "受信", "お気に入り", "公開中", "残り %d 日" },
  { "zh_TW", "zh_TW.UTF-8", "成交", "未成交", "已收到", "收到的", "我的最愛", "已上架", "剩餘 %d 天" },
  { "zh_CN", "zh_CN.UTF-8", "赢单", "丢单", "已收到", "收到的", "收藏", "已上线", "剩余 %d 天" },
  { "pl", "pl_PL.UTF-8", "Wygrana", "Przegrana", "Otrzymana", "Przychodzące", "Ulubione",
    "Dostępna publicznie", NULL },
  { "ko", "ko_KR.UTF-8", "수주", "실주", "받음", "받은 기회", "즐겨찾기", "공개 중", "%d일 남음" },
};

static const Expected *expected;

static void
test_glossary (void)
{
  g_assert_cmpstr (tdm_language_to_token (tdm_language_get_current ()), ==, expected->token);
  g_assert_cmpstr (tdm_words_outcome (TDM_OUTCOME_WON), ==, expected->won);
  g_assert_cmpstr (tdm_words_outcome (TDM_OUTCOME_LOST), ==, expected->lost);
  g_assert_cmpstr (tdm_words_stage (TDM_STAGE_RECEIVED), ==, expected->received);
  g_assert_cmpstr (tdm_words_tab (TDM_DEAL_TAB_INBOUND), ==, expected->inbound);
  g_assert_cmpstr (tdm_words_tab (TDM_DEAL_TAB_FAVORITES), ==, expected->favorites);
  g_assert_cmpstr (tdm_words_offer_status ("live"), ==, expected->live);
}

static const char *
get_polish_days (int days)
{
  int units = days % 10;
  gboolean teens = days % 100 >= 10 && days % 100 < 20;

  if (days == 1)
    return "Pozostał %d dzień";

  return units >= 2 && units <= 4 && !teens ? "Pozostały %d dni" : "Pozostało %d dni";
}

static void
test_days_left (void)
{
  static const int counts[] = { 1, 2, 5, 12, 22, 25, 101, 112 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const char *form = expected->days != NULL ? expected->days : get_polish_days (counts[i]);
      g_autofree char *number = g_strdup_printf ("%d", counts[i]);
      g_autoptr (GString) wanted = g_string_new (form);
      g_autofree char *text = tdm_words_deadline (NOW + counts[i] * DAY, NOW);

      g_string_replace (wanted, "%d", number, 1);
      g_assert_cmpstr (text, ==, wanted->str);
    }
}

static void
run (const char *const *command)
{
  int status = -1;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL);
  g_assert_cmpint (status, ==, 0);
}

static void
make_catalogue (const char *folder, const char *po)
{
  g_autofree char *inner = g_build_filename (folder, expected->token, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (inner, "tandem.mo", NULL);
  const char *const command[] = { "msgfmt", "-o", file, po, NULL };

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  run (command);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *po = NULL;
  int status;

  g_assert_cmpint (argc, ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].token, argv[2]))
      expected = &languages[i];
  g_assert_nonnull (expected);

  po = g_strdup_printf ("%s/%s.po", argv[1], argv[2]);
  folder = g_dir_make_tmp ("tandem-catalogue-XXXXXX", NULL);
  make_catalogue (folder, po);
  const char *const remove[] = { "rm", "-rf", folder, NULL };
  g_setenv ("TANDEM_LOCALEDIR", folder, TRUE);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("LANG", expected->system_locale, TRUE);
  g_setenv ("LC_ALL", expected->system_locale, TRUE);
  g_unsetenv ("LANGUAGE");
  tdm_language_init ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/glossary", test_glossary);
  g_test_add_func ("/catalogue/days-left", test_days_left);
  status = g_test_run ();
  run (remove);
  return status;
}
