/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that open a list. What is in no list of this version stays chosen. */

#include "tdm-listing-choices.h"

#include <glib/gi18n.h>

#include "tdm-cosell-text.h"
#include "tdm-offer-choices.h"
#include "tdm-offer-counter.h"
#include "tdm-plain-row.h"

struct _TdmListingChoices
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  GPtrArray *shown;     /* TdmChoice, for which there are rows */
  GPtrArray *verticals; /* GtkWidget, rows and messages, not owned */
  guint position;       /* of the industry whose verticals are being chosen */

  GtkWidget *categories;
  TdmFieldMessage *categories_message;
  GtkWidget *industries;
  TdmFieldMessage *industries_message;
};

G_DEFINE_FINAL_TYPE (TdmListingChoices, tdm_listing_choices, ADW_TYPE_PREFERENCES_GROUP)

static guint
count (GStrv texts)
{
  return texts != NULL ? g_strv_length (texts) : 0;
}

/* ---- the sheets ---- */

static TdmPickDialog *
open_list (TdmListingChoices *self,
           const char *title,
           const char *hint,
           const char *const *choices,
           const char *const *chosen,
           GCallback accepted)
{
  TdmPickDialog *dialog = tdm_pick_dialog_new (title, TDM_PICK_SEVERAL);

  for (guint i = 0; choices[i] != NULL; i++)
    tdm_pick_dialog_add (dialog, choices[i], choices[i], NULL);
  tdm_pick_dialog_set_hint (dialog, hint);
  if (chosen != NULL)
    tdm_pick_dialog_choose (dialog, chosen);
  g_signal_connect_object (dialog, "accepted", accepted, self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return dialog;
}

static void
categories_cb (TdmListingChoices *self, TdmPickDialog *dialog)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  values->categories = tdm_pick_dialog_dup_chosen (dialog);
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_CATEGORIES);
}

TdmPickDialog *
tdm_listing_choices_open_categories (TdmListingChoices *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL)
    return NULL;

  return open_list (self, _ ("Categories"), _ ("Choose one or two."), tdm_offer_choices_get_categories (),
                    (const char *const *) offer->categories, G_CALLBACK (categories_cb));
}

static const TdmChoice *
find_choice (const GPtrArray *choices, const char *value)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_strcmp0 (((const TdmChoice *) choices->pdata[i])->value, value) == 0)
      return choices->pdata[i];

  return NULL;
}

/* An industry that stays keeps its verticals. */
static void
industries_cb (TdmListingChoices *self, TdmPickDialog *dialog)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_autoptr (TdmOffer) values = tdm_offer_new ();
  g_auto (GStrv) chosen = tdm_pick_dialog_dup_chosen (dialog);

  for (guint i = 0; chosen[i] != NULL; i++)
    {
      const TdmChoice *before = find_choice (offer->industries, chosen[i]);
      TdmChoice *choice =
        before != NULL ? tdm_shape_copy (&tdm_choice_shape, before) : tdm_shape_new (&tdm_choice_shape);

      g_set_str (&choice->value, chosen[i]);
      g_ptr_array_add (values->industries, choice);
    }
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_INDUSTRIES);
}

static GStrv
dup_values (const GPtrArray *choices)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < choices->len; i++)
    g_strv_builder_add (builder, ((const TdmChoice *) choices->pdata[i])->value);

  return g_strv_builder_end (builder);
}

TdmPickDialog *
tdm_listing_choices_open_industries (TdmListingChoices *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_auto (GStrv) chosen = NULL;

  if (offer == NULL)
    return NULL;

  chosen = dup_values (offer->industries);
  return open_list (self, _ ("Industries"), _ ("Choose two at most."), tdm_offer_choices_get_industries (),
                    (const char *const *) chosen, G_CALLBACK (industries_cb));
}

static void
verticals_cb (TdmListingChoices *self, TdmPickDialog *dialog)
{
  g_autoptr (TdmOffer) values = tdm_offer_copy (tdm_offer_editor_get_offer (self->editor));
  TdmChoice *industry;

  if (self->position >= values->industries->len)
    return;

  industry = values->industries->pdata[self->position];
  g_strfreev (industry->subs);
  industry->subs = tdm_pick_dialog_dup_chosen (dialog);
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_INDUSTRIES);
}

