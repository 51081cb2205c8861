/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user says of the own company. */

#include <glib/gi18n.h>

#include "tdm-cli-offer-view.h"
#include "tdm-cli-table.h"
#include "tdm-cli-verbs.h"
#include "tdm-cli-wait.h"
#include "tdm-company-json.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"

static void
print_json (TdmCliRun *run, const TdmCompany *company)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);

  tdm_cli_print_json (run, tdm_company_json_build (doc, company));
}

/* "yes" and "no" in words; amounts, days and names as they are. */
static const char *
get_value_text (const TdmDeclared *fact)
{
  if (g_str_equal (fact->value, "yes"))
    return C_ ("answer", "Yes");
  if (g_str_equal (fact->value, "no"))
    return C_ ("answer", "No");

  return fact->value;
}

static void
print_table (TdmCliRun *run, const TdmCompany *company)
{
  const char *const *names = tdm_company_get_fact_names ();
  const char *const titles[] = {
    /* Translators: columns of the table of what is known about the own company. */
    C_ ("company", "Fact"),
    C_ ("company", "Value"),
    C_ ("company", "As of"),
    C_ ("company", "Note"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  for (; *names != NULL; names++)
    {
      const TdmDeclared *fact = tdm_declared_find (company->facts, *names);
      g_autofree char *day = fact != NULL && fact->on != NULL ? tdm_format_date (fact->on) : NULL;

      tdm_cli_table_add (table, tdm_words_fact (*names));
      tdm_cli_table_add (table, fact != NULL ? get_value_text (fact) : C_ ("company", "not said"));
      tdm_cli_table_add (table, day);
      tdm_cli_table_add (table, fact != NULL ? fact->note : NULL);
    }

  tdm_cli_table_print (table, run);
}

/**
 * tdm_cli_company:
 *
 * `company [--json]`
 */
int
tdm_cli_company (TdmCliRun *run, const TdmCliOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmCompany) company = tdm_cli_load_company (run, &error);

  if (company == NULL)
    return tdm_cli_fail (run, NULL, error);

  if (run->json)
    print_json (run, company);
  else
    print_table (run, company);
  return TDM_CLI_DONE;
}

static gboolean
save_company (TdmCliRun *run, const TdmCompany *company, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TdmReceipt receipt;

  if (!tdm_company_check (company, error))
    return FALSE;

  tdm_store_save_company_async (run->store, company, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_change_finish (run->store, tdm_cli_wait (&result), &receipt, error);
}

/**
 * tdm_cli_edit_company:
 *
 * `edit-company FILE|-`: members that are not there stay, null takes a fact away.
 */
int
tdm_cli_edit_company (TdmCliRun *run, const TdmCliOptions *options)
{
  const char *file = options->arguments[0];
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmCompany) company = tdm_cli_load_company (run, &error);
  g_autoptr (yyjson_doc) doc = NULL;

  if (company == NULL)
    return tdm_cli_fail (run, NULL, error);

  doc = tdm_cli_read_json (run, file, &error);
  if (doc == NULL || !tdm_company_json_read (yyjson_doc_get_root (doc), company, &error) ||
      !save_company (run, company, &error))
    return tdm_cli_fail (run, file, error);

  if (run->json)
    print_json (run, company);
  else
    print_table (run, company);
  return TDM_CLI_DONE;
}
