/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each letter goes into the working copy at once, and the counters below the fields follow. */

#include "tdm-listing-texts.h"

#include <glib/gi18n.h>

#include "tdm-offer-counter.h"
#include "tdm-text-row.h"

static const struct
{
  const char *field;
  TdmOfferFields bit;
  gsize offset;
  const char *title;
  gboolean is_long;
} texts[] = {
  { "name", TDM_OFFER_FIELD_NAME, G_STRUCT_OFFSET (TdmOffer, name), N_ ("Offer name"), FALSE },
  { "summary", TDM_OFFER_FIELD_SUMMARY, G_STRUCT_OFFSET (TdmOffer, summary), N_ ("Search results summary"),
    FALSE },
  { "description", TDM_OFFER_FIELD_DESCRIPTION, G_STRUCT_OFFSET (TdmOffer, description),
    N_ ("Description, with HTML tags"), TRUE },
  { "gettingStarted", TDM_OFFER_FIELD_GETTING_STARTED, G_STRUCT_OFFSET (TdmOffer, getting_started),
    N_ ("Getting started instructions"), TRUE },
};
#define N_TEXTS G_N_ELEMENTS (texts)
#define KEYWORDS N_TEXTS
#define N_ROWS (N_TEXTS + 1)

struct _TdmListingTexts
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  gboolean filling; /* the program writes into the rows, nobody typed */

  GtkWidget *rows[N_ROWS];
  TdmFieldMessage *messages[N_ROWS];
};

G_DEFINE_FINAL_TYPE (TdmListingTexts, tdm_listing_texts, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_text (GtkWidget *row)
{
  char *text = TDM_IS_TEXT_ROW (row) ? tdm_text_row_dup_text (TDM_TEXT_ROW (row))
                                     : g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  g_strstrip (text);
  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* Commas of all scripts part keywords. */
static GStrv
dup_keywords (TdmListingTexts *self)
{
  g_autofree char *text = dup_text (self->rows[KEYWORDS]);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return NULL;

  parts = g_regex_split_simple ("[,，、;]", text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/* ---- counters ---- */

static guint
count_keywords (const TdmOffer *offer)
{
  return offer->keywords != NULL ? g_strv_length (offer->keywords) : 0;
}

static void
count (TdmListingTexts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  for (guint i = 0; i < N_TEXTS; i++)
    tdm_offer_counter_show_text (self->messages[i], texts[i].field,
                                 G_STRUCT_MEMBER (char *, offer, texts[i].offset));
  tdm_offer_counter_show_count (self->messages[KEYWORDS], "keywords", count_keywords (offer));
}

/* ---- typing ---- */

static void
changed_cb (TdmListingTexts *self)
{
  g_autoptr (TdmOffer) values = NULL;
  TdmOfferFields fields = TDM_OFFER_FIELD_KEYWORDS;

  if (self->filling || tdm_offer_editor_get_offer (self->editor) == NULL)
    return;

  values = tdm_offer_new ();
  for (guint i = 0; i < N_TEXTS; i++)
    {
      G_STRUCT_MEMBER (char *, values, texts[i].offset) = dup_text (self->rows[i]);
      fields |= texts[i].bit;
    }
  values->keywords = dup_keywords (self);
  tdm_offer_editor_edit (self->editor, values, fields);
  count (self);
}

/* ---- filling ---- */

static void
set_text (GtkWidget *row, const char *text)
{
  g_autofree char *shown = dup_text (row);

  if (g_strcmp0 (shown, text) == 0)
    return;
  if (TDM_IS_TEXT_ROW (row))
    tdm_text_row_set_text (TDM_TEXT_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
fill_keywords (TdmListingTexts *self, const TdmOffer *offer)
{
  static const char *const none[] = { NULL };
  g_auto (GStrv) shown = dup_keywords (self);
  const char *const *keywords = offer->keywords != NULL ? (const char *const *) offer->keywords : none;
  g_autofree char *text = NULL;

  if (g_strv_equal (shown != NULL ? (const char *const *) shown : none, keywords))
    return;

  text = g_strjoinv (", ", (GStrv) keywords);
  gtk_editable_set_text (GTK_EDITABLE (self->rows[KEYWORDS]), text);
}

static void
show (TdmListingTexts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL)
    return;

  self->filling = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    set_text (self->rows[i], G_STRUCT_MEMBER (char *, offer, texts[i].offset));
  fill_keywords (self, offer);
  self->filling = FALSE;
  count (self);
}

static guint
find_row (const char *field)
{
  guint i = 0;

  while (i < N_TEXTS && !g_str_equal (texts[i].field, field))
    i++;

  return i;
}

GtkWidget *
tdm_listing_texts_get_row (TdmListingTexts *self, const char *field)
{
  return self->rows[find_row (field)];
}

GtkWidget *
tdm_listing_texts_get_message (TdmListingTexts *self, const char *field)
{
  return GTK_WIDGET (self->messages[find_row (field)]);
}

/* ---- the object ---- */

static void
tdm_listing_texts_dispose (GObject *object)
{
  g_clear_object (&TDM_LISTING_TEXTS (object)->editor);

  G_OBJECT_CLASS (tdm_listing_texts_parent_class)->dispose (object);
}

static void
tdm_listing_texts_class_init (TdmListingTextsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_listing_texts_dispose;
}

static void
add_row (TdmListingTexts *self, guint i, GtkWidget *row)
{
  self->rows[i] = row;
  self->messages[i] = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", row, NULL);
  g_signal_connect_object (row, TDM_IS_TEXT_ROW (row) ? "notify::text" : "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->messages[i]));
}

static void
tdm_listing_texts_init (TdmListingTexts *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    add_row (self, i,
             g_object_new (texts[i].is_long ? TDM_TYPE_TEXT_ROW : ADW_TYPE_ENTRY_ROW, "title",
                           _ (texts[i].title), NULL));
  add_row (self, KEYWORDS,
           g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Search keywords, with commas between them"), NULL));
}

GtkWidget *
tdm_listing_texts_new (TdmOfferEditor *editor)
{
  TdmListingTexts *self =
    g_object_new (TDM_TYPE_LISTING_TEXTS, "title", C_ ("listing", "What customers read"), NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
