/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row in which a day is typed, or chosen from a calendar. */

#include "tdm-filter-day-row.h"

#include <glib/gi18n.h>

#include "tdm-format.h"

struct _TdmFilterDayRow
{
  AdwEntryRow parent_instance;

  char *day; /* YYYY-MM-DD or NULL */
  gboolean setting;
  GtkPopover *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (TdmFilterDayRow, tdm_filter_day_row, ADW_TYPE_ENTRY_ROW)

enum
{
  DAY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (TdmFilterDayRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *day = *text != '\0' ? tdm_parse_date (text) : NULL;

  if (day == NULL && *text != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  if ((day != NULL || *text == '\0') && g_set_str (&self->day, day) && !self->setting)
    g_signal_emit (self, signals[DAY_CHANGED], 0);
}

static void
shown_cb (TdmFilterDayRow *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) day = NULL;
  int year, month, date;

  if (self->day == NULL || sscanf (self->day, "%d-%d-%d", &year, &month, &date) != 3)
    return;

  day = g_date_time_new (zone, year, month, date, 0, 0, 0);
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

static void
chosen_cb (TdmFilterDayRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *day = g_date_time_format (date, "%Y-%m-%d");
  g_autofree char *text = tdm_format_date (day);

  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_popover_popdown (self->popover);
}

static void
tdm_filter_day_row_finalize (GObject *object)
{
  g_free (TDM_FILTER_DAY_ROW (object)->day);

  G_OBJECT_CLASS (tdm_filter_day_row_parent_class)->finalize (object);
}

static void
tdm_filter_day_row_class_init (TdmFilterDayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_filter_day_row_finalize;

  signals[DAY_CHANGED] = g_signal_new ("day-changed", TDM_TYPE_FILTER_DAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_filter_day_row_init (TdmFilterDayRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->popover));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "tdm-calendar-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a day"),
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);

  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (chosen_cb), self);
}

GtkWidget *
tdm_filter_day_row_new (const char *title)
{
  return g_object_new (TDM_TYPE_FILTER_DAY_ROW, "title", title, "use-markup", FALSE, NULL);
}

const char *
tdm_filter_day_row_get_day (TdmFilterDayRow *self)
{
  g_return_val_if_fail (TDM_IS_FILTER_DAY_ROW (self), NULL);

  return self->day;
}

void
tdm_filter_day_row_set_day (TdmFilterDayRow *self, const char *day)
{
  g_autofree char *text = day != NULL ? tdm_format_date (day) : g_strdup ("");

  g_return_if_fail (TDM_IS_FILTER_DAY_ROW (self));

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->setting = FALSE;
}
