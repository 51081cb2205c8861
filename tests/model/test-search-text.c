/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search text: the fold, the tokens, the questions, and what is found in five languages. */

#include "tdm-search-text.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *result;
} Pair;

static const Pair folds[] = {
  { "Kraków", "krakow" },
  { "ŁÓDŹ", "lodz" },
  { "Straße", "strasse" },
  { "STRASSE", "strasse" },
  { "Ａｚｕｒｅ", "azure" },
  { "Ærø Œuvre Đà Nẵng", "aero oeuvre da nang" },
  { "İstanbul ISPARTA ısı", "istanbul isparta isi" },
  { "Ħal Ŧing Þór Ðan", "hal ting thor dan" },
  { "ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ" },
  { "ﾄｳｷｮｳ", "トウキョウ" },
  { "とうきょう", "トウキョウ" },
  { "ｶﾞｷﾞ ﾊﾟﾋﾟ", "ガギ パピ" },
  { "か\xe3\x82\x99 カ\xe3\x82\x99 が", "ガ ガ ガ" },
  { "ﾞあ", "ア" },
  { "ゟ", "ヨリ" },
  { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xae\xe1\x86\xa8", "한국" },
  { "㈱東京", "(株)東京" },
  { "①½", "11⁄2" },
  { "ﬁnal", "final" },
  { "é e\xcc\x81", "e e" },
  { "", "" },
};

static void
test_folds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = tdm_text_fold (folds[i].text);

      g_assert_cmpstr (folded, ==, folds[i].result);
    }
}

static const Pair tokens[] = {
  { "Contoso Sp. z o.o.", "contoso sp z o o" },
  { "CRM-88123_a", "crm 88123 a" },
  { "東京都", "東京 京都 都" },
  { "東", "東" },
  { "東京tower2", "東京 京 tower2" },
  { "tower東京", "tower 東京 京" },
  { "クラウド・ソリューション", "クラ ラウ ウド ド ソリ リュ ュー ーシ ショ ョン ン" },
  { "人々のー", "人々 々ノ ノー ー" },
  { "한국 전력", "한국 국 전력 력" },
  { "雲端，服務", "雲端 端 服務 務" },
  { "!?… – “”", "" },
  { "😀東\xf0\x9f\x98\x80京", "東 京" },
};

static void
test_tokens (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      tdm_text_append_tokens (out, tokens[i].text);
      g_assert_cmpstr (out->str, ==, tokens[i].result);
    }
}

static void
test_appending (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  tdm_text_append_tokens (out, "Anna");
  tdm_text_append_tokens (out, NULL);
  tdm_text_append_tokens (out, "東京");
  tdm_text_append_tokens (out, "都");
  g_assert_cmpstr (out->str, ==, "anna 東京 京 都");
}

static const Pair questions[] = {
  { "kra", "\"kra\"*" },
  { "Kra Łód", "\"kra\"* AND \"lod\"*" },
  { "東", "\"東\"*" },
  { "東京", "\"東京\"" },
  { "東京都", "\"東京 京都\"" },
  { "東京tower", "\"東京 京 tower\"*" },
  { "tower東", "\"tower 東\"*" },
  { "tower東京", "\"tower 東京\"" },
  { "CRM-88123", "\"crm 88123\"*" },
  { "東京・", "\"東京\"" },
  { "a\" OR b*", "\"a\"* AND \"or\"* AND \"b\"*" },
  { "NEAR(x)", "\"near x\"*" },
  { "東京　大阪", "\"東京\" AND \"大阪\"" },
  { " - & ", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_questions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *query = tdm_text_dup_match_query (questions[i].text);

      g_assert_cmpstr (query, ==, questions[i].result);
    }
}

typedef struct
{
  const char *text;
  const char *typed;
  gboolean found;
} Search;

