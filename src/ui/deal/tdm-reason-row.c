/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A radio button, the words, and the number as a key. */

#include "tdm-reason-row.h"

struct _TdmReasonRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;
  char *code;
};

G_DEFINE_FINAL_TYPE (TdmReasonRow, tdm_reason_row, ADW_TYPE_ACTION_ROW)

static guint chosen_signal;

static void
toggled_cb (TdmReasonRow *self)
{
  if (gtk_check_button_get_active (self->check))
    g_signal_emit (self, chosen_signal, 0);
}

static void
tdm_reason_row_finalize (GObject *object)
{
  g_free (TDM_REASON_ROW (object)->code);

  G_OBJECT_CLASS (tdm_reason_row_parent_class)->finalize (object);
}

static void
tdm_reason_row_class_init (TdmReasonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_reason_row_finalize;

  chosen_signal =
    g_signal_new ("chosen", TDM_TYPE_REASON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_reason_row_init (TdmReasonRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "reason");
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->check));
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
add_keycap (TdmReasonRow *self, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  GtkWidget *keycap = gtk_label_new (text);

  gtk_widget_add_css_class (keycap, "keycap");
  gtk_widget_set_valign (keycap, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (keycap), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), keycap);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, text,
                                  -1);
}

/**
 * tdm_reason_row_new:
 * @code: what the store calls it
 * @number: the key, 1 to 9
 * @group: (nullable): another row of the same list
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tdm_reason_row_new (const char *label, const char *code, int number, TdmReasonRow *group)
{
  TdmReasonRow *self = g_object_new (TDM_TYPE_REASON_ROW, NULL);

  self->code = g_strdup (code);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (group != NULL)
    gtk_check_button_set_group (self->check, group->check);
  add_keycap (self, number);

  return GTK_WIDGET (self);
}

const char *
tdm_reason_row_get_code (TdmReasonRow *self)
{
  g_return_val_if_fail (TDM_IS_REASON_ROW (self), NULL);

  return self->code;
}

gboolean
tdm_reason_row_get_chosen (TdmReasonRow *self)
{
  g_return_val_if_fail (TDM_IS_REASON_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
tdm_reason_row_set_chosen (TdmReasonRow *self, gboolean chosen)
{
  g_return_if_fail (TDM_IS_REASON_ROW (self));

  gtk_check_button_set_active (self->check, chosen);
}
