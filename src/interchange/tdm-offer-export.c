/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers as a file. The tables have tokens and English column names, so that a script can read them anywhere. */

#include "tdm-offer-export.h"

#include <string.h>

#include "tdm-archive-source.h"
#include "tdm-clock.h"
#include "tdm-csv-writer.h"
#include "tdm-offer-check.h"
#include "tdm-offer-json.h"
#include "tdm-safe-file-private.h"
#include "tdm-sheet-private.h"

/* One row: an offer and where it stands. */
typedef struct
{
  const TdmOffer *offer;
  const TdmReadiness *readiness;
} Row;

/**
 * Column:
 * @dup: the machine form of the value, NULL for none; else @member is taken
 * @member: (nullable): of the shape of an offer
 */
typedef struct
{
  TdmSheetColumn head;
  const char *member;
  char *(*dup) (const Row *row);
} Column;

/* ---- values ---- */

static char *
dup_number (const Row *row)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, row->offer->id);
}

static char *
dup_title (const Row *row)
{
  return g_strdup (tdm_offer_get_title (row->offer));
}

static char *
dup_expected (const Row *row)
{
  return g_strdup (row->readiness->expected);
}

static char *
dup_missing (const Row *row)
{
  return g_strdup_printf ("%u", tdm_readiness_count_missing (row->readiness));
}

static char *
dup_plans (const Row *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->offer->plans->len; i++)
    {
      const TdmOfferPlan *plan = row->offer->plans->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", plan->plan_id != NULL ? plan->plan_id : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_areas (const Row *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->offer->areas->len; i++)
    {
      const TdmChoice *area = row->offer->areas->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", area->value != NULL ? area->value : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_uncovered (const Row *row)
{
  g_auto (GStrv) codes = tdm_offer_get_uncovered (row->offer, "partner-sales");

  return g_strjoinv (", ", codes);
}

static char *
dup_azure_percent (const Row *row)
{
  return g_strdup (tdm_declared_get (row->offer->facts, "azurePercent"));
}

static char *
dup_billed_revenue (const Row *row)
{
  return g_strdup (tdm_declared_get (row->offer->facts, "billedRevenueUsd"));
}

static char *
dup_updated (const Row *row)
{
  return tdm_instant_to_text (row->offer->updated);
}

static const Column columns[] = {
  { { "Number", TDM_COLUMN_NUMBER, 8 }, NULL, dup_number },
  { { "Offer ID", TDM_COLUMN_TEXT, 28 }, "offerId", NULL },
  { { "Name", TDM_COLUMN_TEXT, 30 }, NULL, dup_title },
  { { "Alias", TDM_COLUMN_TEXT, 24 }, "alias", NULL },
  { { "Type", TDM_COLUMN_TEXT, 22 }, "type", NULL },
  { { "Solution type", TDM_COLUMN_TEXT, 14 }, "solutionType", NULL },
  { { "Status", TDM_COLUMN_TEXT, 18 }, "status", NULL },
  { { "Co-sell status", TDM_COLUMN_TEXT, 22 }, "recordedStatus", NULL },
  { { "Recorded on", TDM_COLUMN_DAY, 12 }, "recordedOn", NULL },
  { { "Likely meets", TDM_COLUMN_TEXT, 22 }, NULL, dup_expected },
  { { "Missing", TDM_COLUMN_NUMBER, 9 }, NULL, dup_missing },
  { { "Plans", TDM_COLUMN_TEXT, 22 }, NULL, dup_plans },
  { { "Transactable", TDM_COLUMN_TEXT, 12 }, "transactable", NULL },
  { { "CSP", TDM_COLUMN_TEXT, 10 }, "csp", NULL },
  { { "Geographies", TDM_COLUMN_TEXT, 22 }, "geographies", NULL },
  { { "Without sales contact", TDM_COLUMN_TEXT, 20 }, NULL, dup_uncovered },
  { { "Platforms", TDM_COLUMN_TEXT, 22 }, "platforms", NULL },
  { { "Segments", TDM_COLUMN_TEXT, 22 }, "segments", NULL },
  { { "Solution areas", TDM_COLUMN_TEXT, 22 }, NULL, dup_areas },
  { { "Percent on Azure", TDM_COLUMN_NUMBER, 12 }, NULL, dup_azure_percent },
  { { "Billed revenue (USD)", TDM_COLUMN_NUMBER, 16 }, NULL, dup_billed_revenue },
  { { "Solution ID", TDM_COLUMN_TEXT, 20 }, "solutionId", NULL },
  { { "Updated", TDM_COLUMN_INSTANT, 20 }, NULL, dup_updated },
};

static char *
dup_truth (TdmTruth truth)
{
  if (truth == TDM_TRUTH_UNKNOWN)
    return NULL;

  return g_strdup (truth == TDM_TRUTH_YES ? "yes" : "no");
}

static char *
dup_member (const char *name, const TdmOffer *offer)
{
  const TdmMember *member = tdm_shape_find (&tdm_offer_shape, name);
  gconstpointer place = G_STRUCT_MEMBER_P (offer, member->offset);

  if (member->kind == TDM_MEMBER_TRUTH)
    return dup_truth (*(const TdmTruth *) place);
  if (member->kind == TDM_MEMBER_TEXTS)
    return *(const GStrv *) place != NULL ? g_strjoinv (", ", *(const GStrv *) place) : NULL;

  return g_strdup (*(char *const *) place);
}

static char *
dup_value (const Column *column, const Row *row)
{
  return column->dup != NULL ? column->dup (row) : dup_member (column->member, row->offer);
}

/* ---- formats ---- */

static gboolean
write_csv (
  GOutputStream *stream, TdmExportFlags flags, GPtrArray *offers, GPtrArray *readiness, GError **error)
{
  g_autoptr (GString) text = g_string_new (flags & TDM_EXPORT_BYTE_ORDER_MARK ? "\xEF\xBB\xBF" : NULL);
  TdmCsvWriter writer = { text };

  for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
    tdm_csv_writer_add_text (&writer, columns[c].head.name);
  tdm_csv_writer_end_row (&writer);

  for (guint i = 0; i < offers->len; i++)
    {
      const Row row = { offers->pdata[i], readiness->pdata[i] };

      for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
        {
          g_autofree char *value = dup_value (&columns[c], &row);

          if (columns[c].head.kind == TDM_COLUMN_NUMBER)
            tdm_csv_writer_add_number (&writer, value);
          else
            tdm_csv_writer_add_text (&writer, value);
        }
      tdm_csv_writer_end_row (&writer);
    }

  return g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, error);
}

static gboolean
write_xlsx (GOutputStream *stream, GPtrArray *offers, GPtrArray *readiness, GError **error)
{
  TdmSheetColumn heads[G_N_ELEMENTS (columns)];
  g_autoptr (TdmSheet) sheet = NULL;

  for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
    heads[c] = columns[c].head;
  sheet = tdm_sheet_new ("Offers", heads, G_N_ELEMENTS (heads), error);
  if (sheet == NULL)
    return FALSE;

  for (guint i = 0; i < offers->len; i++)
    {
      const Row row = { offers->pdata[i], readiness->pdata[i] };

      tdm_sheet_begin_row (sheet);
      for (gsize c = 0; c < G_N_ELEMENTS (columns); c++)
        {
          g_autofree char *value = dup_value (&columns[c], &row);

          tdm_sheet_add_cell (sheet, value);
        }
    }

  return tdm_sheet_finish (sheet, stream, error);
}

/* An archive without deals: it can be imported again. */
static gboolean
write_json (GOutputStream *stream, GPtrArray *offers, GPtrArray *readiness, GError **error)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (doc);
  yyjson_mut_val *array;
  g_autofree char *text = NULL;

  yyjson_mut_obj_add_str (doc, root, "format", TDM_ARCHIVE_FORMAT);
  yyjson_mut_obj_add_int (doc, root, "version", TDM_ARCHIVE_VERSION);
  array = yyjson_mut_obj_add_arr (doc, root, "offers");
  for (guint i = 0; i < offers->len; i++)
    {
      const TdmReadiness *stand = readiness->pdata[i];

      yyjson_mut_arr_append (array, tdm_offer_json_build (doc, offers->pdata[i], stand->expected));
    }
  yyjson_mut_obj_add_arr (doc, root, "deals");

  text = yyjson_mut_val_write (root, YYJSON_WRITE_PRETTY_TWO_SPACES | YYJSON_WRITE_NEWLINE_AT_END, NULL);
  return g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, error);
}

