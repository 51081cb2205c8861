/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from the files that Partner Center's analytics pages offer for download (referrals-api §14.2). */

#include "tdm-download-csv-source.h"

#include "tdm-cell-text.h"
#include "tdm-csv-cells-private.h"
#include "tdm-csv-stage-private.h"
#include "tdm-rules.h"

struct _TdmDownloadCsvSource
{
  TdmImportSource parent_instance;

  TdmDownloadKind kind;
  TdmCsvTable *table;
  GPtrArray *map; /* TdmCsvColumn per column of the file, NULL for unknown ones */
};

G_DEFINE_FINAL_TYPE (TdmDownloadCsvSource, tdm_download_csv_source, TDM_TYPE_IMPORT_SOURCE)

/* ---- columns ---- */

static const char *
take_type (TdmCsvDeal *deal, const char *text)
{
  g_autofree char *type = text != NULL ? tdm_cell_text_normalise_header (text) : NULL;

  if (type == NULL)
    return NULL;

  if (g_str_has_prefix (type, "co-sell") || g_str_has_prefix (type, "co sell") ||
      g_str_has_prefix (type, "cosell"))
    deal->record->type = TDM_DEAL_TYPE_CO_SELL;
  else if (g_str_has_prefix (type, "partner"))
    deal->record->type = TDM_DEAL_TYPE_PARTNER_LED;
  else if (g_str_has_prefix (type, "private"))
    deal->record->type = TDM_DEAL_TYPE_PRIVATE;
  else
    return NULL;

  deal->fields |= TDM_DEAL_FIELD_TYPE;
  return NULL;
}

static const char *
take_direction (TdmCsvDeal *deal, const char *text)
{
  if (text == NULL)
    return NULL;

  if (tdm_cell_text_equal (text, "Incoming") || tdm_cell_text_equal (text, "Inbound"))
    deal->record->direction = TDM_DIRECTION_INBOUND;
  else if (tdm_cell_text_equal (text, "Outgoing") || tdm_cell_text_equal (text, "Outbound"))
    deal->record->direction = TDM_DIRECTION_OUTBOUND;
  else
    return "not Incoming or Outgoing";

  deal->fields |= TDM_DEAL_FIELD_DIRECTION;
  return NULL;
}

/* A word nobody knows leaves the stage as it was. */
static const char *
take_status (TdmCsvDeal *deal, const char *text)
{
  if (text != NULL && tdm_csv_stage_from_word (text, &deal->record->stage, &deal->record->outcome))
    deal->fields |= TDM_DEAL_FIELD_STAGE;

  return NULL;
}

static const char *
take_reason (TdmCsvDeal *deal, const char *text)
{
  g_set_str (&deal->record->status_reason, text);
  if (text != NULL)
    deal->fields |= TDM_DEAL_FIELD_STATUS_REASON;
  return NULL;
}

static const char *
take_solution_ids (TdmCsvDeal *deal, const char *text)
{
  g_set_str (&deal->solution_ids, text);
  return NULL;
}

static const char *
take_solution_names (TdmCsvDeal *deal, const char *text)
{
  g_set_str (&deal->solution_names, text);
  return NULL;
}

static const char *
require_referral_id (TdmCsvDeal *deal, const char *text)
{
  return text != NULL ? tdm_csv_cell_take_referral_id (deal, text) : "must not be empty";
}

/* clang-format off */
static const TdmCsvColumn co_sell_columns[] = {
  { "referral id", "referralId", require_referral_id },
  { "engagement id", "engagementId", tdm_csv_cell_take_engagement_id },
  { "customer country", "customer.country", tdm_csv_cell_take_country_name },
  { "customer city", "customer.city", tdm_csv_cell_take_city },
  { "customer name", "customer.name", tdm_csv_cell_take_customer_name },
  { "referral creation date", "created", tdm_csv_cell_take_created },
  { "deal type", "type", take_type },
  { "deal direction", "direction", take_direction },
  { "deal currency", "currency", tdm_csv_cell_take_currency },
  { "estimated deal value", "value", tdm_csv_cell_take_value },
  { "solution id (list)", "solutions", take_solution_ids },
  { "solution id", "solutions", take_solution_ids },
  { "solution name (list)", "solutions", take_solution_names },
  { "solution name", "solutions", take_solution_names },
  { "microsoft referral creation date", "invited", tdm_csv_cell_take_invited },
  { "status", "stage", take_status },
  { "status reason", "statusReason", take_reason },
};

static const TdmCsvColumn leads_columns[] = {
  { "referral id", "referralId", require_referral_id },
  { "creation date", "created", tdm_csv_cell_take_created },
  { "updated date", "updated", tdm_csv_cell_take_updated },
  { "customer country", "customer.country", tdm_csv_cell_take_country_name },
  { "customer city", "customer.city", tdm_csv_cell_take_city },
  { "customer name", "customer.name", tdm_csv_cell_take_customer_name },
  { "offer id", "solutions", take_solution_ids },
  { "offer name", "solutions", take_solution_names },
  { "lead currency", "currency", tdm_csv_cell_take_currency },
  { "lead value", "value", tdm_csv_cell_take_value },
  { "status", "stage", take_status },
  { "status reason", "statusReason", take_reason },
};
/* clang-format on */

