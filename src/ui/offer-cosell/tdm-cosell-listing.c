/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The section Listing. What is chosen goes into the working copy of the offer; values that are in no list stay. */

#include "tdm-cosell-listing.h"

#include <glib/gi18n.h>

#include "tdm-areas-dialog.h"
#include "tdm-cosell-text.h"
#include "tdm-offer-choices.h"
#include "tdm-offer-words.h"
#include "tdm-pick-dialog.h"
#include "tdm-plain-row.h"
#include "tdm-section-chip.h"
#include "tdm-settings.h"

struct _TdmCosellListing
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  TdmChip *chip;
  GtkWidget *rows[TDM_N_LISTING_ROWS];
};

G_DEFINE_FINAL_TYPE (TdmCosellListing, tdm_cosell_listing, ADW_TYPE_PREFERENCES_GROUP)

/* Member of a rulebook's listing_fields, and of the working copy. */
static const struct
{
  const char *field;
  TdmOfferFields bit;
  const char *title;
} kinds[TDM_N_LISTING_ROWS] = {
  { "platforms", TDM_OFFER_FIELD_PLATFORMS, N_ ("Microsoft platforms") },
  { "segments", TDM_OFFER_FIELD_SEGMENTS, N_ ("Market segments") },
  { "solutionType", TDM_OFFER_FIELD_SOLUTION_TYPE, N_ ("Solution type") },
  { "areas", TDM_OFFER_FIELD_AREAS, N_ ("Solution areas") },
};

/* ---- what is shown ---- */

static char *
dup_value (const TdmOffer *offer, TdmListingRow row)
{
  switch (row)
    {
    case TDM_LISTING_PLATFORMS:
      return tdm_cosell_text_list ((const char *const *) offer->platforms);
    case TDM_LISTING_SEGMENTS:
      return tdm_cosell_text_list ((const char *const *) offer->segments);
    case TDM_LISTING_SOLUTION_TYPE:
      return g_strdup (offer->solution_type != NULL ? tdm_words_solution_type (offer->solution_type) : "");
    case TDM_LISTING_AREAS:
      return tdm_cosell_text_areas (offer->areas);
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
is_mandatory (const TdmRulebook *rulebook, TdmListingRow row)
{
  return rulebook->listing_fields != NULL &&
         g_strv_contains ((const char *const *) rulebook->listing_fields, kinds[row].field);
}

static void
show_row (TdmCosellListing *self, const TdmOffer *offer, const TdmRulebook *rulebook, TdmListingRow row)
{
  g_autofree char *value = dup_value (offer, row);
  gboolean mandatory = is_mandatory (rulebook, row);

  if (*value == '\0')
    g_set_str (&value, mandatory ? _ ("Mandatory: nothing chosen yet") : _ ("Not asked for by these rules"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[row]), value);
}

static void
show (TdmCosellListing *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();

  if (offer == NULL)
    return;

  for (int row = 0; row < TDM_N_LISTING_ROWS; row++)
    show_row (self, offer, rulebook, row);
  tdm_section_chip_show (self->chip, TDM_OFFER_SECTION_COSELL_LISTING, offer, rulebook);
}

/* ---- choosing ---- */

static TdmListingRow
get_row (AdwDialog *dialog)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "tdm-row"));
}

static void
picked_cb (TdmCosellListing *self, TdmPickDialog *dialog)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();
  TdmListingRow row = get_row (ADW_DIALOG (dialog));
  g_auto (GStrv) chosen = tdm_pick_dialog_dup_chosen (dialog);

  if (row == TDM_LISTING_PLATFORMS)
    values->platforms = g_steal_pointer (&chosen);
  else if (row == TDM_LISTING_SEGMENTS)
    values->segments = g_steal_pointer (&chosen);
  else
    values->solution_type = g_strdup (chosen[0]);
  tdm_offer_editor_edit (self->editor, values, kinds[row].bit);
}

static void
areas_picked_cb (TdmCosellListing *self, TdmAreasDialog *dialog)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  g_ptr_array_unref (values->areas);
  values->areas = tdm_areas_dialog_dup_areas (dialog);
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_AREAS);
}

static void
add_names (TdmPickDialog *dialog, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    tdm_pick_dialog_add (dialog, names[i], names[i], NULL);
}