/**
 * tdm_offer_export_write:
 * @stream: stays open
 *
 * Returns: FALSE with @error when it could not be written, or when @format is none for offers
 */
gboolean
tdm_offer_export_write (GOutputStream *stream,
                        TdmExportFormat format,
                        TdmExportFlags flags,
                        GPtrArray *offers,
                        GPtrArray *readiness,
                        GError **error)
{
  g_return_val_if_fail (offers->len == readiness->len, FALSE);

  switch (format)
    {
    case TDM_EXPORT_CSV:
      return write_csv (stream, flags, offers, readiness, error);
    case TDM_EXPORT_XLSX:
      return write_xlsx (stream, offers, readiness, error);
    case TDM_EXPORT_JSON:
      return write_json (stream, offers, readiness, error);
    case TDM_EXPORT_ICS:
    case TDM_EXPORT_VCF:
    default:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "not a format for offers");
      return FALSE;
    }
}

gboolean
tdm_offer_export_write_path (const char *path,
                             TdmExportFormat format,
                             TdmExportFlags flags,
                             GPtrArray *offers,
                             GPtrArray *readiness,
                             GError **error)
{
  g_autoptr (TdmSafeFile) file = tdm_safe_file_open (path, error);

  return file != NULL &&
         tdm_offer_export_write (tdm_safe_file_get_stream (file), format, flags, offers, readiness, error) &&
         tdm_safe_file_commit (file, error);
}
