/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that follow the working copy. A row opens the sheet of its part; the last one adds another. */

#include "tdm-part-list.h"

#include <glib/gi18n.h>

#include "tdm-plain-row.h"

struct _TdmPartList
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  const TdmPartKind *kind;
  GPtrArray *shown; /* a copy of the parts; NULL before any were */
  GPtrArray *rows;  /* GtkWidget, not owned; without the one that adds */
  GtkWidget *adder;
  TdmPartDialog *dialog; /* weak */
  guint position;        /* of its part */
};

G_DEFINE_FINAL_TYPE (TdmPartList, tdm_part_list, ADW_TYPE_PREFERENCES_GROUP)

static const GPtrArray *
get_parts (TdmPartList *self, const TdmOffer *offer)
{
  return G_STRUCT_MEMBER (GPtrArray *, offer, self->kind->offset);
}

/* ---- changing ---- */

/* @change: changes the list of a copy of the offer */
static void
edit (TdmPartList *self, void (*change) (GPtrArray *parts, guint position, gpointer data), gpointer data)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_autoptr (TdmOffer) values = NULL;

  if (offer == NULL)
    return;

  values = tdm_offer_copy (offer);
  change (G_STRUCT_MEMBER (GPtrArray *, values, self->kind->offset), self->position, data);
  tdm_offer_editor_edit (self->editor, values, self->kind->field);
}

static void
put (GPtrArray *parts, guint position, gpointer part)
{
  gboolean there = position < parts->len;

  if (there)
    g_ptr_array_remove_index (parts, position);
  g_ptr_array_insert (parts, there ? (int) position : -1, part);
}

static void
take_away (GPtrArray *parts, guint position, gpointer data)
{
  if (position < parts->len)
    g_ptr_array_remove_index (parts, position);
}

static void
move (GPtrArray *parts, guint position, gpointer to)
{
  gpointer part = g_ptr_array_steal_index (parts, position);

  g_ptr_array_insert (parts, GPOINTER_TO_INT (to), part);
}

static void
focus_row (TdmPartList *self, guint position)
{
  if (position < self->rows->len)
    gtk_widget_grab_focus (self->rows->pdata[position]);
  else if (gtk_widget_is_sensitive (self->adder))
    gtk_widget_grab_focus (self->adder);
}

void
tdm_part_list_move (TdmPartList *self, guint position, int by)
{
  const TdmOffer *offer;
  int to = (int) position + by;

  g_return_if_fail (TDM_IS_PART_LIST (self));

  offer = tdm_offer_editor_get_offer (self->editor);
  if (offer == NULL || position >= get_parts (self, offer)->len || to < 0 ||
      to >= (int) get_parts (self, offer)->len)
    return;

  self->position = position;
  edit (self, move, GINT_TO_POINTER (to));
  focus_row (self, (guint) to);
}

/* ---- the sheet ---- */

static void
accepted_cb (TdmPartList *self)
{
  edit (self, put, tdm_part_dialog_dup_part (self->dialog));
  focus_row (self, self->position);
}

static void
removed_cb (TdmPartList *self)
{
  edit (self, take_away, NULL);
  focus_row (self, self->position);
}

static gboolean
check_cb (gconstpointer part, gpointer data, GError **error)
{
  TdmPartList *self = data;

  return self->kind->check (tdm_offer_editor_get_offer (self->editor), part, self->position, error);
}

/* The offer and the part: two sheets that were left open do not mix. */
static void
keep (TdmPartList *self, TdmPartDialog *dialog)
{
  g_autofree char *kind = g_strdup_printf ("%s-%" G_GINT64_FORMAT "-%u", self->kind->draft,
                                           tdm_offer_editor_get_id (self->editor), self->position);

  tdm_part_dialog_keep (dialog, tdm_offer_editor_get_store (self->editor), kind);
}

/**
 * tdm_part_list_open:
 * @position: of a part, or their number for a new one
 *
 * Returns: (transfer none) (nullable): the sheet; %NULL while there is no offer, or no room for another part
 */
