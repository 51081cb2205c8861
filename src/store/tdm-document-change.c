/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts documents on offers and takes them off. */

#include "tdm-change-log-private.h"
#include "tdm-deal-change-private.h"
#include "tdm-deal-rules.h"
#include "tdm-document-change-private.h"
#include "tdm-document-kind-private.h"
#include "tdm-document-name-private.h"
#include "tdm-document-table-private.h"
#include "tdm-offer-change-private.h"
#include "tdm-offer-check.h"
#include "tdm-offer-history-private.h"
#include "tdm-offer-table-private.h"
#include "tdm-verb-private.h"

TdmDocumentOrder *
tdm_document_order_new (gint64 offer_id, const char *kind)
{
  TdmDocumentOrder *order = g_new0 (TdmDocumentOrder, 1);

  order->offer_id = offer_id;
  order->document = tdm_shape_new (&tdm_offer_document_shape);
  order->document->kind = g_strdup (kind);
  return order;
}

void
tdm_document_order_free (gpointer data)
{
  TdmDocumentOrder *order = data;

  tdm_shape_free (&tdm_offer_document_shape, order->document);
  g_free (order);
}

static gboolean
refuse (GError **error, TdmRuleError code, const char *field)
{
  tdm_rule_error_set (error, code, field);
  return FALSE;
}

/* ---- may it be added? ---- */

static GPtrArray *
get_list (const TdmOffer *offer, const char *kind)
{
  return tdm_document_kind_is_asset (kind) ? offer->assets : offer->documents;
}

/* What @added takes the place of: of a kind that stands once the last one, else the one of its name. */
static const TdmOfferDocument *
find_predecessor (const TdmOffer *offer, const TdmOfferDocument *added)
{
  const GPtrArray *documents = get_list (offer, added->kind);
  gboolean once = tdm_document_kind_stands_once (added->kind);

  for (guint i = 0; i < documents->len; i++)
    {
      const TdmOfferDocument *document = documents->pdata[i];

      if (!g_str_equal (document->kind, added->kind))
        continue;
      if (once ||
          (g_strcmp0 (document->name, added->name) == 0 && g_strcmp0 (document->url, added->url) == 0))
        return document;
    }

  return NULL;
}

static guint
count_of_kind (const TdmOffer *offer, const char *kind)
{
  const GPtrArray *documents = get_list (offer, kind);
  guint count = 0;

  for (guint i = 0; i < documents->len; i++)
    count += g_str_equal (((const TdmOfferDocument *) documents->pdata[i])->kind, kind);

  return count;
}

static gboolean
has_room (const TdmOffer *offer, const TdmOfferDocument *added)
{
  guint limit = tdm_offer_get_max_count (added->kind);

  return limit == 0 || find_predecessor (offer, added) != NULL || count_of_kind (offer, added->kind) < limit;
}

static gboolean
is_too_long (const char *text, gsize limit)
{
  return text != NULL && strlen (text) > limit;
}

static gboolean
check_document (const TdmOfferDocument *document, GError **error)
{
  if (!tdm_document_kind_is_known (document->kind) ||
      tdm_offer_is_link_kind (document->kind) != (document->url != NULL))
    return refuse (error, TDM_RULE_ERROR_INVALID, "kind");
  if (document->url != NULL && !tdm_url_is_valid (document->url))
    return refuse (error, TDM_RULE_ERROR_INVALID, "url");

  if (is_too_long (document->url, tdm_offer_get_max_length (document->kind)))
    return refuse (error, TDM_RULE_ERROR_TOO_LONG, "url");
  if (is_too_long (document->name, TDM_DOCUMENT_NAME_MAX))
    return refuse (error, TDM_RULE_ERROR_TOO_LONG, "name");

  return document->keep_until == NULL || tdm_date_is_valid (document->keep_until) ||
         refuse (error, TDM_RULE_ERROR_INVALID, "keepUntil");
}

/* The offer, when it may take the document. */
static TdmOffer *
load_taker (TdmDb *db, const TdmDocumentOrder *order, GError **error)
{
  g_autoptr (TdmOffer) offer = NULL;

  if (!check_document (order->document, error))
    return NULL;

  offer = tdm_offer_table_load_by_id (db, order->offer_id, error);
  if (offer == NULL || has_room (offer, order->document))
    return g_steal_pointer (&offer);

  tdm_rule_error_set (error, TDM_RULE_ERROR_TOO_MANY, "kind");
  return NULL;
}

gpointer
tdm_document_check_job (TdmDb *db, gpointer data, GError **error)
{
  g_autoptr (TdmOffer) offer = load_taker (db, data, error);

  return offer != NULL ? data : NULL;
}

/* ---- changes ---- */

static const char *
get_title (const TdmOfferDocument *document)
{
  if (document == NULL)
    return NULL;

  return document->url != NULL ? document->url : document->name;
}