static const Search searches[] = {
  { "Urząd Miasta Kraków", "krakow", TRUE },
  { "Urząd Miasta Kraków", "KRAKÓ", TRUE },
  { "Urząd Miasta Kraków", "miasta kra", TRUE },
  { "Urząd Miasta Kraków", "kra miasta urz", TRUE },
  { "Urząd Miasta Kraków", "rakow", FALSE },
  { "Urząd Miasta Kraków", "krakow gdansk", FALSE },
  { "Zakłady w Łódź", "lodz", TRUE },
  { "Zakłady w Lodz", "Łódź", TRUE },
  { "トウキョウ電力", "ﾄｳｷｮｳ", TRUE },
  { "ﾄｳｷｮｳ電力", "トウキョウ", TRUE },
  { "トウキョウ電力", "とうきょう", TRUE },
  { "東京都庁", "東京", TRUE },
  { "東京都庁", "東", TRUE },
  { "東京都庁", "京", TRUE },
  { "東京都庁", "庁", TRUE },
  { "東京都庁", "京都", TRUE },
  { "東京都庁", "東都", FALSE },
  { "東 京", "東京", FALSE },
  { "株式会社クラウド", "クラウド", TRUE },
  { "株式会社クラウド", "ｸﾗｳﾄﾞ", TRUE },
  { "株式会社クラウド", "ウド", TRUE },
  { "한국전력공사", "한국", TRUE },
  { "한국전력공사", "전력", TRUE },
  { "한국전력공사", "공사", TRUE },
  { "臺北雲端服務", "雲端", TRUE },
  { "臺北雲端服務", "雲務", FALSE },
  { "Straße 5", "STRASSE", TRUE },
  { "Strasse 5", "straße", TRUE },
  { "Ａｚｕｒｅ ＡＤ", "azure", TRUE },
  { "Azure AD", "ａｚｕｒｅ", TRUE },
  { "Ticket CRM-88123", "CRM-88123", TRUE },
  { "Ticket CRM-88123", "crm-88", TRUE },
  { "Ticket CRM 1 88123", "crm-88123", FALSE },
  { "東京tower", "東京tow", TRUE },
  { "O'Brien & Sons", "o'brien", TRUE },
  { "O’Brien", "brien", TRUE },
  { "anna@example.com", "example.com", TRUE },
  { "anything", "", TRUE },
  { "anything", "&", TRUE },
  { NULL, "a", FALSE },
};

static void
test_searches (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    if (tdm_text_matches (searches[i].text, searches[i].typed) != searches[i].found)
      g_error ("“%s” in “%s” should be %s", searches[i].typed, searches[i].text,
               searches[i].found ? "found" : "not found");
}

/* A pasted page stays a question the index can answer. */
static void
test_long_question (void)
{
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autofree char *query = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append_printf (typed, "w%d%s", i, i % 500 == 0 ? "-東京都" : "-");
  for (int i = 0; i < 500; i++)
    g_string_append (typed, " term");

  query = tdm_text_dup_match_query (typed->str);
  g_assert_cmpuint (strlen (query), <, 2000);
}

/* Whatever the text, each of its own words and pairs finds it: nothing goes in that cannot be asked for. */
static void
test_own_tokens (void)
{
  static const char *const samples[] = {
    "Kraków", "東京都庁", "ﾄｳｷｮｳ",  "クラウド・", "한국 전력",  "Ærø-42",
    "㈱",     "がぎ",     "ŁÓDŹ/ß", "雲端服務",   "e\xcc\x81t",
  };

  for (int round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) out = g_string_new (NULL);
      g_auto (GStrv) own = NULL;

      for (int i = 0; i < 6; i++)
        g_string_append_printf (text, "%s%s", samples[g_test_rand_int_range (0, G_N_ELEMENTS (samples))],
                                g_test_rand_bit () ? " " : "");

      tdm_text_append_tokens (out, text->str);
      own = g_strsplit (out->str, " ", -1);
      for (char **token = own; *token != NULL; token++)
        if (!tdm_text_matches (text->str, *token))
          g_error ("“%s” is not found in “%s”", *token, text->str);
      g_assert_true (tdm_text_matches (text->str, text->str));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/search-text/folds", test_folds);
  g_test_add_func ("/model/search-text/tokens", test_tokens);
  g_test_add_func ("/model/search-text/appending", test_appending);
  g_test_add_func ("/model/search-text/questions", test_questions);
  g_test_add_func ("/model/search-text/searches", test_searches);
  g_test_add_func ("/model/search-text/long-question", test_long_question);
  g_test_add_func ("/model/search-text/own-tokens", test_own_tokens);
  return g_test_run ();
}
