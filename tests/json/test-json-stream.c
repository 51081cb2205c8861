/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that lists are cut into their elements wherever the buffer ends. */

#include "tdm-json-stream.h"

static const char *const list_names[] = { "value", "deals", NULL };

/* Elements with a bar between them, or NULL with @error. */
static char *
read_all (const char *text, TdmJsonShape *shape, GError **error)
{
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (TdmJsonStream) stream = tdm_json_stream_new (input, list_names, 1000000);
  g_autoptr (GString) all = g_string_new (NULL);

  if (!tdm_json_stream_open (stream, error))
    return NULL;

  *shape = tdm_json_stream_get_shape (stream);
  for (;;)
    {
      g_autoptr (yyjson_doc) element = NULL;
      g_autofree char *written = NULL;

      if (!tdm_json_stream_next (stream, &element, error))
        return NULL;
      if (element == NULL)
        return g_string_free (g_steal_pointer (&all), FALSE);

      written = tdm_json_write (yyjson_doc_get_root (element));
      g_string_append_printf (all, "%s%s", all->len > 0 ? "|" : "", written);
    }
}

static void
assert_elements (const char *text, TdmJsonShape expected, const char *elements)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  TdmJsonShape shape;

  all = read_all (text, &shape, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shape, ==, expected);
  g_assert_cmpstr (all, ==, elements);
}

static void
assert_refused (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  TdmJsonShape shape;

  all = read_all (text, &shape, &error);
  if (all != NULL)
    g_error ("%s was taken as %s", text, all);
  g_assert_true (error != NULL && error->domain == TDM_JSON_ERROR);
}

static void
test_shapes (void)
{
  assert_elements ("[]", TDM_JSON_SHAPE_ARRAY, "");
  assert_elements (" [ 1 , \"a]\\\"\" , {\"b\":[2]} , null ] ", TDM_JSON_SHAPE_ARRAY,
                   "1|\"a]\\\"\"|{\"b\":[2]}|null");
  assert_elements ("{\"a\":1}", TDM_JSON_SHAPE_OBJECT, "{\"a\":1}");
  assert_elements ("{}", TDM_JSON_SHAPE_OBJECT, "{}");
  assert_elements ("{\"value\":3}", TDM_JSON_SHAPE_OBJECT, "{\"value\":3}");
  assert_elements ("\xEF\xBB\xBF{\"a\":\"x\",\"value\":[1,2],\"next\":null}", TDM_JSON_SHAPE_LIST, "1|2");
  assert_elements ("{ \"deals\" : [ ] }", TDM_JSON_SHAPE_LIST, "");
}

static void
test_refused (void)
{
  const char *const wrong[] = { "",
                                "x",
                                "\"a\"",
                                "[1,]",
                                "[1 2]",
                                "[1",
                                "[1]]",
                                "[,1]",
                                "{\"a\":1,}",
                                "{\"a\" 1}",
                                "{a:1}",
                                "{\"value\":[1],}",
                                "{\"value\":[1]",
                                "{\"value\":[1]}x",
                                "{\"value\":[1],\"value\":[2]}",
                                "{\"a\":1,\"a\":2,\"value\":[]}",
                                "{\"value\":[{\"a\":1,\"a\":2}]}",
                                "[\"unclosed]",
                                "[{]}]" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused (wrong[i]);
}

static void
test_header (void)
{
  g_autoptr (GInputStream) input =
    g_memory_input_stream_new_from_data ("{\"format\":\"f\",\"version\":1,\"deals\":[]}", -1, NULL);
  g_autoptr (TdmJsonStream) stream = tdm_json_stream_new (input, list_names, 1000);

  g_assert_true (tdm_json_stream_open (stream, NULL));
  g_assert_cmpstr (tdm_json_stream_get_list_name (stream), ==, "deals");
  g_assert_cmpstr (yyjson_get_str (yyjson_obj_get (tdm_json_stream_get_header (stream), "format")), ==, "f");
}

/* Longer than any buffer, while one element stays small. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  TdmJsonShape shape;

  for (int i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"n\":%d,\"t\":\"\\\"]}[{é\"}", i > 0 ? "," : "", i);
  g_string_append_c (text, ']');

  all = read_all (text->str, &shape, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (all, "{\"n\":19999,\"t\":\"\\\"]}[{é\"}"));
}

static void
test_bomb (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autoptr (GString) big = g_string_new ("[\"");

  assert_refused (deep);
  for (int i = 0; i < 2000000; i++)
    g_string_append_c (big, 'x');
  g_string_append (big, "\"]");
  assert_refused (big->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-stream/shapes", test_shapes);
  g_test_add_func ("/json-stream/refused", test_refused);
  g_test_add_func ("/json-stream/header", test_header);
  g_test_add_func ("/json-stream/long", test_long);
  g_test_add_func ("/json-stream/bomb", test_bomb);
  return g_test_run ();
}
