/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order people look things up in, as bytes that memcmp () sorts. */

#include "tdm-collation.h"

#include <string.h>

#include "tdm-language-private.h"

static int
compare_keys (const char *a, const char *b)
{
  gsize a_length, b_length;
  g_autofree guint8 *left = tdm_collation_key (a, &a_length);
  g_autofree guint8 *right = tdm_collation_key (b, &b_length);
  int order = memcmp (left, right, MIN (a_length, b_length));

  return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

static void
assert_order (TdmLanguage language, const char *const *texts)
{
  tdm_language_select (language, NULL);
  for (gsize i = 1; texts[i] != NULL; i++)
    {
      if (compare_keys (texts[i - 1], texts[i]) >= 0)
        g_error ("%s does not sort before %s", texts[i - 1], texts[i]);
      g_assert_cmpint (tdm_collation_compare (texts[i - 1], texts[i]), <, 0);
    }
}

static void
test_orders (void)
{
  const char *const english[] = { "Äpfel", "apple", "Apple", "banana", "Zebra", NULL };
  const char *const polish[] = { "lato", "Lódź", "łąka", "Łódź", "zoo", "źrebię", "żaba", NULL };
  const char *const japanese[] = {
    "Azure", "アオバ", "いろは", "ウエノ", "んだ", "伊藤", "高橋", "佐藤", NULL
  };
  const char *const korean[] = { "가람", "나래", "다솜", "한국", "Seoul", NULL };
  const char *const pinyin[] = { "阿里", "北京", "广州", "上海", "武汉", NULL };
  const char *const strokes[] = { "丁", "中", "林", "張", NULL };

  assert_order (TDM_LANGUAGE_EN, english);
  assert_order (TDM_LANGUAGE_PL, polish);
  assert_order (TDM_LANGUAGE_JA, japanese);
  assert_order (TDM_LANGUAGE_KO, korean);
  assert_order (TDM_LANGUAGE_ZH_TW, strokes);
  assert_order (TDM_LANGUAGE_ZH_CN, pinyin);
}

/* Long texts and wrong bytes have keys too. */
static void
test_any_text (void)
{
  g_autofree char *name = g_strnfill (5000, 'a');
  g_autofree char *longer = g_strconcat (name, "b", NULL);

  tdm_language_select (TDM_LANGUAGE_EN, NULL);
  g_assert_cmpint (compare_keys (name, longer), <, 0);
  g_assert_cmpint (compare_keys (name, "b"), <, 0);
  g_assert_cmpint (compare_keys ("", "a"), <, 0);
  g_assert_cmpint (compare_keys ("\xff", "\xff"), ==, 0);
  g_assert_cmpint (compare_keys ("a\u0301", "\u00e1"), ==, 0);
}

static void
test_buffer (void)
{
  guint8 buffer[64];
  gsize length;

  tdm_language_select (TDM_LANGUAGE_JA, NULL);
  g_autofree guint8 *key = tdm_collation_key ("東京", &length);

  g_assert_cmpuint (tdm_collation_key_into ("東京", NULL, 0), ==, length);
  g_assert_cmpuint (tdm_collation_key_into ("東京", buffer, sizeof buffer), ==, length);
  g_assert_cmpmem (key, length, buffer, length);
}

static void
test_tag (void)
{
  tdm_language_select (TDM_LANGUAGE_JA, NULL);
  g_autofree char *japanese = g_strdup (tdm_collation_get_tag ());

  tdm_language_select (TDM_LANGUAGE_PL, NULL);
  g_assert_cmpstr (tdm_collation_get_tag (), !=, japanese);
  tdm_language_select (TDM_LANGUAGE_JA, NULL);
  g_assert_cmpstr (tdm_collation_get_tag (), ==, japanese);
}

static gpointer
make_keys (gpointer expected)
{
  for (int i = 0; i < 2000; i++)
    {
      gsize length;
      g_autofree guint8 *key = tdm_collation_key ("青山メディカルシステムズ株式会社", &length);
      g_autoptr (GBytes) bytes = g_bytes_new (key, length);

      g_assert_true (g_bytes_equal (bytes, expected));
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];
  gsize length;

  tdm_language_select (TDM_LANGUAGE_JA, NULL);
  guint8 *key = tdm_collation_key ("青山メディカルシステムズ株式会社", &length);
  g_autoptr (GBytes) expected = g_bytes_new_take (key, length);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("keys", make_keys, expected);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collation/orders", test_orders);
  g_test_add_func ("/collation/any-text", test_any_text);
  g_test_add_func ("/collation/buffer", test_buffer);
  g_test_add_func ("/collation/tag", test_tag);
  g_test_add_func ("/collation/threads", test_threads);
  return g_test_run ();
}
