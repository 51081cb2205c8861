/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet with a list of choices. The search has the focus: type, Enter checks the first one found, Enter on an empty
 * search is done. */

#include "tdm-pick-dialog.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-plain-row.h"
#include "tdm-search-text.h"
#include "tdm-sheet-frame.h"

struct _TdmPickDialog
{
  AdwDialog parent_instance;

  TdmPickMode mode;
  char *alone;       /* the value that goes with no other */
  char *needle;      /* folded; NULL for no search */
  gboolean changing; /* checks are set by the program */

  GtkWidget *search;
  GtkWidget *hint;
  GtkWidget *all_button;
  GtkWidget *count;
  GtkWidget *list;
  GPtrArray *checks; /* GtkWidget, not owned, in the order of the list */
};

G_DEFINE_FINAL_TYPE (TdmPickDialog, tdm_pick_dialog, ADW_TYPE_DIALOG)

static guint accepted_signal;

static const char *
get_value (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "tdm-value");
}

static gboolean
is_checked (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static GtkWidget *
find_check (TdmPickDialog *self, const char *value)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_strcmp0 (get_value (self->checks->pdata[i]), value) == 0)
      return self->checks->pdata[i];

  return NULL;
}

static void
show_count (TdmPickDialog *self)
{
  guint n = 0;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    n += is_checked (self->checks->pdata[i]) ? 1 : 0;
  number = tdm_format_count (n);
  /* Translators: %s is how many entries of a list are checked. */
  text = g_strdup_printf (ngettext ("%s chosen", "%s chosen", n), number);
  gtk_label_set_label (GTK_LABEL (self->count), text);
}

/* What goes with no other leaves, or makes the others leave. */
static void
part (TdmPickDialog *self, const char *value)
{
  gboolean is_alone = g_strcmp0 (value, self->alone) == 0;

  self->changing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkWidget *check = self->checks->pdata[i];

      if (g_strcmp0 (get_value (check), value) != 0 &&
          (is_alone || g_strcmp0 (get_value (check), self->alone) == 0))
        gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
    }
  self->changing = FALSE;
}

static void
toggled_cb (TdmPickDialog *self, GtkWidget *check)
{
  if (self->changing)
    return;

  if (is_checked (check) && self->alone != NULL)
    part (self, get_value (check));
  show_count (self);
}

/* ---- searching ---- */

static gboolean
is_shown (GtkListBoxRow *row, gpointer data)
{
  TdmPickDialog *self = data;
  const char *key = g_object_get_data (G_OBJECT (row), "tdm-key");

  return self->needle == NULL || strstr (key, self->needle) != NULL;
}

static void
search_changed_cb (TdmPickDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->needle, g_free);
  if (*text != '\0')
    self->needle = tdm_text_fold (text);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static GtkWidget *
find_first_shown (TdmPickDialog *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkWidget *row = gtk_widget_get_ancestor (self->checks->pdata[i], GTK_TYPE_LIST_BOX_ROW);

      if (gtk_widget_get_child_visible (row))
        return self->checks->pdata[i];
    }

  return NULL;
}

/* Enter checks what was searched for and makes room for the next word. Fast hands press it before the entry has told
 * of the last letter. */
static void
search_activated_cb (TdmPickDialog *self)
{
  GtkWidget *check;

  search_changed_cb (self);
  check = self->needle != NULL ? find_first_shown (self) : NULL;
  if (self->needle == NULL)
    tdm_pick_dialog_accept (self);
  else if (check != NULL)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   self->mode == TDM_PICK_ONE || !is_checked (check));
      gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
    }
}

/* The entry keeps Escape to itself: the first one empties it, the next one closes the sheet. */
static void
stop_search_cb (TdmPickDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
all_cb (TdmPickDialog *self)
{
  self->changing = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks->pdata[i]),
                                 g_strcmp0 (get_value (self->checks->pdata[i]), self->alone) != 0 ||
                                   self->alone == NULL);
  self->changing = FALSE;
  show_count (self);
}

/* ---- the object ---- */

static void
tdm_pick_dialog_finalize (GObject *object)
{
  TdmPickDialog *self = TDM_PICK_DIALOG (object);

  g_free (self->alone);
  g_free (self->needle);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (tdm_pick_dialog_parent_class)->finalize (object);
}