TdmPartDialog *
tdm_part_list_open (TdmPartList *self, guint position)
{
  const TdmOffer *offer;
  gconstpointer part;
  TdmPartDialog *dialog;

  g_return_val_if_fail (TDM_IS_PART_LIST (self), NULL);

  offer = tdm_offer_editor_get_offer (self->editor);
  if (offer == NULL || (self->kind->max != 0 && position >= self->kind->max))
    return NULL;

  part = position < get_parts (self, offer)->len ? get_parts (self, offer)->pdata[position] : NULL;
  dialog = tdm_part_dialog_new (self->kind->form,
                                part != NULL ? _ (self->kind->edit_title) : _ (self->kind->new_title), part);
  self->position = position;
  g_set_weak_pointer (&self->dialog, dialog);
  tdm_part_dialog_set_check (dialog, check_cb, self);
  if (part != NULL)
    tdm_part_dialog_allow_remove (dialog, _ (self->kind->remove_label));
  if (part != NULL && self->kind->fix != NULL)
    self->kind->fix (dialog, tdm_offer_editor_get_saved (self->editor), part);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  keep (self, dialog);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return dialog;
}

/* ---- rows ---- */

static guint
get_position (TdmPartList *self, GtkWidget *row)
{
  guint position = self->rows->len;

  g_ptr_array_find (self->rows, row, &position);
  return position;
}

static void
activated_cb (TdmPartList *self, GtkWidget *row)
{
  tdm_part_list_open (self, row == self->adder ? self->rows->len : get_position (self, row));
}

static void
up_cb (TdmPartList *self, GtkWidget *button)
{
  tdm_part_list_move (self, get_position (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)), -1);
}

static void
down_cb (TdmPartList *self, GtkWidget *button)
{
  tdm_part_list_move (self, get_position (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)), 1);
}

static void
add_mover (TdmPartList *self,
           AdwActionRow *row,
           const char *icon_name,
           const char *tooltip,
           const char *title,
           gboolean possible,
           GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  /* Translators: a verb and what it is for, as in “Move up: Standard”, for people who hear it. */
  g_autofree char *name = g_strdup_printf (C_ ("part of an offer", "%s: %s"), tooltip, title);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_sensitive (button, possible);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (row, button);
}

static void
add_movers (TdmPartList *self, AdwActionRow *row, const char *title, guint position)
{
  if (!self->kind->ordered || self->shown->len < 2)
    return;

  add_mover (self, row, "go-up-symbolic", _ ("Move up"), title, position > 0, G_CALLBACK (up_cb));
  add_mover (self, row, "go-down-symbolic", _ ("Move down"), title, position + 1 < self->shown->len,
             G_CALLBACK (down_cb));
}

static void
add_row (TdmPartList *self, guint position)
{
  gconstpointer part = self->shown->pdata[position];
  g_autofree char *title = self->kind->dup_title (part);
  g_autofree char *subtitle = self->kind->dup_subtitle (part);
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  add_movers (self, ADW_ACTION_ROW (row), title, position);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
adder_new (TdmPartList *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (self->kind->add_label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
fill (TdmPartList *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_remove (group, self->adder);
  for (guint i = 0; i < self->shown->len; i++)
    add_row (self, i);
  adw_preferences_group_add (group, self->adder);
  gtk_widget_set_sensitive (self->adder, self->kind->max == 0 || self->shown->len < self->kind->max);
}

/* Rows stay, and the focus with them, while they say the same. */
static void
show (TdmPartList *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  const TdmShape *shape = self->kind->form->shape;

  if (offer == NULL ||
      (self->shown != NULL && tdm_shape_equal_lists (shape, self->shown, get_parts (self, offer))))
    return;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = tdm_shape_copy_list (shape, get_parts (self, offer));
  fill (self);
}

GtkWidget *
tdm_part_list_get_row (TdmPartList *self, guint position)
{
  return position < self->rows->len ? self->rows->pdata[position] : NULL;
}

/* ---- the object ---- */

static void
tdm_part_list_dispose (GObject *object)
{
  TdmPartList *self = TDM_PART_LIST (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->adder);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (tdm_part_list_parent_class)->dispose (object);
}

static void
tdm_part_list_finalize (GObject *object)
{
  TdmPartList *self = TDM_PART_LIST (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tdm_part_list_parent_class)->finalize (object);
}

static void
tdm_part_list_class_init (TdmPartListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_part_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_part_list_finalize;
}

static void
tdm_part_list_init (TdmPartList *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
tdm_part_list_new (TdmOfferEditor *editor, const TdmPartKind *kind, const char *title)
{
  TdmPartList *self = g_object_new (TDM_TYPE_PART_LIST, "title", title, NULL);

  self->editor = g_object_ref (editor);
  self->kind = kind;
  self->adder = g_object_ref_sink (adder_new (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->adder);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
