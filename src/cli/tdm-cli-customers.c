/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers: who there is, and two entries that mean the same one. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-table.h"
#include "tdm-cli-wait.h"
#include "tdm-format.h"
#include "tdm-store-directory.h"

static GPtrArray *
load_customers (TdmCliRun *run, const char *search, GError **error)
{
  g_autoptr (GAsyncResult) asked = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GArray) ids = NULL;

  tdm_store_query_customers_async (run->store, search, NULL, tdm_cli_ready_cb, &asked);
  ids = tdm_store_query_customers_finish (run->store, tdm_cli_wait (&asked), error);
  if (ids == NULL)
    return NULL;

  tdm_store_load_customers_async (run->store, (const guint32 *) (void *) ids->data, ids->len, NULL,
                                  tdm_cli_ready_cb, &loaded);
  return tdm_store_load_customers_finish (run->store, tdm_cli_wait (&loaded), error);
}

static void
add_text (yyjson_mut_doc *doc, yyjson_mut_val *object, const char *name, const char *text)
{
  yyjson_mut_obj_add_val (doc, object, name,
                          text != NULL ? yyjson_mut_strcpy (doc, text) : yyjson_mut_null (doc));
}

static yyjson_mut_val *
build_entry (yyjson_mut_doc *doc, const TdmCustomerEntry *entry)
{
  const TdmCustomer *customer = entry->customer;
  yyjson_mut_val *object = yyjson_mut_obj (doc);

  yyjson_mut_obj_add_int (doc, object, "id", customer->id);
  add_text (doc, object, "name", customer->name);
  add_text (doc, object, "country", customer->country);
  add_text (doc, object, "city", customer->city);
  add_text (doc, object, "addressLine1", customer->address_line1);
  add_text (doc, object, "addressLine2", customer->address_line2);
  add_text (doc, object, "state", customer->state);
  add_text (doc, object, "postalCode", customer->postal_code);
  add_text (doc, object, "duns", customer->duns);
  yyjson_mut_obj_add_uint (doc, object, "deals", entry->n_deals);
  yyjson_mut_obj_add_uint (doc, object, "open", entry->n_open);
  return object;
}

static void
print_json (TdmCliRun *run, GPtrArray *entries)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < entries->len; i++)
    yyjson_mut_arr_append (array, build_entry (doc, entries->pdata[i]));

  tdm_cli_print_json (run, array);
}

static void
add_entry (TdmCliTable *table, const TdmCustomerEntry *entry)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, entry->customer->id);
  g_autofree char *n_deals = tdm_format_count (entry->n_deals);
  g_autofree char *n_open = tdm_format_count (entry->n_open);

  tdm_cli_table_add (table, id);
  tdm_cli_table_add (table, entry->customer->name);
  tdm_cli_table_add (table, entry->customer->country);
  tdm_cli_table_add (table, entry->customer->city);
  tdm_cli_table_add (table, entry->customer->duns);
  tdm_cli_table_add (table, n_deals);
  tdm_cli_table_add (table, n_open);
}

static void
print_table (TdmCliRun *run, GPtrArray *entries)
{
  const char *const titles[] = {
    ">#",
    C_ ("column", "Customer"),
    C_ ("column", "Country"),
    C_ ("column", "City"),
    C_ ("column", "D-U-N-S"),
    /* Translators: a column of the list of customers: how many deals. Keep the “>” in front. */
    C_ ("column", ">Deals"),
    /* Translators: a column of the list of customers: how many deals that are not archived. Keep the “>” in front. */
    C_ ("column", ">Open"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  for (guint i = 0; i < entries->len; i++)
    add_entry (table, entries->pdata[i]);

  if (entries->len > 0)
    tdm_cli_table_print (table, run);
}

/**
 * tdm_cli_customers:
 *
 * `customers [--search TEXT] [--json]`
 */
int
tdm_cli_customers (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = load_customers (run, options->search, &error);

  if (entries == NULL)
    return tdm_cli_fail (run, NULL, error);

  if (run->json)
    print_json (run, entries);
  else
    print_table (run, entries);
  return TDM_CLI_DONE;
}

/* The entry that stayed, as `customers --json` has it. */
static int
report_kept (TdmCliRun *run, guint32 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!run->json)
    {
      tdm_cli_print (run, "%s\n", _ ("The customers were merged."));
      return TDM_CLI_DONE;
    }

  tdm_store_load_customers_async (run->store, &id, 1, NULL, tdm_cli_ready_cb, &result);
  entries = tdm_store_load_customers_finish (run->store, tdm_cli_wait (&result), &error);
  if (entries == NULL || entries->len == 0)
    return tdm_cli_fail (run, NULL, error);

  {
    g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);

    tdm_cli_print_json (run, build_entry (doc, entries->pdata[0]));
  }
  return TDM_CLI_DONE;
}

/**
 * tdm_cli_merge_customers:
 *
 * `merge-customers KEPT MERGED`: local numbers as `customers` prints them
 */
int
tdm_cli_merge_customers (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint64 numbers[2];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!g_ascii_string_to_unsigned (options->arguments[i], 10, 1, G_MAXUINT32, &numbers[i], NULL))
      return tdm_cli_misuse (run, options->arguments[i], _ ("This is not the number of a customer."));

  tdm_store_merge_customers_async (run->store, (gint64) numbers[0], (gint64) numbers[1], NULL,
                                   tdm_cli_ready_cb, &result);
  if (!tdm_store_change_finish (run->store, tdm_cli_wait (&result), NULL, &error))
    return tdm_cli_fail (run, options->arguments[1], error);

  return report_kept (run, (guint32) numbers[0]);
}