static void
add_solution_types (TdmPickDialog *dialog)
{
  const char *const *types = tdm_offer_get_solution_types ();

  for (guint i = 0; types[i] != NULL; i++)
    tdm_pick_dialog_add (dialog, types[i], tdm_words_solution_type (types[i]),
                         tdm_words_solution_type_about (types[i]));
}

static TdmPickDialog *
pick_dialog_new (const TdmOffer *offer, TdmListingRow row)
{
  gboolean one = row == TDM_LISTING_SOLUTION_TYPE;
  TdmPickDialog *dialog = tdm_pick_dialog_new (_ (kinds[row].title), one ? TDM_PICK_ONE : TDM_PICK_SEVERAL);
  const char *const type[] = { offer->solution_type, NULL };

  if (row == TDM_LISTING_PLATFORMS)
    {
      tdm_pick_dialog_set_hint (dialog, _ ("What the solution is built with, extends or integrates with."));
      add_names (dialog, tdm_offer_choices_get_platforms ());
      tdm_pick_dialog_choose (dialog, (const char *const *) offer->platforms);
    }
  else if (row == TDM_LISTING_SEGMENTS)
    {
      add_names (dialog, tdm_offer_choices_get_segments ());
      tdm_pick_dialog_choose (dialog, (const char *const *) offer->segments);
    }
  else
    {
      add_solution_types (dialog);
      tdm_pick_dialog_choose (dialog, type);
    }

  return dialog;
}

AdwDialog *
tdm_cosell_listing_open (TdmCosellListing *self, TdmListingRow row)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  AdwDialog *dialog;

  g_return_val_if_fail (TDM_IS_COSELL_LISTING (self), NULL);

  if (offer == NULL)
    return NULL;

  if (row == TDM_LISTING_AREAS)
    dialog = ADW_DIALOG (tdm_areas_dialog_new (tdm_settings_get_rulebook (), offer->areas));
  else
    dialog = ADW_DIALOG (pick_dialog_new (offer, row));
  g_object_set_data (G_OBJECT (dialog), "tdm-row", GINT_TO_POINTER (row));
  g_signal_connect_object (dialog, "accepted",
                           row == TDM_LISTING_AREAS ? G_CALLBACK (areas_picked_cb) : G_CALLBACK (picked_cb),
                           self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));

  return dialog;
}

static void
row_activated_cb (TdmCosellListing *self, GtkWidget *row)
{
  for (int i = 0; i < TDM_N_LISTING_ROWS; i++)
    if (self->rows[i] == row)
      tdm_cosell_listing_open (self, i);
}

/* ---- the object ---- */

static void
tdm_cosell_listing_dispose (GObject *object)
{
  g_clear_object (&TDM_COSELL_LISTING (object)->editor);

  G_OBJECT_CLASS (tdm_cosell_listing_parent_class)->dispose (object);
}

static void
tdm_cosell_listing_class_init (TdmCosellListingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_cosell_listing_dispose;
}

static GtkWidget *
row_new (TdmCosellListing *self, TdmListingRow kind)
{
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, _ (kinds[kind].title), NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
tdm_cosell_listing_init (TdmCosellListing *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->chip = TDM_CHIP (tdm_chip_new ());
  adw_preferences_group_set_title (group, C_ ("co-sell section", "Listing"));
  adw_preferences_group_set_description (group, _ ("Helps Microsoft sellers to sort and find the offer."));
  adw_preferences_group_set_header_suffix (group, GTK_WIDGET (self->chip));
  for (int i = 0; i < TDM_N_LISTING_ROWS; i++)
    {
      self->rows[i] = row_new (self, i);
      adw_preferences_group_add (group, self->rows[i]);
    }
}

GtkWidget *
tdm_cosell_listing_new (TdmOfferEditor *editor)
{
  TdmCosellListing *self = g_object_new (TDM_TYPE_COSELL_LISTING, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

void
tdm_cosell_listing_focus (TdmCosellListing *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();

  for (int i = 0; offer != NULL && i < TDM_N_LISTING_ROWS; i++)
    {
      g_autofree char *value = dup_value (offer, i);

      if (*value == '\0' && is_mandatory (rulebook, i))
        {
          gtk_widget_grab_focus (self->rows[i]);
          return;
        }
    }

  gtk_widget_grab_focus (self->rows[0]);
}
