/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers and company as they are now. All who look share one watch, so that the offers are read once. */

#include "tdm-solution-watch.h"

#include "tdm-clock.h"
#include "tdm-settings.h"
#include "tdm-store-offers.h"

/* On the store, not owned. */
#define WATCH_KEY "tdm-solution-watch"

struct _TdmSolutionWatch
{
  GObject parent_instance;

  TdmStore *store;
  GPtrArray *offers;   /* TdmOffer; NULL before they were read */
  TdmCompany *company; /* NULL before it was read */
};

G_DEFINE_FINAL_TYPE (TdmSolutionWatch, tdm_solution_watch, G_TYPE_OBJECT)

static guint changed_signal;

static void
emit_changed (TdmSolutionWatch *self)
{
  if (self->offers != NULL && self->company != NULL)
    g_signal_emit (self, changed_signal, 0);
}

static void
offers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSolutionWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers = tdm_store_list_offers_finish (TDM_STORE (source), result, &error);

  if (offers == NULL)
    {
      g_info ("No offers behind solutions: %s", error->message);
      return;
    }

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = g_steal_pointer (&offers);
  emit_changed (self);
}

static void
company_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSolutionWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TdmCompany) company = tdm_store_load_company_finish (TDM_STORE (source), result, &error);

  if (company == NULL)
    {
      g_info ("No company behind solutions: %s", error->message);
      return;
    }

  g_clear_pointer (&self->company, tdm_company_free);
  self->company = g_steal_pointer (&company);
  emit_changed (self);
}

static void
store_changed_cb (TdmSolutionWatch *self, TdmChange *change)
{
  if (change->kinds & TDM_CHANGE_COMPANY)
    tdm_store_load_company_async (self->store, NULL, company_cb, g_object_ref (self));
  if (change->kinds & TDM_CHANGE_OFFERS)
    tdm_store_list_offers_async (self->store, NULL, offers_cb, g_object_ref (self));
}

static void
tdm_solution_watch_dispose (GObject *object)
{
  TdmSolutionWatch *self = TDM_SOLUTION_WATCH (object);

  if (self->store != NULL)
    g_object_set_data (G_OBJECT (self->store), WATCH_KEY, NULL);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_solution_watch_parent_class)->dispose (object);
}

static void
tdm_solution_watch_finalize (GObject *object)
{
  TdmSolutionWatch *self = TDM_SOLUTION_WATCH (object);

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->company, tdm_company_free);

  G_OBJECT_CLASS (tdm_solution_watch_parent_class)->finalize (object);
}

static void
tdm_solution_watch_class_init (TdmSolutionWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_solution_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_solution_watch_finalize;

  changed_signal =
    g_signal_new ("changed", TDM_TYPE_SOLUTION_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_solution_watch_init (TdmSolutionWatch *self)
{
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
}

TdmSolutionWatch *
tdm_solution_watch_get (TdmStore *store)
{
  TdmSolutionWatch *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_get_data (G_OBJECT (store), WATCH_KEY);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (TDM_TYPE_SOLUTION_WATCH, NULL);
  self->store = g_object_ref (store);
  g_object_set_data (G_OBJECT (store), WATCH_KEY, self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  tdm_store_load_company_async (store, NULL, company_cb, g_object_ref (self));
  tdm_store_list_offers_async (store, NULL, offers_cb, g_object_ref (self));

  return self;
}

TdmSolutionStanding
tdm_solution_watch_get_standing (TdmSolutionWatch *self, const TdmSolution *solution)
{
  g_autofree char *today = tdm_clock_dup_today ();
  const TdmCosellMeasure measure = { tdm_settings_get_rulebook (), self->company, today };

  if (self->company == NULL || self->offers == NULL || self->offers->len == 0)
    return TDM_SOLUTION_STANDING_FINE;

  return tdm_solution_get_standing (solution, self->offers, &measure);
}

GPtrArray *
tdm_solution_watch_find (TdmSolutionWatch *self, const TdmDealRecord *deal)
{
  g_autofree char *today = tdm_clock_dup_today ();
  const TdmCosellMeasure measure = { tdm_settings_get_rulebook (), self->company, today };

  if (self->company == NULL || self->offers == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_solution_finding_free);

  return tdm_deal_find_unready_solutions (deal, self->offers, &measure);
}
