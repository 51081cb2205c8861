/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sale through Microsoft and the need for plans, by the type of the offer (offers-and-cosell.md §1). */

#include "tdm-plan-terms.h"

#include <glib/gi18n.h>

#include "tdm-offer-types.h"

struct _TdmPlanTerms
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  gboolean filling;

  GtkWidget *sale_row;
};

G_DEFINE_FINAL_TYPE (TdmPlanTerms, tdm_plan_terms, ADW_TYPE_PREFERENCES_GROUP)

static void
switched_cb (TdmPlanTerms *self)
{
  g_autoptr (TdmOffer) values = NULL;

  if (self->filling)
    return;

  values = tdm_offer_new ();
  values->transactable =
    adw_switch_row_get_active (ADW_SWITCH_ROW (self->sale_row)) ? TDM_TRUTH_YES : TDM_TRUTH_NO;
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_TRANSACTABLE);
}

static const char *
get_words (const TdmOffer *offer)
{
  switch (tdm_offer_type_get_plans_need (offer->type))
    {
    case TDM_PLANS_ALWAYS:
      return _ ("An offer of this type needs one plan at least.");
    case TDM_PLANS_WHEN_SOLD:
      return offer->transactable == TDM_TRUTH_YES
               ? _ ("An offer that is sold through Microsoft needs one plan at least.")
               : _ ("Without a sale through Microsoft, the offer is listed only: customers contact you, try "
                    "it or "
                    "get it at your place. Plans are not needed then.");
    case TDM_PLANS_NONE:
    default:
      return _ ("Offers of this type have no plans in Partner Center. Nothing has to be entered here.");
    }
}

/* A list of which every row is hidden would still draw its frame: the row leaves. */
static void
show_switch (TdmPlanTerms *self, gboolean visible)
{
  gboolean there = gtk_widget_get_parent (self->sale_row) != NULL;

  if (visible && !there)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->sale_row);
  else if (!visible && there)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->sale_row);
}

/* A sale that an import says there is can always be switched off. */
static void
show (TdmPlanTerms *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  gboolean sold;

  if (offer == NULL)
    return;

  sold = offer->transactable == TDM_TRUTH_YES;
  self->filling = TRUE;
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->sale_row), sold);
  self->filling = FALSE;
  show_switch (self, sold || tdm_offer_type_can_be_sold (offer->type));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), get_words (offer));
}

GtkWidget *
tdm_plan_terms_get_switch (TdmPlanTerms *self)
{
  return self->sale_row;
}

/* ---- the object ---- */

static void
tdm_plan_terms_dispose (GObject *object)
{
  TdmPlanTerms *self = TDM_PLAN_TERMS (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->sale_row);

  G_OBJECT_CLASS (tdm_plan_terms_parent_class)->dispose (object);
}

static void
tdm_plan_terms_class_init (TdmPlanTermsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_plan_terms_dispose;
}

static void
tdm_plan_terms_init (TdmPlanTerms *self)
{
  self->sale_row =
    g_object_ref_sink (g_object_new (ADW_TYPE_SWITCH_ROW, "title", _ ("Sold through Microsoft"), "subtitle",
                                     _ ("Customers pay Microsoft, and the plans carry the prices."), NULL));
  g_signal_connect_object (self->sale_row, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
tdm_plan_terms_new (TdmOfferEditor *editor)
{
  TdmPlanTerms *self = g_object_new (TDM_TYPE_PLAN_TERMS, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
