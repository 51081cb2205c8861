/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invented deals and offers to try the program with, in each of its languages and always fresh. */

#include "tdm-sample-workspace.h"

#include <string.h>

#include "tdm-company-json.h"
#include "tdm-deal-json.h"
#include "tdm-offer-json.h"
#include "tdm-sample-dates-private.h"
#include "tdm-sample-resource.h"
#include "tdm-sample-workspace-private.h"

#define SAMPLE_PATH "/io/github/tandem_desktop/Tandem/sample/sample.%s.json"

struct _TdmSampleWorkspace
{
  TdmImportSource parent_instance;

  gint64 now; /* microseconds UTC: what the dates count from */
  yyjson_doc *doc;
  gsize next;
  GPtrArray *offers; /* TdmOffer */
  TdmCompany *company;
  yyjson_doc *documents;
};

G_DEFINE_FINAL_TYPE (TdmSampleWorkspace, tdm_sample_workspace, TDM_TYPE_IMPORT_SOURCE)

static yyjson_doc *
load_doc (const char *language)
{
  g_autofree char *path = g_strdup_printf (SAMPLE_PATH, language);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  yyjson_doc *doc;
  gsize size;
  const char *text;

  /* Naming the resource also keeps the linker from dropping it out of the static library. */
  bytes =
    g_resource_lookup_data (tdm_sample_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &size);
  doc = tdm_json_read (text, size, TDM_JSON_DEFAULT_MAX_SIZE, &error);
  if (doc == NULL)
    g_error ("The sample workspace cannot be read: %s", error->message);

  return doc;
}

/* `ja_JP.UTF-8` and `ja` mean the same here; `zh_TW` and `zh_CN` do not. */
static yyjson_doc *
load_language (const char *language)
{
  g_autofree char *locale = g_strndup (language, strcspn (language, ".@"));
  g_autofree char *plain = g_strndup (language, strcspn (language, "._@-"));
  yyjson_doc *doc;

  g_strdelimit (locale, "-", '_');
  if ((doc = load_doc (locale)) != NULL || (doc = load_doc (plain)) != NULL)
    return doc;

  return load_doc ("en");
}

/* A part of the sample beside the deals, with real days. */
static yyjson_doc *
resolve_part (TdmSampleWorkspace *self, const char *name)
{
  g_autoptr (yyjson_mut_doc) changed = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *copy =
    yyjson_val_mut_copy (changed, yyjson_obj_get (yyjson_doc_get_root (self->doc), name));

  tdm_sample_dates_resolve_days (changed, copy, self->now);
  return yyjson_mut_val_imut_copy (copy, NULL);
}

static void
read_offers (TdmSampleWorkspace *self)
{
  g_autoptr (yyjson_doc) offers = resolve_part (self, "offers");
  yyjson_val *object;
  size_t i, n;

  yyjson_arr_foreach (yyjson_doc_get_root (offers), i, n, object)
  {
    g_autoptr (TdmOffer) offer = tdm_offer_new ();
    g_autoptr (GError) error = NULL;
    TdmOfferFields fields;

    if (!tdm_offer_json_read (object, TDM_OFFER_JSON_NEW, offer, &fields, &error))
      g_error ("The sample workspace cannot be read: %s", error->message);
    g_ptr_array_add (self->offers, g_steal_pointer (&offer));
  }
}

static void
read_company (TdmSampleWorkspace *self)
{
  g_autoptr (yyjson_doc) company = resolve_part (self, "company");
  g_autoptr (GError) error = NULL;

  self->company = tdm_company_new ();
  if (!tdm_company_json_read (yyjson_doc_get_root (company), self->company, &error))
    g_error ("The sample workspace cannot be read: %s", error->message);
}

/* The deal with real dates, as a document of its own. */
static yyjson_doc *
resolve (TdmSampleWorkspace *self, yyjson_val *deal)
{
  g_autoptr (yyjson_mut_doc) changed = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *copy = yyjson_val_mut_copy (changed, deal);

  tdm_sample_dates_resolve (changed, copy, self->now);
  return yyjson_mut_val_imut_copy (copy, NULL);
}