/* ---- cells that mean something only together ---- */

static const char *
find_microsoft_name (const char *id)
{
  GPtrArray *known = tdm_rules_get ()->microsoft_solutions;

  for (guint i = 0; i < known->len; i++)
    {
      const TdmCode *code = g_ptr_array_index (known, i);

      if (g_str_equal (code->code, id))
        return code->label;
    }

  return NULL;
}

/* The two lists have the same order; a list of names of another length belongs to nobody. */
static void
finish_solutions (TdmCsvDeal *deal)
{
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) names = NULL;
  gboolean paired;

  if (deal->solution_ids == NULL)
    return;

  ids = tdm_cell_text_split (deal->solution_ids);
  names = deal->solution_names != NULL ? tdm_cell_text_split (deal->solution_names) : NULL;
  paired = names != NULL && g_strv_length (ids) == g_strv_length (names);
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      const char *microsoft = find_microsoft_name (ids[i]);
      const char *name = paired && *names[i] != '\0' ? names[i] : microsoft;

      if (*ids[i] != '\0')
        g_ptr_array_add (
          deal->record->solutions,
          tdm_solution_new (ids[i], name,
                            microsoft != NULL ? TDM_SOLUTION_KIND_MICROSOFT : TDM_SOLUTION_KIND_UNKNOWN));
    }

  deal->fields |= TDM_DEAL_FIELD_SOLUTIONS;
}

static void
finish_deal (TdmDownloadCsvSource *self, TdmCsvDeal *deal)
{
  gboolean received = deal->record->stage == TDM_STAGE_RECEIVED && (deal->fields & TDM_DEAL_FIELD_STAGE);

  finish_solutions (deal);
  if (deal->record->solutions->len > (guint) tdm_rules_get ()->max_solutions)
    {
      tdm_csv_deal_reject (deal, "Solution ID (list)", NULL, "more than 50 solutions");
      return;
    }

  deal->row->new_direction =
    self->kind == TDM_DOWNLOAD_LEADS || received ? TDM_DIRECTION_INBOUND : TDM_DIRECTION_OUTBOUND;
  if ((deal->fields & TDM_DEAL_FIELD_STAGE) == 0)
    deal->record->stage = TDM_STAGE_ACCEPTED;
}

static gboolean
tdm_download_csv_source_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  TdmDownloadCsvSource *self = TDM_DOWNLOAD_CSV_SOURCE (source);
  g_auto (TdmCsvDeal) deal = { row };

  if (!tdm_csv_table_next (self->table, self->map, &deal, error))
    return FALSE;

  if (!tdm_csv_deal_is_rejected (&deal))
    finish_deal (self, &deal);
  if (!tdm_csv_deal_is_rejected (&deal))
    tdm_csv_deal_accept (&deal);

  return TRUE;
}

static gboolean
tdm_download_csv_source_rewind (TdmImportSource *source, GError **error)
{
  return tdm_csv_table_rewind (TDM_DOWNLOAD_CSV_SOURCE (source)->table, error);
}

static double
tdm_download_csv_source_get_progress (TdmImportSource *source)
{
  return tdm_csv_table_get_progress (TDM_DOWNLOAD_CSV_SOURCE (source)->table);
}

static void
tdm_download_csv_source_finalize (GObject *object)
{
  TdmDownloadCsvSource *self = TDM_DOWNLOAD_CSV_SOURCE (object);

  g_clear_pointer (&self->table, tdm_csv_table_free);
  g_clear_pointer (&self->map, g_ptr_array_unref);
  G_OBJECT_CLASS (tdm_download_csv_source_parent_class)->finalize (object);
}

static void
tdm_download_csv_source_class_init (TdmDownloadCsvSourceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_download_csv_source_finalize;
  source_class->next = tdm_download_csv_source_next;
  source_class->rewind = tdm_download_csv_source_rewind;
  source_class->get_progress = tdm_download_csv_source_get_progress;
}

static void
tdm_download_csv_source_init (TdmDownloadCsvSource *self)
{
}

/**
 * tdm_download_csv_source_new:
 * @encoding: (nullable): as for tdm_csv_reader_new()
 *
 * Returns: (transfer full): the source, or %NULL with @error when the file cannot be read
 */
TdmImportSource *
tdm_download_csv_source_new (GFile *file, const char *encoding, TdmDownloadKind kind, GError **error)
{
  g_autoptr (TdmDownloadCsvSource) self = g_object_new (TDM_TYPE_DOWNLOAD_CSV_SOURCE, NULL);
  TdmImportSource *source = TDM_IMPORT_SOURCE (self);

  self->kind = kind;
  self->table = tdm_csv_table_open (file, encoding, error);
  if (self->table == NULL)
    return NULL;

  if (kind == TDM_DOWNLOAD_CO_SELL)
    self->map = tdm_csv_table_map (self->table, co_sell_columns, G_N_ELEMENTS (co_sell_columns), source);
  else
    self->map = tdm_csv_table_map (self->table, leads_columns, G_N_ELEMENTS (leads_columns), source);

  tdm_import_source_set_kind (source, kind == TDM_DOWNLOAD_CO_SELL ? "co-sell-csv" : "leads-csv");
  return TDM_IMPORT_SOURCE (g_steal_pointer (&self));
}
