/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chips with a button each, and an entry. A comma or Enter ends a tag; case does not make another one. */

#include "tdm-tags-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-search-text.h"
#include "tdm-store-summary.h"

#define MAX_SUGGESTIONS 6

struct _TdmTagsRow
{
  AdwPreferencesRow parent_instance;

  TdmStore *store;
  GPtrArray *tags; /* char *, in the order they were added */
  GCancellable *asking;

  AdwWrapBox *chips;
  GtkWidget *entry;
  AdwWrapBox *suggestions;
};

G_DEFINE_FINAL_TYPE (TdmTagsRow, tdm_tags_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void show_chips (TdmTagsRow *self);

static void
clear_box (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

/* ---- the tags ---- */

static gboolean
has_tag (TdmTagsRow *self, const char *tag)
{
  g_autofree char *folded = tdm_text_fold (tag);

  for (guint i = 0; i < self->tags->len; i++)
    {
      g_autofree char *other = tdm_text_fold (g_ptr_array_index (self->tags, i));

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_tag (TdmTagsRow *self, const char *text)
{
  g_autofree char *tag = g_strstrip (g_strdup (text));

  if (*tag == '\0' || has_tag (self, tag))
    return FALSE;

  g_ptr_array_add (self->tags, g_steal_pointer (&tag));
  return TRUE;
}

static void
add_text (TdmTagsRow *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  gboolean added = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    added |= add_tag (self, parts[i]);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (!added)
    return;

  show_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remove_clicked_cb (GtkButton *button, TdmTagsRow *self)
{
  const char *tag = g_object_get_data (G_OBJECT (button), "tag");

  for (guint i = 0; i < self->tags->len; i++)
    if (g_str_equal (g_ptr_array_index (self->tags, i), tag))
      {
        g_ptr_array_remove_index (self->tags, i);
        break;
      }

  gtk_widget_grab_focus (self->entry);
  show_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
chip_new (TdmTagsRow *self, const char *tag)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *label = gtk_label_new (tag);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a tag of a deal. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the tag %s"), tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_add_css_class (chip, "tag");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  g_object_set_data_full (G_OBJECT (button), "tag", g_strdup (tag), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);

  return chip;
}

static void
show_chips (TdmTagsRow *self)
{
  clear_box (self->chips);
  for (guint i = 0; i < self->tags->len; i++)
    adw_wrap_box_append (self->chips, chip_new (self, g_ptr_array_index (self->tags, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), self->tags->len > 0);
}

/* ---- suggestions ---- */

static void
suggestion_clicked_cb (GtkButton *button, TdmTagsRow *self)
{
  gtk_widget_grab_focus (self->entry);
  add_text (self, gtk_button_get_label (button));
}

static void
show_suggestions (TdmTagsRow *self, GPtrArray *choices)
{
  guint shown = 0;

  clear_box (self->suggestions);
  for (guint i = 0; i < choices->len && shown < MAX_SUGGESTIONS; i++)
    {
      const TdmFilterChoice *choice = g_ptr_array_index (choices, i);
      GtkWidget *button;

      if (has_tag (self, choice->value))
        continue;

      button = gtk_button_new_with_label (choice->value);
      gtk_widget_add_css_class (button, "pill-button");
      g_signal_connect (button, "clicked", G_CALLBACK (suggestion_clicked_cb), self);
      adw_wrap_box_append (self->suggestions, button);
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), shown > 0);
}

static void
choices_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmTagsRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = tdm_store_list_filter_choices_finish (TDM_STORE (source), result, &error);

  if (choices != NULL && self->store != NULL)
    show_suggestions (self, choices);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_info ("No tags to suggest: %s", error->message);
}

static void
stop_asking (TdmTagsRow *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
entry_changed_cb (TdmTagsRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  stop_asking (self);
  if (strchr (text, ',') != NULL)
    {
      g_autofree char *copy = g_strdup (text);

      add_text (self, copy);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
  if (*text == '\0' || self->store == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->suggestions), FALSE);
      return;
    }

  self->asking = g_cancellable_new ();
  tdm_store_list_filter_choices_async (self->store, TDM_FILTER_TAG, text, MAX_SUGGESTIONS * 2, self->asking,
                                       choices_cb, g_object_ref (self));
}

static void
entry_activate_cb (TdmTagsRow *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  add_text (self, text);
}

/* ---- the object ---- */

static void
tdm_tags_row_dispose (GObject *object)
{
  TdmTagsRow *self = TDM_TAGS_ROW (object);

  stop_asking (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_tags_row_parent_class)->dispose (object);
}

static void
tdm_tags_row_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_TAGS_ROW (object)->tags);

  G_OBJECT_CLASS (tdm_tags_row_parent_class)->finalize (object);
}

static void
tdm_tags_row_class_init (TdmTagsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_tags_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_tags_row_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", TDM_TYPE_TAGS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TYPED] =
    g_signal_new ("typed", TDM_TYPE_TAGS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static AdwWrapBox *
wrap_box_new (void)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (box, 6);
  adw_wrap_box_set_line_spacing (box, 6);
  gtk_widget_set_visible (GTK_WIDGET (box), FALSE);

  return box;
}

static void
make_entry (TdmTagsRow *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Add a tag"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add a tag"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_tags_row_init (TdmTagsRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Tags"));

  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->chips = wrap_box_new ();
  self->suggestions = wrap_box_new ();
  make_entry (self);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dimmed");
  gtk_widget_add_css_class (box, "tags-box");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->suggestions));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

void
tdm_tags_row_set_store (TdmTagsRow *self, TdmStore *store)
{
  g_return_if_fail (TDM_IS_TAGS_ROW (self));

  g_set_object (&self->store, store);
}

/* @tags: (nullable): what the deal has; no signal */
void
tdm_tags_row_set_tags (TdmTagsRow *self, const char *const *tags)
{
  g_return_if_fail (TDM_IS_TAGS_ROW (self));

  g_ptr_array_set_size (self->tags, 0);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    g_ptr_array_add (self->tags, g_strdup (tags[i]));
  show_chips (self);
}

/* Returns: (transfer full) (nullable): %NULL for none */
GStrv
tdm_tags_row_dup_tags (TdmTagsRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (TDM_IS_TAGS_ROW (self), NULL);

  for (guint i = 0; i < self->tags->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->tags, i));

  return self->tags->len > 0 ? g_strv_builder_end (builder) : NULL;
}

const char *
tdm_tags_row_get_typed (TdmTagsRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
tdm_tags_row_set_typed (TdmTagsRow *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

void
tdm_tags_row_focus (TdmTagsRow *self)
{
  gtk_widget_grab_focus (self->entry);
}