static gboolean
tdm_sample_workspace_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  TdmSampleWorkspace *self = TDM_SAMPLE_WORKSPACE (source);
  yyjson_val *deals = yyjson_obj_get (yyjson_doc_get_root (self->doc), "deals");
  g_autoptr (TdmDealRecord) record = tdm_deal_record_new ();
  g_autoptr (yyjson_doc) deal = NULL;

  if (self->next == yyjson_arr_size (deals))
    return FALSE;

  deal = resolve (self, yyjson_arr_get (deals, self->next++));
  row->row = self->next;
  if (!tdm_deal_json_read (yyjson_doc_get_root (deal), TDM_DEAL_JSON_ARCHIVE, record, &row->fields,
                           &row->timeline, error))
    return FALSE;

  row->new_direction = record->direction;
  row->record = g_steal_pointer (&record);
  return TRUE;
}

static gboolean
tdm_sample_workspace_rewind (TdmImportSource *source, GError **error)
{
  TDM_SAMPLE_WORKSPACE (source)->next = 0;
  return TRUE;
}

static double
tdm_sample_workspace_get_progress (TdmImportSource *source)
{
  TdmSampleWorkspace *self = TDM_SAMPLE_WORKSPACE (source);

  return (double) self->next /
         (double) yyjson_arr_size (yyjson_obj_get (yyjson_doc_get_root (self->doc), "deals"));
}

static void
tdm_sample_workspace_finalize (GObject *object)
{
  TdmSampleWorkspace *self = TDM_SAMPLE_WORKSPACE (object);

  g_clear_pointer (&self->doc, yyjson_doc_free);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->company, tdm_company_free);
  g_clear_pointer (&self->documents, yyjson_doc_free);
  G_OBJECT_CLASS (tdm_sample_workspace_parent_class)->finalize (object);
}

static void
tdm_sample_workspace_class_init (TdmSampleWorkspaceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_sample_workspace_finalize;
  source_class->next = tdm_sample_workspace_next;
  source_class->rewind = tdm_sample_workspace_rewind;
  source_class->get_progress = tdm_sample_workspace_get_progress;
}

static void
tdm_sample_workspace_init (TdmSampleWorkspace *self)
{
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_offer_free);
}

/**
 * tdm_sample_workspace_new:
 * @language: of the window, for example `ja` or `zh_TW`; one we have no deals in gets the English ones
 * @now: microseconds UTC: deadlines and dates count from here
 *
 * Returns: (transfer full): the deals, to be imported with `TDM_IMPORT_SAMPLE`
 */
TdmImportSource *
tdm_sample_workspace_new (const char *language, gint64 now)
{
  TdmSampleWorkspace *self = g_object_new (TDM_TYPE_SAMPLE_WORKSPACE, NULL);

  self->now = now;
  self->doc = load_language (language);
  read_offers (self);
  read_company (self);
  self->documents = resolve_part (self, "documents");
  tdm_import_source_set_kind (TDM_IMPORT_SOURCE (self), "sample");
  tdm_import_source_set_file_name (TDM_IMPORT_SOURCE (self), "sample");
  return TDM_IMPORT_SOURCE (self);
}

/**
 * tdm_sample_workspace_get_offers:
 *
 * Returns: (transfer none) (element-type TdmOffer): the offers that go with the deals
 */
GPtrArray *
tdm_sample_workspace_get_offers (TdmSampleWorkspace *self)
{
  return self->offers;
}

/**
 * tdm_sample_workspace_get_company:
 *
 * Returns: (transfer none): what the invented company says of itself
 */
const TdmCompany *
tdm_sample_workspace_get_company (TdmSampleWorkspace *self)
{
  return self->company;
}

/* (transfer none): array of {offer, kind, name, keepUntil} or {offer, kind, url} */
yyjson_val *
tdm_sample_workspace_get_documents (TdmSampleWorkspace *self)
{
  return yyjson_doc_get_root (self->documents);
}
