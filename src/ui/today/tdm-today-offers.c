/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what can be done here and now is a line: material of offers that customers see already. An offer that is still
 * being written lacks almost everything, which its page says. */

#include "tdm-today-offers.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-cosell-words.h"
#include "tdm-offer-words.h"
#include "tdm-settings.h"
#include "tdm-store-offers.h"

/* So many things are named in a row. */
#define NAMED 2

typedef struct
{
  TdmOffer *offer; /* of the list */
  TdmReadiness *readiness;
  guint n_missing;
} Candidate;

void
tdm_today_offers_free (TdmTodayOffers *self)
{
  g_clear_pointer (&self->lacking, g_ptr_array_unref);
  g_clear_pointer (&self->outdated, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_free (self);
}

/* ---- offers that lack material ---- */

static void
free_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_clear_pointer (&candidate->readiness, tdm_readiness_free);
  g_free (candidate);
}

/* Up to co-sell ready the material is asked for also while a fact of the company is missing before it. */
static gboolean
is_wanted (const TdmReadiness *readiness, const TdmRequirement *requirement)
{
  const TdmRulebookStatus *status = tdm_rulebook_find_status (readiness->rulebook, requirement->status);

  return g_strcmp0 (requirement->status, readiness->next) == 0 || (status != NULL && status->level <= 1);
}

static gboolean
is_missing_material (const TdmReadiness *readiness, const TdmRequirementResult *result)
{
  const TdmRequirement *requirement = result->requirement;

  return result->state == TDM_REQUIREMENT_MISSING && !result->covered && !requirement->optional &&
         result->place >= TDM_PLACE_COSELL_LISTING && result->place <= TDM_PLACE_COSELL_CONTACTS &&
         is_wanted (readiness, requirement);
}

/* "Add a pitch deck · Add a sales contact for Japan" */
static char *
dup_missing (const TdmReadiness *readiness, const char **place)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = g_ptr_array_index (readiness->results, i);
      g_autofree char *fix = NULL;

      if (!is_missing_material (readiness, result) || n == NAMED)
        continue;

      if (n++ == 0)
        *place = tdm_offer_place_to_token (result->place);
      fix = tdm_words_requirement_fix (result);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", fix);
    }

  return n > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = *(const Candidate *const *) a;
  const Candidate *second = *(const Candidate *const *) b;

  return (first->n_missing > second->n_missing) - (first->n_missing < second->n_missing);
}

static void
add_lacking (TdmTodayOffers *self, const Candidate *candidate)
{
  const TdmOffer *offer = candidate->offer;
  const char *place = NULL;
  g_autofree char *missing = dup_missing (candidate->readiness, &place);

  if (missing != NULL)
    g_ptr_array_add (self->lacking,
                     tdm_today_item_new_offer (TDM_TODAY_OFFERS, offer->id, tdm_offer_get_title (offer),
                                               missing, candidate->readiness->expected, place));
}

static void
find_lacking (TdmTodayOffers *self, GPtrArray *offers, const TdmCompany *company, const char *today)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (free_candidate);
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();

  for (guint i = 0; i < offers->len; i++)
    {
      TdmOffer *offer = g_ptr_array_index (offers, i);
      Candidate *candidate;

      if (offer->live != TDM_TRUTH_YES || !tdm_rulebook_has_option (rulebook, offer->type))
        continue;

      candidate = g_new0 (Candidate, 1);
      candidate->offer = offer;
      candidate->readiness = tdm_readiness_evaluate (rulebook, offer, company, today);
      candidate->n_missing = tdm_readiness_count_missing (candidate->readiness);
      g_ptr_array_add (candidates, candidate);
    }

  g_ptr_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    add_lacking (self, g_ptr_array_index (candidates, i));
}

/* ---- documents that are out of date ---- */

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (tdm_today_item_get_state (*(TdmTodayItem *const *) a),
                    tdm_today_item_get_state (*(TdmTodayItem *const *) b));
}

static void
find_outdated (TdmTodayOffers *self, const TdmOffer *offer, const char *today)
{
  for (guint i = 0; i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = g_ptr_array_index (offer->documents, i);
      g_autofree char *text = NULL;

      if (document->keep_until == NULL || g_strcmp0 (document->keep_until, today) >= 0)
        continue;

      /* Translators: two short facts in one line, for example “Pitch deck” and the name of its file. */
      text = g_strdup_printf (C_ ("two facts", "%1$s · %2$s"), tdm_words_document_kind (document->kind),
                              document->name != NULL ? document->name : "");
      g_ptr_array_add (self->outdated,
                       tdm_today_item_new_offer (TDM_TODAY_DOCUMENTS, offer->id, tdm_offer_get_title (offer),
                                                 text, document->keep_until,
                                                 tdm_offer_place_to_token (TDM_PLACE_COSELL_DOCUMENTS)));
    }
}

/* ---- reading ---- */

static TdmTodayOffers *
offers_new (GPtrArray *offers, const TdmCompany *company)
{
  TdmTodayOffers *self = g_new0 (TdmTodayOffers, 1);
  g_autofree char *today = tdm_clock_dup_today ();

  self->lacking = g_ptr_array_new_with_free_func (g_object_unref);
  self->outdated = g_ptr_array_new_with_free_func (g_object_unref);
  self->titles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  find_lacking (self, offers, company, today);
  for (guint i = 0; i < offers->len; i++)
    {
      const TdmOffer *offer = g_ptr_array_index (offers, i);

      find_outdated (self, offer, today);
      g_hash_table_insert (self->titles, g_memdup2 (&offer->id, sizeof offer->id),
                           g_strdup (tdm_offer_get_title (offer)));
    }
  g_ptr_array_sort (self->outdated, compare_days);

  return self;
}

static void
free_offers (gpointer data)
{
  tdm_today_offers_free (data);
}

static void
offers_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) offers = tdm_store_list_offers_finish (TDM_STORE (source), result, &error);

  if (offers != NULL)
    g_task_return_pointer (task, offers_new (offers, g_task_get_task_data (task)), free_offers);
  else
    g_task_return_error (task, error);
}

static void
free_company (gpointer data)
{
  tdm_company_free (data);
}

static void
company_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  TdmCompany *company = tdm_store_load_company_finish (TDM_STORE (source), result, &error);

  if (company == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, company, free_company);
  tdm_store_list_offers_async (TDM_STORE (source), g_task_get_cancellable (task), offers_listed_cb,
                               g_object_ref (task));
}

/**
 * tdm_today_offers_load_async:
 *
 * Reads all offers and looks at them by the chosen rules. Main thread.
 */
void
tdm_today_offers_load_async (TdmStore *store,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task;

  g_return_if_fail (TDM_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, data);
  g_task_set_source_tag (task, tdm_today_offers_load_async);
  tdm_store_load_company_async (store, cancellable, company_loaded_cb, task);
}

TdmTodayOffers *
tdm_today_offers_load_finish (TdmStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
