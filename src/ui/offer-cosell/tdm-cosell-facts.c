/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facts of an offer that no service tells us (offers-and-cosell.md §5.2, M134–M136): self-declared, with day and
 * note. They go into the working copy. */

#include "tdm-cosell-facts.h"

#include <glib/gi18n.h>

#include "tdm-fact-editor.h"

#define N_FACTS 3

struct _TdmCosellFacts
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  GtkWidget *rows[N_FACTS];
  gboolean editing; /* the working copy changes by our own hand */
};

G_DEFINE_FINAL_TYPE (TdmCosellFacts, tdm_cosell_facts, ADW_TYPE_PREFERENCES_GROUP)

static void
show (TdmCosellFacts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL || self->editing)
    return;

  for (int i = 0; i < N_FACTS; i++)
    tdm_fact_editor_show (TDM_FACT_EDITOR (self->rows[i]), offer->facts);
}

static void
changed_cb (TdmCosellFacts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_autoptr (TdmOffer) values = NULL;

  if (offer == NULL)
    return;

  values = tdm_offer_copy (offer);
  for (int i = 0; i < N_FACTS; i++)
    tdm_fact_editor_read (TDM_FACT_EDITOR (self->rows[i]), values->facts);
  self->editing = TRUE;
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_FACTS);
  self->editing = FALSE;
}

static void
tdm_cosell_facts_dispose (GObject *object)
{
  g_clear_object (&TDM_COSELL_FACTS (object)->editor);

  G_OBJECT_CLASS (tdm_cosell_facts_parent_class)->dispose (object);
}

static void
tdm_cosell_facts_class_init (TdmCosellFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_cosell_facts_dispose;
}

static void
tdm_cosell_facts_init (TdmCosellFacts *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, C_ ("co-sell section", "Facts"));
  adw_preferences_group_set_description (
    group, _ ("Only you know these. What they make the offer likely meet, Microsoft still checks."));
  self->rows[0] =
    tdm_fact_editor_new ("architectureOnAzure", TDM_FACT_YES_NO,
                         _ ("The diagram shows the code running on Azure"), _ ("The diagram shows it"));
  self->rows[1] = tdm_fact_editor_new ("azurePercent", TDM_FACT_PERCENT, _ ("Share that runs on Azure"),
                                       _ ("Per cent of the infrastructure or code"));
  self->rows[2] = tdm_fact_editor_new ("billedRevenueUsd", TDM_FACT_USD, _ ("Billed through the marketplace"),
                                       _ ("Amount in US dollars"));
  for (int i = 0; i < N_FACTS; i++)
    {
      g_signal_connect_object (self->rows[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group, self->rows[i]);
    }
}

GtkWidget *
tdm_cosell_facts_new (TdmOfferEditor *editor)
{
  TdmCosellFacts *self = g_object_new (TDM_TYPE_COSELL_FACTS, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/* The first fact that is not said, else the first. */
void
tdm_cosell_facts_focus (TdmCosellFacts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  const char *const names[N_FACTS] = { "architectureOnAzure", "azurePercent", "billedRevenueUsd" };
  int i = 0;

  while (offer != NULL && i < N_FACTS && tdm_declared_get (offer->facts, names[i]) != NULL)
    i++;
  tdm_fact_editor_focus (TDM_FACT_EDITOR (self->rows[i < N_FACTS ? i : 0]));
}
