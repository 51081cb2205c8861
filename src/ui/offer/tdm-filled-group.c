/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that follow data. They are left alone as long as they say the same, so the focus stays where it was. */

#include "tdm-filled-group.h"

struct _TdmFilledGroup
{
  AdwPreferencesGroup parent_instance;

  char *content;
  GPtrArray *rows; /* the group's */
};

G_DEFINE_FINAL_TYPE (TdmFilledGroup, tdm_filled_group, ADW_TYPE_PREFERENCES_GROUP)

gboolean
tdm_filled_group_begin (TdmFilledGroup *self, const char *content)
{
  g_return_val_if_fail (TDM_IS_FILLED_GROUP (self), FALSE);

  gtk_widget_set_visible (GTK_WIDGET (self), *content != '\0');
  if (!g_set_str (&self->content, content))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  return *content != '\0';
}

void
tdm_filled_group_add_row (TdmFilledGroup *self, GtkWidget *row)
{
  g_return_if_fail (TDM_IS_FILLED_GROUP (self));

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

AdwActionRow *
tdm_filled_group_add (TdmFilledGroup *self, const char *icon_name, const char *title, const char *subtitle)
{
  GtkWidget *row;

  g_return_val_if_fail (TDM_IS_FILLED_GROUP (self), NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (icon_name != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                             GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  tdm_filled_group_add_row (self, row);

  return ADW_ACTION_ROW (row);
}

void
tdm_filled_group_lead (AdwActionRow *row, const char *action_name, GVariant *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action_name);
  adw_action_row_add_suffix (row, g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
}

static void
tdm_filled_group_finalize (GObject *object)
{
  TdmFilledGroup *self = TDM_FILLED_GROUP (object);

  g_free (self->content);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tdm_filled_group_parent_class)->finalize (object);
}

static void
tdm_filled_group_class_init (TdmFilledGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_filled_group_finalize;
}

static void
tdm_filled_group_init (TdmFilledGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tdm_filled_group_new:
 *
 * Returns: (transfer floating): a group that is hidden until it is filled
 */
GtkWidget *
tdm_filled_group_new (void)
{
  return g_object_new (TDM_TYPE_FILLED_GROUP, NULL);
}