static void
tdm_pick_dialog_class_init (TdmPickDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_pick_dialog_finalize;

  accepted_signal =
    g_signal_new ("accepted", TDM_TYPE_PICK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
hint_new (void)
{
  GtkWidget *hint = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_widget_set_visible (hint, FALSE);

  return hint;
}

/* The rows with a second line do this by themselves. */
static void
row_activated_cb (TdmPickDialog *self, GtkListBoxRow *row)
{
  GtkWidget *child = gtk_list_box_row_get_child (row);

  if (GTK_IS_CHECK_BUTTON (child))
    gtk_widget_activate (child);
}

static void
make_list (TdmPickDialog *self)
{
  GtkWidget *nothing = gtk_label_new (_ ("Nothing found"));

  gtk_widget_add_css_class (nothing, "dimmed");
  gtk_widget_set_margin_top (nothing, 12);
  gtk_widget_set_margin_bottom (nothing, 12);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_shown, self, NULL);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), nothing);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_search (TdmPickDialog *self)
{
  self->search = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), C_ ("choices", "Search"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("choices", "Search"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
foot_new (TdmPickDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->count = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_add_css_class (self->count, "dimmed");
  self->all_button = gtk_button_new ();
  gtk_widget_set_visible (self->all_button, FALSE);
  g_signal_connect_object (self->all_button, "clicked", G_CALLBACK (all_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), self->count);
  gtk_box_append (GTK_BOX (foot), self->all_button);

  return foot;
}

static void
tdm_pick_dialog_init (TdmPickDialog *self)
{
  self->checks = g_ptr_array_new ();
  self->hint = hint_new ();
  make_search (self);
  make_list (self);
}

TdmPickDialog *
tdm_pick_dialog_new (const char *title, TdmPickMode mode)
{
  TdmPickDialog *self = g_object_new (TDM_TYPE_PICK_DIALOG, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  /* Translators: the button that ends choosing from a list. */
  GtkWidget *done = tdm_sheet_frame_new_accept (C_ ("choices", "_Done"));
  GtkWidget *foot = foot_new (self);

  self->mode = mode;
  gtk_widget_set_visible (foot, mode == TDM_PICK_SEVERAL);
  show_count (self);
  g_signal_connect_object (done, "clicked", G_CALLBACK (tdm_pick_dialog_accept), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), foot);
  gtk_box_append (GTK_BOX (box), self->list);
  tdm_sheet_frame_fill (ADW_DIALOG (self), title, 480, box, done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_dialog_set_focus (ADW_DIALOG (self), self->search);

  return self;
}

static void
join_group (TdmPickDialog *self, GtkWidget *check)
{
  if (self->mode == TDM_PICK_ONE && self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->checks->pdata[0]));
}

/* There are hundreds of countries: a row of one line is no more than its check. */
static GtkWidget *
light_row_new (const char *label, GtkWidget **check)
{
  GtkWidget *row = gtk_list_box_row_new ();

  *check = gtk_check_button_new_with_label (label);
  gtk_widget_set_margin_start (*check, 9);
  gtk_widget_set_margin_end (*check, 9);
  gtk_widget_set_margin_top (*check, 9);
  gtk_widget_set_margin_bottom (*check, 9);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return row;
}

static GtkWidget *
full_row_new (const char *label, const char *about, GtkWidget **check)
{
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, label, about);

  *check = gtk_check_button_new ();
  gtk_widget_set_valign (*check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), *check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), *check);

  return row;
}

void
tdm_pick_dialog_add (TdmPickDialog *self, const char *value, const char *label, const char *about)
{
  g_autofree char *words = g_strconcat (label, " ", value, NULL);
  GtkWidget *check;
  GtkWidget *row;

  g_return_if_fail (TDM_IS_PICK_DIALOG (self));

  row = about != NULL ? full_row_new (label, about, &check) : light_row_new (label, &check);
  join_group (self, check);
  g_object_set_data_full (G_OBJECT (check), "tdm-value", g_strdup (value), g_free);
  g_object_set_data_full (G_OBJECT (row), "tdm-key", tdm_text_fold (words), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->checks, check);
}

void
tdm_pick_dialog_set_alone (TdmPickDialog *self, const char *value)
{
  g_return_if_fail (TDM_IS_PICK_DIALOG (self));

  g_set_str (&self->alone, value);
}

void
tdm_pick_dialog_allow_all (TdmPickDialog *self, const char *label)
{
  g_return_if_fail (TDM_IS_PICK_DIALOG (self));

  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
  gtk_widget_set_visible (self->all_button, TRUE);
}

void
tdm_pick_dialog_set_hint (TdmPickDialog *self, const char *hint)
{
  g_return_if_fail (TDM_IS_PICK_DIALOG (self));

  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
}

void
tdm_pick_dialog_choose (TdmPickDialog *self, const char *const *values)
{
  g_return_if_fail (TDM_IS_PICK_DIALOG (self));

  self->changing = TRUE;
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      if (find_check (self, values[i]) == NULL)
        tdm_pick_dialog_add (self, values[i], values[i],
                             _ ("Not in the list of this program; kept as it came"));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (self, values[i])), TRUE);
    }
  self->changing = FALSE;
  show_count (self);
}

/* As if it was typed into the search. */
void
tdm_pick_dialog_search (TdmPickDialog *self, const char *text)
{
  g_return_if_fail (TDM_IS_PICK_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  search_changed_cb (self);
}

GStrv
tdm_pick_dialog_dup_chosen (TdmPickDialog *self)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  g_return_val_if_fail (TDM_IS_PICK_DIALOG (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (is_checked (self->checks->pdata[i]))
      g_strv_builder_add (values, get_value (self->checks->pdata[i]));

  return g_strv_builder_end (values);
}

/* What Done does. */
void
tdm_pick_dialog_accept (TdmPickDialog *self)
{
  g_return_if_fail (TDM_IS_PICK_DIALOG (self));

  g_signal_emit (self, accepted_signal, 0);
  adw_dialog_close (ADW_DIALOG (self));
}
