/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One group of Today. It follows the model of its rows by itself, so a group shows as soon as it was read. */

#include "tdm-today-section.h"

#include <glib/gi18n.h>

#include "tdm-format.h"

struct _TdmTodaySection
{
  AdwBin parent_instance;

  TdmTodayList *list;
  TdmTodayKind kind;
  GListModel *items;
  const TdmTodayColumns *columns; /* the page's */
  gboolean narrow;

  AdwPreferencesGroup *group;
  GtkButton *all_button;
  GPtrArray *rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (TdmTodaySection, tdm_today_section, ADW_TYPE_BIN)

enum
{
  DO,
  SHOW_ALL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
do_cb (TdmTodaySection *self, guint verb, TdmTodayRow *row)
{
  g_signal_emit (self, signals[DO], 0, tdm_today_row_get_item (row), verb);
}

static void
clear_rows (TdmTodaySection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
append_row (TdmTodaySection *self, TdmTodayItem *item)
{
  GtkWidget *row = tdm_today_row_new (item);

  tdm_today_row_align (TDM_TODAY_ROW (row), self->columns);
  tdm_today_row_set_narrow (TDM_TODAY_ROW (row), self->narrow);
  g_signal_connect_object (row, "do", G_CALLBACK (do_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (TdmTodaySection *self)
{
  guint n = g_list_model_get_n_items (self->items);

  clear_rows (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TdmTodayItem) item = g_list_model_get_item (self->items, i);

      append_row (self, item);
    }

  tdm_today_section_update (self);
}

static void
show_all_cb (TdmTodaySection *self)
{
  g_signal_emit (self, signals[SHOW_ALL], 0);
}

static void
tdm_today_section_dispose (GObject *object)
{
  TdmTodaySection *self = TDM_TODAY_SECTION (object);

  g_clear_object (&self->items);
  g_clear_object (&self->list);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_today_section_parent_class)->dispose (object);
}

static void
tdm_today_section_class_init (TdmTodaySectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_today_section_dispose;

  signals[DO] = g_signal_new ("do", TDM_TYPE_TODAY_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 2, TDM_TYPE_TODAY_ITEM, G_TYPE_UINT);
  signals[SHOW_ALL] =
    g_signal_new ("show-all", TDM_TYPE_TODAY_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_today_section_init (TdmTodaySection *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new ();

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (group);
  self->all_button = GTK_BUTTON (button);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (show_all_cb), self);
  adw_preferences_group_set_header_suffix (self->group, button);
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * tdm_today_section_new:
 * @columns: of the page, which outlives the section
 */
GtkWidget *
tdm_today_section_new (TdmTodayList *list, TdmTodayKind kind, const TdmTodayColumns *columns)
{
  TdmTodaySection *self = g_object_new (TDM_TYPE_TODAY_SECTION, NULL);

  self->list = g_object_ref (list);
  self->kind = kind;
  self->columns = columns;
  self->items = g_object_ref (tdm_today_list_get_items (list, kind));
  adw_preferences_group_set_title (self->group, tdm_today_kind_get_title (kind));
  adw_preferences_group_set_description (self->group, tdm_today_kind_get_explanation (kind));
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}

TdmTodayKind
tdm_today_section_get_kind (TdmTodaySection *self)
{
  g_return_val_if_fail (TDM_IS_TODAY_SECTION (self), TDM_TODAY_ANSWER);

  return self->kind;
}

TdmTodayRow *
tdm_today_section_get_row (TdmTodaySection *self, guint position)
{
  g_return_val_if_fail (TDM_IS_TODAY_SECTION (self), NULL);

  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

void
tdm_today_section_update (TdmTodaySection *self)
{
  guint n;
  g_autofree char *number = NULL;
  g_autofree char *all = NULL;

  g_return_if_fail (TDM_IS_TODAY_SECTION (self));

  n = tdm_today_list_get_n (self->list, self->kind);
  number = tdm_format_count (n);
  all = g_strdup_printf (ngettext ("Show all %s", "Show all %s", n), number);
  gtk_button_set_label (self->all_button, all);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), n > self->rows->len);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

void
tdm_today_section_set_narrow (TdmTodaySection *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_TODAY_SECTION (self));

  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    tdm_today_row_set_narrow (g_ptr_array_index (self->rows, i), narrow);
}
