/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers of a file go into the store: what is there already keeps what the file does not say. */

#include "tdm-offer-import.h"

#include "tdm-store-wait-private.h"

/* ---- the store ---- */

typedef struct
{
  TdmStore *store;
  TdmStoreWait wait;
} Run;

static void
run_clear (Run *run)
{
  tdm_store_wait_clear (&run->wait);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static GPtrArray *
list_offers (Run *run, GError **error)
{
  tdm_store_list_offers_async (run->store, NULL, tdm_store_wait_ready_cb, tdm_store_wait_begin (&run->wait));
  return tdm_store_list_offers_finish (run->store, tdm_store_wait_end (&run->wait), error);
}

static TdmCompany *
load_company (Run *run, GError **error)
{
  tdm_store_load_company_async (run->store, NULL, tdm_store_wait_ready_cb, tdm_store_wait_begin (&run->wait));
  return tdm_store_load_company_finish (run->store, tdm_store_wait_end (&run->wait), error);
}

static gboolean
save_offers (Run *run, GPtrArray *offers, TdmImportReport *report, GError **error)
{
  TdmOfferImport counts = { 0 };

  if (offers->len == 0)
    return TRUE;

  tdm_store_import_offers_async (run->store, offers, TDM_OFFER_FIELDS_ALL, NULL, tdm_store_wait_ready_cb,
                                 tdm_store_wait_begin (&run->wait));
  if (!tdm_store_import_offers_finish (run->store, tdm_store_wait_end (&run->wait), &counts, error))
    return FALSE;

  report->undo_id = counts.undo_id;
  return TRUE;
}

static gboolean
save_company (Run *run, const TdmCompany *company, GError **error)
{
  g_autoptr (TdmCompany) old = load_company (run, error);
  TdmReceipt receipt;

  if (old == NULL)
    return FALSE;
  if (tdm_shape_equal (&tdm_company_shape, old, company))
    return TRUE;

  tdm_store_save_company_async (run->store, company, NULL, tdm_store_wait_ready_cb,
                                tdm_store_wait_begin (&run->wait));
  return tdm_store_change_finish (run->store, tdm_store_wait_end (&run->wait), &receipt, error);
}

/* ---- links of an archive ---- */

static gboolean
has_link (const TdmOffer *offer, const TdmOfferDocument *link)
{
  const GPtrArray *lists[] = { offer->documents, offer->assets };

  for (gsize l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      {
        const TdmOfferDocument *document = lists[l]->pdata[i];

        if (g_strcmp0 (document->kind, link->kind) == 0 && g_strcmp0 (document->url, link->url) == 0)
          return TRUE;
      }

  return FALSE;
}

/* A file that another offer has already, or had: the store keeps it by what is in it. */
static gboolean
put_document (Run *run, gint64 offer_id, const TdmOfferDocument *document, GError **error)
{
  g_autoptr (GFile) stored =
    document->sha256 != NULL ? tdm_store_get_document_file (run->store, document->sha256) : NULL;
  TdmReceipt receipt;

  if (document->url == NULL && (stored == NULL || !g_file_query_exists (stored, NULL)))
    return TRUE;

  if (document->url != NULL)
    tdm_store_add_link_async (run->store, offer_id, document->kind, document->url, NULL,
                              tdm_store_wait_ready_cb, tdm_store_wait_begin (&run->wait));
  else
    tdm_store_add_document_async (run->store, offer_id, document->kind, stored, document->name,
                                  document->keep_until, NULL, tdm_store_wait_ready_cb,
                                  tdm_store_wait_begin (&run->wait));
  return tdm_store_change_finish (run->store, tdm_store_wait_end (&run->wait), &receipt, error);
}

static gboolean
has_document (const TdmOffer *offer, const TdmOfferDocument *wanted)
{
  if (wanted->url != NULL)
    return has_link (offer, wanted);

  for (guint i = 0; i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = offer->documents->pdata[i];

      if (g_strcmp0 (document->kind, wanted->kind) == 0 && g_strcmp0 (document->sha256, wanted->sha256) == 0)
        return TRUE;
    }

  return FALSE;
}

static const TdmOffer *
find_offer (GPtrArray *offers, const char *offer_id)
{
  for (guint i = 0; i < offers->len; i++)
    if (g_strcmp0 (((const TdmOffer *) offers->pdata[i])->offer_id, offer_id) == 0)
      return offers->pdata[i];

  return NULL;
}

static gboolean
put_documents (Run *run, GPtrArray *offers, const TdmOffer *from, GError **error)
{
  const TdmOffer *offer = find_offer (offers, from->offer_id);
  const GPtrArray *lists[] = { from->documents, from->assets };

  for (gsize l = 0; offer != NULL && l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      {
        const TdmOfferDocument *document = lists[l]->pdata[i];

        if (document->kind != NULL && !has_document (offer, document) &&
            !put_document (run, offer->id, document, error))
          return FALSE;
      }

  return TRUE;
}

/* What an archive says of documents: links, and files that are in the folder. */
static gboolean
put_all_documents (Run *run, const TdmOfferFile *file, GError **error)
{
  g_autoptr (GPtrArray) offers = list_offers (run, error);

  if (offers == NULL)
    return FALSE;

  for (guint i = 0; i < file->rows->len; i++)
    {
      const TdmOfferRow *row = file->rows->pdata[i];

      if (row->offer != NULL && !put_documents (run, offers, row->offer, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- merging ---- */

static TdmOfferPlan *
find_plan (GPtrArray *plans, const char *plan_id)
{
  for (guint i = 0; i < plans->len; i++)
    if (g_strcmp0 (((TdmOfferPlan *) plans->pdata[i])->plan_id, plan_id) == 0)
      return plans->pdata[i];

  return NULL;
}

/* The members of a plan that have a value. */
static void
merge_plan (TdmOfferPlan *plan, const TdmOfferPlan *from)
{
  for (guint i = 0; i < tdm_offer_plan_shape.n_members; i++)
    {
      const TdmMember *member = &tdm_offer_plan_shape.members[i];
      char *const *text = (char *const *) G_STRUCT_MEMBER_P (from, member->offset);

      if (*text != NULL)
        g_set_str ((char **) G_STRUCT_MEMBER_P (plan, member->offset), *text);
    }
}

/* No service knows all that is kept of a plan here: price and words stay, and so does a plan it does not name. */
static void
merge_plans (TdmOffer *offer, const TdmOffer *existing)
{
  GPtrArray *plans = tdm_shape_copy_list (&tdm_offer_plan_shape, existing->plans);

  for (guint i = 0; i < offer->plans->len; i++)
    {
      const TdmOfferPlan *brought = offer->plans->pdata[i];
      TdmOfferPlan *plan = find_plan (plans, brought->plan_id);

      if (plan != NULL)
        merge_plan (plan, brought);
      else
        g_ptr_array_add (plans, tdm_shape_copy (&tdm_offer_plan_shape, brought));
    }

  g_ptr_array_unref (offer->plans);
  offer->plans = plans;
}

TdmOffer *
tdm_offer_import_merge (const TdmOffer *existing, const TdmOfferRow *row)
{
  TdmOffer *offer;

  if (existing == NULL)
    return tdm_offer_copy (row->offer);

  offer = tdm_offer_copy (existing);
  tdm_offer_apply (offer, row->offer, row->fields & ~TDM_OFFER_FIELDS_FIXED);
  if (row->fields & TDM_OFFER_FIELD_PLANS)
    merge_plans (offer, existing);

  return offer;
}

/* ---- the report ---- */

static TdmImportResult *
add_result (TdmImportReport *report, const TdmOfferFile *file, const TdmOfferRow *row, TdmImportAction action)
{
  TdmImportResult *result = g_new0 (TdmImportResult, 1);

  result->file = g_strdup (file->name);
  result->row = row->row;
  result->action = action;
  result->name = row->offer != NULL ? g_strdup (tdm_offer_get_title (row->offer)) : NULL;
  result->column = g_strdup (row->column);
  result->value = g_strdup (row->value);
  result->reason = g_strdup (row->reason);
  g_ptr_array_add (report->results, result);
  return result;
}

static void
result_free (gpointer data)
{
  TdmImportResult *result = data;

  g_free (result->file);
  g_free (result->name);
  g_free (result->column);
  g_free (result->value);
  g_free (result->reason);
  g_free (result);
}

static TdmImportReport *
report_new (void)
{
  TdmImportReport *report = g_new0 (TdmImportReport, 1);

  report->results = g_ptr_array_new_with_free_func (result_free);
  return report;
}

/* A type never changes; a file that says another one means another offer. */
static gboolean
is_other_type (const TdmOffer *existing, const TdmOfferRow *row)
{
  return existing != NULL && (row->fields & TDM_OFFER_FIELD_TYPE) != 0 &&
         g_strcmp0 (existing->type, row->offer->type) != 0 &&
         !g_str_has_prefix (existing->type, "azure-application");
}

static void
take_row (TdmImportReport *report,
          const TdmOfferFile *file,
          TdmOfferRow *row,
          GPtrArray *existing,
          GPtrArray *changed)
{
  const TdmOffer *old = row->offer != NULL ? find_offer (existing, row->offer->offer_id) : NULL;
  g_autoptr (TdmOffer) offer = NULL;

  if (row->offer != NULL && is_other_type (old, row))
    {
      g_autofree char *type = g_strdup (row->offer->type);

      tdm_offer_row_reject (row, "type", type, "another type than the offer has here");
    }
  if (row->offer == NULL)
    {
      report->rejected++;
      add_result (report, file, row, TDM_IMPORT_ACTION_REJECT);
      return;
    }

  offer = tdm_offer_import_merge (old, row);
  if (old != NULL && tdm_offer_diff (old, offer) == 0)
    {
      report->unchanged++;
      add_result (report, file, row, TDM_IMPORT_ACTION_UNCHANGED);
      return;
    }

  report->created += old == NULL;
  report->updated += old != NULL;
  add_result (report, file, row, old == NULL ? TDM_IMPORT_ACTION_CREATE : TDM_IMPORT_ACTION_UPDATE);
  g_ptr_array_add (changed, g_steal_pointer (&offer));
}

static gboolean
may_apply (const TdmImportReport *report, TdmImportFlags flags)
{
  if (flags & TDM_IMPORT_DRY_RUN)
    return FALSE;

  return (flags & TDM_IMPORT_ALL_OR_NOTHING) == 0 || report->rejected == 0;
}

static gboolean
apply (Run *run, const TdmOfferFile *file, GPtrArray *changed, TdmImportReport *report, GError **error)
{
  if (!save_offers (run, changed, report, error))
    return FALSE;
  if (file->company != NULL && !save_company (run, file->company, error))
    return FALSE;

  report->applied = TRUE;
  return !tdm_offer_file_has_deals (file) || put_all_documents (run, file, error);
}

/**
 * tdm_offer_import_run:
 *
 * All offers in one transaction with one undo; then the company and the documents of an archive.
 *
 * Returns: (transfer full): what was done, or with `TDM_IMPORT_DRY_RUN` what would be; %NULL with @error
 */
TdmImportReport *
tdm_offer_import_run (TdmStore *store, const TdmOfferFile *file, TdmImportFlags flags, GError **error)
{
  g_auto (Run) run = { store, { NULL } };
  g_autoptr (GPtrArray) changed = tdm_shape_new_list (&tdm_offer_shape);
  g_autoptr (TdmImportReport) report = report_new ();
  g_autoptr (GPtrArray) existing = NULL;

  existing = list_offers (&run, error);
  if (existing == NULL)
    return NULL;

  for (guint i = 0; i < file->rows->len; i++)
    take_row (report, file, file->rows->pdata[i], existing, changed);
  if (may_apply (report, flags) && !apply (&run, file, changed, report, error))
    return NULL;

  return g_steal_pointer (&report);
}
