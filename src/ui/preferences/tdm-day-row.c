/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day in words, with a calendar beside it. */

#include "tdm-day-row.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-deal-rules.h"
#include "tdm-format.h"

struct _TdmDayRow
{
  AdwEntryRow parent_instance;

  char *day;
  gboolean filling; /* the program moves the calendar, nobody chose a day */

  GtkPopover *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (TdmDayRow, tdm_day_row, ADW_TYPE_ENTRY_ROW)

enum
{
  SIGNAL_DAY_CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
show_day (TdmDayRow *self)
{
  g_autofree char *text = self->day != NULL ? tdm_format_date (self->day) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/* What is typed stays as it is while it is no day, marked, so that it can be put right. */
static void
take_typed (TdmDayRow *self)
{
  g_autofree char *day = tdm_parse_date (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (day == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      return;
    }
  if (!g_set_str (&self->day, day))
    {
      show_day (self);
      return;
    }

  show_day (self);
  g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0);
}

static void
popover_shown_cb (TdmDayRow *self)
{
  g_autofree char *today = tdm_clock_dup_today ();
  const char *day = self->day != NULL ? self->day : today;
  g_autoptr (GDateTime) noon =
    g_date_time_new_local ((int) g_ascii_strtoll (day, NULL, 10), (int) g_ascii_strtoll (day + 5, NULL, 10),
                           (int) g_ascii_strtoll (day + 8, NULL, 10), 12, 0, 0);

  self->filling = TRUE;
  gtk_calendar_select_day (self->calendar, noon);
  self->filling = FALSE;
}

static void
day_selected_cb (TdmDayRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *day = NULL;

  if (self->filling)
    return;

  day = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (date), g_date_time_get_month (date),
                         g_date_time_get_day_of_month (date));
  gtk_popover_popdown (self->popover);
  if (!g_set_str (&self->day, day))
    return;

  show_day (self);
  g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0);
}

static void
add_calendar (TdmDayRow *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "tdm-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (self->popover));
  gtk_widget_set_tooltip_text (button, _ ("Choose a day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);

  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (popover_shown_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
}

static void
tdm_day_row_finalize (GObject *object)
{
  g_free (TDM_DAY_ROW (object)->day);

  G_OBJECT_CLASS (tdm_day_row_parent_class)->finalize (object);
}

static void
tdm_day_row_class_init (TdmDayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_day_row_finalize;

  signals[SIGNAL_DAY_CHOSEN] = g_signal_new ("day-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                             NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_day_row_init (TdmDayRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  add_calendar (self);
  g_signal_connect (self, "apply", G_CALLBACK (take_typed), NULL);
}

GtkWidget *
tdm_day_row_new (const char *title)
{
  return g_object_new (TDM_TYPE_DAY_ROW, "title", title, NULL);
}

const char *
tdm_day_row_get_day (TdmDayRow *self)
{
  g_return_val_if_fail (TDM_IS_DAY_ROW (self), NULL);

  return self->day;
}

void
tdm_day_row_set_day (TdmDayRow *self, const char *day)
{
  g_return_if_fail (TDM_IS_DAY_ROW (self));

  g_set_str (&self->day, tdm_date_is_valid (day) ? day : NULL);
  show_day (self);
}
