/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saved views, as the sidebar has them. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-table.h"
#include "tdm-cli-wait.h"
#include "tdm-store-views.h"

static void
print_json (TdmCliRun *run, GPtrArray *views)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *array = yyjson_mut_arr (doc);

  for (guint i = 0; i < views->len; i++)
    {
      const TdmSavedView *view = views->pdata[i];
      yyjson_mut_val *object = yyjson_mut_arr_add_obj (doc, array);
      g_autofree char *query = tdm_deal_query_to_text (view->query);

      yyjson_mut_obj_add_int (doc, object, "id", view->id);
      yyjson_mut_obj_add_strcpy (doc, object, "name", view->name);
      yyjson_mut_obj_add_strcpy (doc, object, "query", query);
    }

  tdm_cli_print_json (run, array);
}

static void
print_table (TdmCliRun *run, GPtrArray *views)
{
  const char *const titles[] = {
    ">#",
    /* Translators: a column of the list of saved views: its name. */
    C_ ("column", "View"),
    /* Translators: a column of the list of saved views: which deals it shows, in machine form. */
    C_ ("column", "Deals"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  for (guint i = 0; i < views->len; i++)
    {
      const TdmSavedView *view = views->pdata[i];
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, view->id);
      g_autofree char *query = tdm_deal_query_to_text (view->query);

      tdm_cli_table_add (table, id);
      tdm_cli_table_add (table, view->name);
      tdm_cli_table_add (table, query);
    }

  if (views->len > 0)
    tdm_cli_table_print (table, run);
}

/**
 * tdm_cli_views:
 *
 * `views [--json]`
 */
int
tdm_cli_views (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) views = NULL;

  tdm_store_list_views_async (run->store, NULL, tdm_cli_ready_cb, &result);
  views = tdm_store_list_views_finish (run->store, tdm_cli_wait (&result), &error);
  if (views == NULL)
    return tdm_cli_fail (run, NULL, error);

  if (run->json)
    print_json (run, views);
  else
    print_table (run, views);
  return TDM_CLI_DONE;
}
