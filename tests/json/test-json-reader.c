/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests what the JSON parser refuses, and that it changes nothing else (R36). */

#include "tdm-json-reader.h"

#include <string.h>

static void
assert_refused (const char *text, gsize length, TdmJsonError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, length, TDM_JSON_DEFAULT_MAX_SIZE, &error);

  g_assert_error (error, TDM_JSON_ERROR, (int) code);
  g_assert_null (doc);
}

static void
assert_same (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), TDM_JSON_DEFAULT_MAX_SIZE, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = tdm_json_write (yyjson_doc_get_root (doc));
  g_assert_cmpstr (written, ==, text);
}

static void
test_numbers (void)
{
  assert_same ("[1234567.89,0.1,9223372036854775808,1e400,1.50,-0]");
}

static void
test_byte_order_mark (void)
{
  const char *text = "\xEF\xBB\xBF{\"a\":1}";
  g_autoptr (yyjson_doc) doc = tdm_json_read (text, strlen (text), 100, NULL);

  g_assert_true (yyjson_is_obj (yyjson_doc_get_root (doc)));
}

static void
test_syntax (void)
{
  const char *const wrong[] = { "", "{", "[1,]", "{'a':1}", "[1] x", "[NaN]", "nul", "[01]" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused (wrong[i], strlen (wrong[i]), TDM_JSON_ERROR_SYNTAX);
}

static void
test_encoding (void)
{
  assert_refused ("[\"\xFF\"]", 5, TDM_JSON_ERROR_ENCODING);
  assert_refused ("[\"\\ud800\"]", 10, TDM_JSON_ERROR_ENCODING);
}

static void
test_nul (void)
{
  const char *value = "{\"name\":\"x\\u0000y\"}";
  const char *key = "{\"x\\u0000y\":1}";

  assert_refused (value, strlen (value), TDM_JSON_ERROR_NUL);
  assert_refused (key, strlen (key), TDM_JSON_ERROR_NUL);
}

static void
test_duplicate (void)
{
  const char *few = "{\"a\":1,\"b\":{\"c\":1,\"c\":2}}";
  g_autoptr (GString) many = g_string_new ("{");

  assert_refused (few, strlen (few), TDM_JSON_ERROR_DUPLICATE);
  for (int i = 0; i < 1000; i++)
    g_string_append_printf (many, "\"k%d\":1,", i % 999);
  many->str[many->len - 1] = '}';
  assert_refused (many->str, many->len, TDM_JSON_ERROR_DUPLICATE);
}

static char *
nest (guint depth)
{
  char *text = g_malloc (2 * depth + 1);

  memset (text, '[', depth);
  memset (text + depth, ']', depth);
  text[2 * depth] = '\0';
  return text;
}

static void
test_depth (void)
{
  g_autofree char *good = nest (TDM_JSON_MAX_DEPTH);
  g_autofree char *bad = nest (TDM_JSON_MAX_DEPTH + 1);
  g_autofree char *bomb = nest (1000000);

  assert_same (good);
  assert_refused (bad, strlen (bad), TDM_JSON_ERROR_TOO_DEEP);
  assert_refused (bomb, strlen (bomb), TDM_JSON_ERROR_TOO_DEEP);
  assert_same ("[\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\\"[\"]");
}

static void
test_size (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("[1,2,3,4,5,6]", -1, NULL);
  g_autoptr (yyjson_doc) doc = tdm_json_read_stream (stream, 10, NULL, &error);

  g_assert_error (error, TDM_JSON_ERROR, TDM_JSON_ERROR_TOO_BIG);
  g_assert_null (doc);
}

static void
test_many_members (void)
{
  g_autoptr (GString) text = g_string_new ("{");

  for (int i = 0; i < 1000000; i++)
    g_string_append_printf (text, "\"%d\":0,", i);
  text->str[text->len - 1] = '}';
  assert_same (text->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-reader/numbers", test_numbers);
  g_test_add_func ("/json-reader/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/json-reader/syntax", test_syntax);
  g_test_add_func ("/json-reader/encoding", test_encoding);
  g_test_add_func ("/json-reader/nul", test_nul);
  g_test_add_func ("/json-reader/duplicate", test_duplicate);
  g_test_add_func ("/json-reader/depth", test_depth);
  g_test_add_func ("/json-reader/size", test_size);
  g_test_add_func ("/json-reader/many-members", test_many_members);
  return g_test_run ();
}
