/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An AdwEntryRow with a calendar behind a button. */

#include "tdm-date-row.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "tdm-clock.h"
#include "tdm-deal-rules.h"
#include "tdm-format.h"

struct _TdmDateRow
{
  AdwEntryRow parent_instance;

  GtkPopover *popover;
  GtkCalendar *calendar;
  gboolean filling; /* the program moves the calendar, nobody chose a day */
};

G_DEFINE_FINAL_TYPE (TdmDateRow, tdm_date_row, ADW_TYPE_ENTRY_ROW)

static void
popover_shown_cb (TdmDateRow *self)
{
  g_autofree char *date = tdm_date_row_dup_date (self);
  g_autofree char *today = tdm_clock_dup_today ();
  g_autoptr (GDateTime) day = NULL;
  int y, m, d;

  if (sscanf (tdm_date_is_valid (date) ? date : today, "%4d-%2d-%2d", &y, &m, &d) != 3)
    return;

  day = g_date_time_new_local (y, m, d, 12, 0, 0);
  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->filling = FALSE;
}

static void
day_selected_cb (TdmDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = NULL;

  if (self->filling)
    return;

  date = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day));
  tdm_date_row_set_date (self, date);
  gtk_popover_popdown (self->popover);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
tdm_date_row_class_init (TdmDateRowClass *klass)
{
}

static void
tdm_date_row_init (TdmDateRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  g_signal_connect_object (self->popover, "show", G_CALLBACK (popover_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "tdm-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->popover));
  gtk_widget_set_tooltip_text (button, _ ("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choose a day"),
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
tdm_date_row_new (const char *title)
{
  GtkWidget *self = g_object_new (TDM_TYPE_DATE_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  return self;
}

char *
tdm_date_row_dup_date (TdmDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  char *date;

  g_return_val_if_fail (TDM_IS_DATE_ROW (self), NULL);

  if (*text == '\0')
    return NULL;

  date = tdm_parse_date (text);
  return date != NULL ? date : g_strdup (text);
}

/* An empty entry is no day, and that is right. */
gboolean
tdm_date_row_is_valid (TdmDateRow *self)
{
  g_autofree char *date = tdm_date_row_dup_date (self);

  return date == NULL || tdm_date_is_valid (date);
}

void
tdm_date_row_set_date (TdmDateRow *self, const char *date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TDM_IS_DATE_ROW (self));

  if (date != NULL)
    text = tdm_date_is_valid (date) ? tdm_format_date (date) : g_strdup (date);
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

void
tdm_date_row_set_days_from_now (TdmDateRow *self, int days)
{
  g_autofree char *date = tdm_format_get_local_date (tdm_clock_now () + days * G_TIME_SPAN_DAY);

  tdm_date_row_set_date (self, date);
}