TdmPickDialog *
tdm_listing_choices_open_verticals (TdmListingChoices *self, guint position)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  const TdmChoice *industry;

  if (offer == NULL || position >= offer->industries->len)
    return NULL;

  self->position = position;
  industry = offer->industries->pdata[position];
  return open_list (self, industry->value, _ ("Choose two at most."),
                    tdm_offer_choices_get_verticals (industry->value), (const char *const *) industry->subs,
                    G_CALLBACK (verticals_cb));
}

static void
activated_cb (TdmListingChoices *self, GtkWidget *row)
{
  if (row == self->categories)
    tdm_listing_choices_open_categories (self);
  else if (row == self->industries)
    tdm_listing_choices_open_industries (self);
  else
    tdm_listing_choices_open_verticals (
      self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "tdm-position")));
}

/* ---- rows ---- */

static GtkWidget *
row_new (TdmListingChoices *self, const char *title)
{
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, title, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

static TdmFieldMessage *
message_new (TdmListingChoices *self, GtkWidget *row)
{
  GtkWidget *message = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", row, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), message);

  return TDM_FIELD_MESSAGE (message);
}

static void
show_chosen (GtkWidget *row, const char *const *chosen)
{
  g_autofree char *text =
    chosen != NULL && *chosen != NULL ? tdm_cosell_text_list (chosen) : g_strdup (_ ("Nothing chosen"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
}

static void
add_verticals (TdmListingChoices *self, guint position)
{
  const TdmChoice *industry = self->shown->pdata[position];
  /* Translators: %s is an industry, for example Financial Services; its verticals are Banking, Insurance … */
  g_autofree char *title = g_strdup_printf (_ ("Verticals of %s"), industry->value);
  GtkWidget *row = row_new (self, title);
  TdmFieldMessage *message = message_new (self, row);

  g_object_set_data (G_OBJECT (row), "tdm-position", GUINT_TO_POINTER (position));
  show_chosen (row, (const char *const *) industry->subs);
  tdm_offer_counter_show_count (message, "industries.subs", count (industry->subs));
  g_ptr_array_add (self->verticals, row);
  g_ptr_array_add (self->verticals, message);
}

static void
show_verticals (TdmListingChoices *self, const TdmOffer *offer)
{
  if (self->shown != NULL && tdm_shape_equal_lists (&tdm_choice_shape, self->shown, offer->industries))
    return;

  for (guint i = 0; i < self->verticals->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->verticals->pdata[i]);
  g_ptr_array_set_size (self->verticals, 0);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = tdm_shape_copy_list (&tdm_choice_shape, offer->industries);
  for (guint i = 0; i < self->shown->len; i++)
    add_verticals (self, i);
}

static void
show (TdmListingChoices *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_auto (GStrv) industries = NULL;

  if (offer == NULL)
    return;

  industries = dup_values (offer->industries);
  show_chosen (self->categories, (const char *const *) offer->categories);
  tdm_offer_counter_show_count (self->categories_message, "categories", count (offer->categories));
  show_chosen (self->industries, (const char *const *) industries);
  tdm_offer_counter_show_count (self->industries_message, "industries", offer->industries->len);
  show_verticals (self, offer);
}

/* ---- the object ---- */

static void
tdm_listing_choices_dispose (GObject *object)
{
  g_clear_object (&TDM_LISTING_CHOICES (object)->editor);

  G_OBJECT_CLASS (tdm_listing_choices_parent_class)->dispose (object);
}

static void
tdm_listing_choices_finalize (GObject *object)
{
  TdmListingChoices *self = TDM_LISTING_CHOICES (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_ptr_array_unref (self->verticals);

  G_OBJECT_CLASS (tdm_listing_choices_parent_class)->finalize (object);
}

static void
tdm_listing_choices_class_init (TdmListingChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_listing_choices_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_listing_choices_finalize;
}

static void
tdm_listing_choices_init (TdmListingChoices *self)
{
  self->verticals = g_ptr_array_new ();
  self->categories = row_new (self, _ ("Categories"));
  self->categories_message = message_new (self, self->categories);
  self->industries = row_new (self, _ ("Industries"));
  self->industries_message = message_new (self, self->industries);
}

GtkWidget *
tdm_listing_choices_new (TdmOfferEditor *editor)
{
  TdmListingChoices *self =
    g_object_new (TDM_TYPE_LISTING_CHOICES, "title", C_ ("listing", "Where customers find it"), NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
