/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses the columns of the table of deals and their order, with pointer or keyboard. */

#include "tdm-columns-dialog.h"

#include <glib/gi18n.h>

#include "tdm-deal-columns.h"
#include "tdm-settings.h"

struct _TdmColumnsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  GPtrArray *rows;  /* GtkWidget, not owned */
  GPtrArray *names; /* const char *, what is chosen, in order */
};

G_DEFINE_FINAL_TYPE (TdmColumnsDialog, tdm_columns_dialog, ADW_TYPE_DIALOG)

static void fill (TdmColumnsDialog *self);

static void
keep (TdmColumnsDialog *self)
{
  g_ptr_array_add (self->names, NULL);
  g_settings_set_strv (tdm_settings_get_default (), "deals-columns",
                       (const char *const *) self->names->pdata);
  g_ptr_array_set_size (self->names, self->names->len - 1);
}

static guint
get_place (TdmColumnsDialog *self, const TdmDealColumn *column)
{
  guint place;

  return g_ptr_array_find (self->names, column->name, &place) ? place : G_MAXUINT;
}

static const TdmDealColumn *
get_column (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "tdm-column");
}

/* A column comes in before the heart, which ends the row. */
static void
toggled_cb (TdmColumnsDialog *self, GParamSpec *pspec, GtkWidget *check)
{
  const TdmDealColumn *column = get_column (check);
  guint place = get_place (self, column);
  guint last = get_place (self, tdm_deal_column_find ("favorite"));

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) == (place != G_MAXUINT))
    return;

  if (place != G_MAXUINT)
    g_ptr_array_remove_index (self->names, place);
  else
    g_ptr_array_insert (self->names, last != G_MAXUINT ? (int) last : -1, (gpointer) column->name);
  keep (self);
  fill (self);
}

static void
move_cb (TdmColumnsDialog *self, GtkWidget *button)
{
  guint place = get_place (self, get_column (button));
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "tdm-step"));
  gpointer name = g_ptr_array_index (self->names, place);

  g_ptr_array_remove_index (self->names, place);
  g_ptr_array_insert (self->names, place + step, name);
  keep (self);
  fill (self);
}

/* ---- rows ---- */

static const char *
get_title (const TdmDealColumn *column)
{
  const char *heading = tdm_deal_column_get_heading (column);

  return *heading != '\0' ? heading : C_ ("column", "Favorite");
}

static void
append_mover (
  TdmColumnsDialog *self, GtkWidget *row, const TdmDealColumn *column, int step, gboolean possible)
{
  GtkWidget *button = gtk_button_new_from_icon_name (step < 0 ? "go-up-symbolic" : "go-down-symbolic");
  /* Translators: %s is the heading of a column. */
  g_autofree char *text =
    g_strdup_printf (step < 0 ? _ ("Move “%s” up") : _ ("Move “%s” down"), get_title (column));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, possible);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "tdm-column", (gpointer) column);
  g_object_set_data (G_OBJECT (button), "tdm-step", GINT_TO_POINTER (step));
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
append_row (TdmColumnsDialog *self, const TdmDealColumn *column)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", get_title (column), "use-markup", FALSE, NULL);
  GtkWidget *check = gtk_check_button_new ();
  guint place = get_place (self, column);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), place != G_MAXUINT);
  gtk_widget_set_sensitive (check, !column->fixed);
  g_object_set_data (G_OBJECT (check), "tdm-column", (gpointer) column);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  if (place != G_MAXUINT)
    {
      append_mover (self, row, column, -1, place > 0);
      append_mover (self, row, column, 1, place + 1 < self->names->len);
    }
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/* The row that has the focus keeps it at its new place. */
static void
fill (TdmColumnsDialog *self)
{
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));
  const TdmDealColumn *focused = focus != NULL ? get_column (focus) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->names->len; i++)
    append_row (self, tdm_deal_column_find (g_ptr_array_index (self->names, i)));
  for (guint i = 0; tdm_deal_column_get (i) != NULL; i++)
    if (get_place (self, tdm_deal_column_get (i)) == G_MAXUINT)
      append_row (self, tdm_deal_column_get (i));

  if (focused != NULL && get_place (self, focused) != G_MAXUINT)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, get_place (self, focused)));
}

static void
take_chosen (TdmColumnsDialog *self)
{
  g_auto (GStrv) names = tdm_deal_columns_dup_chosen ();

  g_ptr_array_set_size (self->names, 0);
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (self->names, (gpointer) tdm_deal_column_find (names[i])->name);
}

static void
reset_cb (TdmColumnsDialog *self)
{
  g_settings_reset (tdm_settings_get_default (), "deals-columns");
  g_settings_reset (tdm_settings_get_default (), "deals-column-widths");
  take_chosen (self);
  fill (self);
}

/* ---- the object ---- */

static void
tdm_columns_dialog_finalize (GObject *object)
{
  TdmColumnsDialog *self = TDM_COLUMNS_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->names);

  G_OBJECT_CLASS (tdm_columns_dialog_parent_class)->finalize (object);
}

static void
tdm_columns_dialog_class_init (TdmColumnsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_columns_dialog_finalize;
}

static void
tdm_columns_dialog_init (TdmColumnsDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *reset = gtk_button_new_with_mnemonic (C_ ("columns", "_Reset"));

  self->rows = g_ptr_array_new ();
  self->names = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_widget_set_tooltip_text (reset, _ ("The usual columns, as wide as usual"));
  g_signal_connect_swapped (reset, "clicked", G_CALLBACK (reset_cb), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), reset);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (ADW_DIALOG (self), C_ ("sheet", "Columns"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 440);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  take_chosen (self);
  fill (self);
}

AdwDialog *
tdm_columns_dialog_new (void)
{
  return g_object_new (TDM_TYPE_COLUMNS_DIALOG, NULL);
}