/* The draft is not what was published any more, and the history tells why. */
static gboolean
note_document (TdmVerb *verb,
               TdmOffer *offer,
               const char *kind,
               const TdmOfferDocument *before,
               const TdmOfferDocument *after,
               GError **error)
{
  tdm_offer_note_unpublished (offer);
  tdm_db_note_change (verb->db, TDM_CHANGE_OFFERS);
  return tdm_offer_table_put (verb->db, offer, (TdmOfferFields) 0, error) &&
         tdm_offer_history_add (verb->db, offer->id, verb->now, "document", kind, get_title (before),
                                get_title (after), error);
}

static TdmReceipt *
finish_change (TdmVerb *verb, const char *kind, gint64 offer_id, GError **error)
{
  if (!tdm_verb_keep (verb, kind, 0, error) || !tdm_verb_commit (verb, error))
    return NULL;

  return tdm_receipt_new (offer_id, verb->undo_id);
}

/* The same again, without another day, is no newer version. */
static gboolean
is_same (const TdmOfferDocument *there, const TdmOfferDocument *added)
{
  return there != NULL && g_strcmp0 (there->sha256, added->sha256) == 0 &&
         g_strcmp0 (there->name, added->name) == 0 && g_strcmp0 (there->url, added->url) == 0 &&
         (added->keep_until == NULL || g_strcmp0 (there->keep_until, added->keep_until) == 0);
}

gpointer
tdm_document_add_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDocumentOrder *order = data;
  TdmOfferDocument *document = order->document;
  const TdmOfferDocument *predecessor;
  /* Asked again: another one may have come while this was copied. */
  g_autoptr (TdmOffer) offer = load_taker (db, order, error);
  g_auto (TdmVerb) verb = { 0 };

  if (offer == NULL)
    return NULL;
  predecessor = find_predecessor (offer, document);
  if (is_same (predecessor, document))
    return tdm_receipt_new (offer->id, 0);

  if (!tdm_verb_begin (&verb, db, error))
    return NULL;
  document->added = verb.now;
  if ((predecessor != NULL && !tdm_document_table_replace (db, predecessor->id, verb.now, error)) ||
      !tdm_document_table_add (db, offer->id, document, error) ||
      !note_document (&verb, offer, document->kind, predecessor, document, error))
    return NULL;

  return finish_change (&verb, "add-document", offer->id, error);
}

static gboolean
take_off (TdmDb *db, const TdmOfferDocument *document, gint64 now, GError **error)
{
  return document->replaced == 0 ? tdm_document_table_replace (db, document->id, now, error)
                                 : tdm_document_table_remove (db, document->id, error);
}

gpointer
tdm_document_remove_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDocumentOrder *order = data;
  gint64 offer_id = 0;
  TdmOfferDocument *document = tdm_document_table_load (db, order->document->id, &offer_id, error);
  g_autoptr (TdmOffer) offer = NULL;
  g_auto (TdmVerb) verb = { 0 };
  TdmReceipt *receipt = NULL;

  if (document == NULL)
    return NULL;

  offer = tdm_offer_table_load_by_id (db, offer_id, error);
  if (offer != NULL && tdm_verb_begin (&verb, db, error) && take_off (db, document, verb.now, error) &&
      note_document (&verb, offer, document->kind, document, NULL, error))
    receipt = finish_change (&verb, "remove-document", offer_id, error);

  tdm_shape_free (&tdm_offer_document_shape, document);
  return receipt;
}

static TdmReceipt *
keep_until (TdmDb *db, gint64 offer_id, const TdmOfferDocument *document, const char *day, GError **error)
{
  g_auto (TdmVerb) verb = { 0 };

  if (g_strcmp0 (document->keep_until, day) == 0)
    return tdm_receipt_new (offer_id, 0);

  tdm_db_note_change (db, TDM_CHANGE_OFFERS);
  if (!tdm_verb_begin (&verb, db, error) || !tdm_document_table_keep_until (db, document->id, day, error) ||
      !tdm_offer_history_add (db, offer_id, verb.now, "saved",
                              tdm_offer_place_to_token (TDM_PLACE_COSELL_DOCUMENTS), document->keep_until,
                              day, error))
    return NULL;

  return finish_change (&verb, "keep-document-until", offer_id, error);
}

gpointer
tdm_document_keep_until_job (TdmDb *db, gpointer data, GError **error)
{
  const TdmDocumentOrder *order = data;
  const char *day = order->document->keep_until;
  TdmOfferDocument *document;
  TdmReceipt *receipt;
  gint64 offer_id = 0;

  if (day != NULL && !tdm_date_is_valid (day))
    {
      tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "keepUntil");
      return NULL;
    }

  document = tdm_document_table_load (db, order->document->id, &offer_id, error);
  if (document == NULL)
    return NULL;

  receipt = keep_until (db, offer_id, document, day, error);
  tdm_shape_free (&tdm_offer_document_shape, document);
  return receipt;
}
