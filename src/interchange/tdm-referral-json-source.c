/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals from the JSON of the Referrals API: one referral, an array or a list envelope.
 *
 * Microsoft's copy of an engagement may stand before or behind the company's own referral, so the file is read
 * twice: first the copies are collected, then the own referrals become deals. */

#include "tdm-referral-json-source.h"

#include "tdm-json-file-private.h"
#include "tdm-referral-json.h"

struct _TdmReferralJsonSource
{
  TdmImportSource parent_instance;

  TdmJsonFile *file;
  GHashTable *copies; /* engagement id → yyjson_doc of Microsoft's copy */
  GHashTable *owners; /* set of engagement ids that have a referral of the company in this file */
};

G_DEFINE_FINAL_TYPE (TdmReferralJsonSource, tdm_referral_json_source, TDM_TYPE_IMPORT_SOURCE)

static char *
dup_engagement (yyjson_val *referral)
{
  const char *id = yyjson_get_str (yyjson_obj_get (referral, "engagementId"));

  return id != NULL ? g_ascii_strdown (id, -1) : NULL;
}

static void
note_referral (TdmReferralJsonSource *self, yyjson_doc *element)
{
  g_autoptr (yyjson_doc) doc = element;
  yyjson_val *referral = yyjson_doc_get_root (doc);
  g_autofree char *engagement = dup_engagement (referral);

  if (engagement == NULL)
    return;
  if (tdm_referral_json_is_microsoft_copy (referral))
    g_hash_table_replace (self->copies, g_steal_pointer (&engagement), g_steal_pointer (&doc));
  else
    g_hash_table_add (self->owners, g_steal_pointer (&engagement));
}

/* Only engagements that have a copy matter; keeping the others would cost memory in a long file. */
static gboolean
has_no_copy (gpointer engagement, gpointer value, gpointer copies)
{
  return !g_hash_table_contains (copies, engagement);
}

static gboolean
collect_copies (TdmReferralJsonSource *self, GError **error)
{
  yyjson_doc *element;

  do
    {
      if (!tdm_json_file_next (self->file, &element, error))
        return FALSE;
      if (element != NULL)
        note_referral (self, element);
    }
  while (element != NULL);

  g_hash_table_foreach_remove (self->owners, has_no_copy, self->copies);
  return tdm_json_file_rewind (self->file, error);
}

static void
reject (TdmImportRow *row, TdmReferralFault *fault)
{
  g_set_str (&row->column, fault->member);
  g_set_str (&row->value, fault->value);
  g_set_str (&row->reason, fault->reason);
}

static void
read_referral (TdmReferralJsonSource *self, yyjson_val *referral, TdmImportRow *row)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();
  g_autofree char *engagement = dup_engagement (referral);
  g_auto (TdmReferralFault) fault = { NULL };
  yyjson_doc *copy = NULL;

  if (!tdm_referral_json_read (referral, record, &row->fields, &fault))
    {
      reject (row, &fault);
      return;
    }

  if (engagement != NULL)
    copy = g_hash_table_lookup (self->copies, engagement);
  if (copy != NULL)
    tdm_referral_json_apply_microsoft_copy (yyjson_doc_get_root (copy), record, &row->fields);

  row->new_direction = tdm_referral_json_guess_direction (referral);
  row->record = g_steal_pointer (&record);
}

/* FALSE for what makes no row: a copy that went into its own deal. */
static gboolean
read_element (TdmReferralJsonSource *self, yyjson_val *referral, TdmImportRow *row)
{
  g_autofree char *engagement = NULL;

  row->row = self->file->place;
  if (!tdm_referral_json_is_microsoft_copy (referral))
    {
      read_referral (self, referral, row);
      return TRUE;
    }

  engagement = dup_engagement (referral);
  if (g_hash_table_contains (self->owners, engagement))
    return FALSE;

  g_set_str (&row->reason, "Microsoft’s copy of a deal that is not in this file");
  return TRUE;
}

static gboolean
tdm_referral_json_source_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  TdmReferralJsonSource *self = TDM_REFERRAL_JSON_SOURCE (source);

  for (;;)
    {
      g_autoptr (yyjson_doc) element = NULL;

      if (!tdm_json_file_next (self->file, &element, error) || element == NULL)
        return FALSE;
      if (read_element (self, yyjson_doc_get_root (element), row))
        return TRUE;
    }
}

static gboolean
tdm_referral_json_source_rewind (TdmImportSource *source, GError **error)
{
  return tdm_json_file_rewind (TDM_REFERRAL_JSON_SOURCE (source)->file, error);
}

static double
tdm_referral_json_source_get_progress (TdmImportSource *source)
{
  return tdm_json_file_get_progress (TDM_REFERRAL_JSON_SOURCE (source)->file);
}

static void
tdm_referral_json_source_finalize (GObject *object)
{
  TdmReferralJsonSource *self = TDM_REFERRAL_JSON_SOURCE (object);

  g_clear_pointer (&self->file, tdm_json_file_free);
  g_clear_pointer (&self->copies, g_hash_table_unref);
  g_clear_pointer (&self->owners, g_hash_table_unref);
  G_OBJECT_CLASS (tdm_referral_json_source_parent_class)->finalize (object);
}

static void
tdm_referral_json_source_class_init (TdmReferralJsonSourceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_referral_json_source_finalize;
  source_class->next = tdm_referral_json_source_next;
  source_class->rewind = tdm_referral_json_source_rewind;
  source_class->get_progress = tdm_referral_json_source_get_progress;
}

static void
tdm_referral_json_source_init (TdmReferralJsonSource *self)
{
  self->copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) yyjson_doc_free);
  self->owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * tdm_referral_json_source_new:
 *
 * Reads the whole of @file once, to find Microsoft's copies; what cannot be read shows here already.
 *
 * Returns: (transfer full): the source, or %NULL with @error
 */
TdmImportSource *
tdm_referral_json_source_new (GFile *file, GError **error)
{
  g_autoptr (TdmReferralJsonSource) self = g_object_new (TDM_TYPE_REFERRAL_JSON_SOURCE, NULL);

  self->file = tdm_json_file_open (file, error);
  if (self->file == NULL || !collect_copies (self, error))
    return NULL;

  tdm_import_source_set_kind (TDM_IMPORT_SOURCE (self), "referrals-json");
  return TDM_IMPORT_SOURCE (g_steal_pointer (&self));
}
