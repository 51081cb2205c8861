/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts of an offer as Partner Center's template, in and out. */

#include <glib/gi18n.h>

#include "tdm-cli-offer-view.h"
#include "tdm-cli-table.h"
#include "tdm-cli-verbs.h"
#include "tdm-contacts-csv.h"

/* ---- in ---- */

static void
add_text (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, const char *text)
{
  yyjson_mut_obj_add_val (doc, object, name,
                          text != NULL ? yyjson_mut_str (doc, text) : yyjson_mut_null (doc));
}

static void
print_json (TdmCliRun *run, const char *file, const TdmContactsFile *contacts)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  yyjson_mut_val *rejected;

  yyjson_mut_obj_add_uint (doc, object, "imported",
                           contacts->problems->len == 0 ? contacts->contacts->len : 0);
  rejected = yyjson_mut_obj_add_arr (doc, object, "rejected");
  for (guint i = 0; i < contacts->problems->len; i++)
    {
      const TdmContactProblem *problem = contacts->problems->pdata[i];
      yyjson_mut_val *line = yyjson_mut_arr_add_obj (doc, rejected);

      add_text (doc, line, "file", file);
      yyjson_mut_obj_add_uint (doc, line, "row", problem->row);
      add_text (doc, line, "column", problem->column);
      add_text (doc, line, "value", problem->value);
      add_text (doc, line, "reason", problem->reason);
    }

  tdm_cli_print_json (run, object);
}

static void
print_problems (TdmCliRun *run, GPtrArray *problems)
{
  const char *const titles[] = { ">#", C_ ("column", "Column"), C_ ("rejected row", "Value"),
                                 C_ ("column", "Why") };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  for (guint i = 0; i < problems->len; i++)
    {
      const TdmContactProblem *problem = problems->pdata[i];
      g_autofree char *row = g_strdup_printf ("%" G_GUINT64_FORMAT, problem->row);

      tdm_cli_table_add (table, row);
      tdm_cli_table_add (table, problem->column);
      tdm_cli_table_add (table, problem->value);
      tdm_cli_table_add (table, problem->reason);
    }

  tdm_cli_table_print (table, run);
}

static int
refuse_problems (TdmCliRun *run, const char *file, GPtrArray *problems)
{
  const TdmContactProblem *first = problems->pdata[0];
  g_autofree char *place =
    g_strdup_printf ("%s: %" G_GUINT64_FORMAT "%s%s", file, first->row, first->column != NULL ? ": " : "",
                     first->column != NULL ? first->column : "");
  /* Translators: %u is a number of cells of a file, %s why the first one cannot be used. */
  g_autofree char *text = g_strdup_printf (
    ngettext ("%u cell cannot be used, so nothing was imported: %s",
              "%u cells cannot be used, so nothing was imported. The first one: %s", problems->len),
    problems->len, first->reason);

  return tdm_cli_refuse (run, place, text);
}

static gboolean
put_contacts (TdmCliRun *run, TdmOffer *offer, GPtrArray *contacts, GError **error)
{
  TdmReceipt receipt;

  g_ptr_array_unref (offer->contacts);
  offer->contacts = g_ptr_array_ref (contacts);
  return tdm_cli_save_offer (run, offer, TDM_OFFER_FIELD_CONTACTS, &receipt, error);
}

/**
 * tdm_cli_import_contacts:
 *
 * `import-contacts OFFER FILE [--json]`: all contacts are replaced when every cell is right, else none.
 */
int
tdm_cli_import_contacts (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0], *file = options->arguments[1];
  g_autofree char *path = tdm_cli_get_path (run, file);
  g_autoptr (GFile) location = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = tdm_cli_load_offer (run, reference, &error);
  g_autoptr (TdmContactsFile) contacts = NULL;

  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);

  contacts = tdm_contacts_csv_read (location, &error);
  if (contacts == NULL ||
      (contacts->problems->len == 0 && !put_contacts (run, offer, contacts->contacts, &error)))
    return tdm_cli_fail (run, file, error);

  if (run->json)
    print_json (run, file, contacts);
  else if (contacts->problems->len > 0)
    print_problems (run, contacts->problems);
  else
    tdm_cli_print (run,
                   /* Translators: %u is a number of people. */
                   ngettext ("The offer has %u contact now.\n", "The offer has %u contacts now.\n",
                             contacts->contacts->len),
                   contacts->contacts->len);

  return contacts->problems->len > 0 ? refuse_problems (run, file, contacts->problems) : TDM_CLI_DONE;
}

/* ---- out ---- */

/**
 * tdm_cli_export_contacts:
 *
 * `export-contacts OFFER -o FILE`
 */
int
tdm_cli_export_contacts (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *reference = options->arguments[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmOffer) offer = NULL;
  g_autofree char *path = NULL;
  gboolean done;

  if (options->output == NULL)
    return tdm_cli_misuse (run, "-o", _ ("Name the file to write, or - for the standard output."));

  offer = tdm_cli_load_offer (run, reference, &error);
  if (offer == NULL)
    return tdm_cli_fail (run, reference, error);

  path = tdm_cli_get_path (run, options->output);
  done = g_str_equal (options->output, "-") ? tdm_contacts_csv_write (run->output, offer->contacts, &error)
                                            : tdm_contacts_csv_write_path (path, offer->contacts, &error);
  return done ? TDM_CLI_DONE : tdm_cli_fail (run, options->output, error);
}
