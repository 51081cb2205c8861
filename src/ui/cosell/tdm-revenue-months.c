/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When one month has a figure, the trailing sum is made of the months and the single figure no longer counts. */

#include "tdm-revenue-months.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-clock.h"
#include "tdm-field-message.h"
#include "tdm-format.h"

#define N_MONTHS 13

struct _TdmRevenueMonths
{
  AdwExpanderRow parent_instance;

  char *months[N_MONTHS]; /* "YYYY-MM", oldest first */
  GtkWidget *rows[N_MONTHS];
  GtkWidget *messages[N_MONTHS];
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (TdmRevenueMonths, tdm_revenue_months, ADW_TYPE_EXPANDER_ROW)

static guint changed_signal;

/* (nullable): decimal text; what was typed when it is none */
static char *
dup_figure (TdmRevenueMonths *self, guint i, gboolean *valid)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->rows[i]))));
  char *amount;

  *valid = TRUE;
  if (*typed == '\0')
    return NULL;

  amount = tdm_parse_amount (typed);
  *valid = amount != NULL && *amount != '-';

  return amount != NULL ? amount : g_steal_pointer (&typed);
}

static void
show_summary (TdmRevenueMonths *self)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < N_MONTHS; i++)
    n += *gtk_editable_get_text (GTK_EDITABLE (self->rows[i])) != '\0';
  number = tdm_format_count (n);
  text = g_strdup_printf (ngettext ("%s month recorded: the months count, not the single figure",
                                    "%s months recorded: the months count, not the single figure", n),
                          number);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 n > 0 ? text : _ ("Instead of the single figure, to see when it drops"));
}

gboolean
tdm_revenue_months_check (TdmRevenueMonths *self)
{
  gboolean all = TRUE;

  g_return_val_if_fail (TDM_IS_REVENUE_MONTHS (self), FALSE);

  for (guint i = 0; i < N_MONTHS; i++)
    {
      gboolean valid;

      g_free (dup_figure (self, i, &valid));
      tdm_field_message_set_error (TDM_FIELD_MESSAGE (self->messages[i]),
                                   valid ? NULL : _ ("Enter an amount in US dollars."));
      all = all && valid;
    }

  return all;
}

static void
changed_cb (TdmRevenueMonths *self)
{
  if (self->filling)
    return;

  tdm_revenue_months_check (self);
  show_summary (self);
  g_signal_emit (self, changed_signal, 0);
}

static const char *
find_figure (const TdmCompany *company, const char *name)
{
  for (guint i = 0; i < company->months->len; i++)
    {
      const TdmRevenueMonth *month = g_ptr_array_index (company->months, i);

      if (g_strcmp0 (month->month, name) == 0)
        return month->usd;
    }

  return NULL;
}

void
tdm_revenue_months_show (TdmRevenueMonths *self, const TdmCompany *company)
{
  g_return_if_fail (TDM_IS_REVENUE_MONTHS (self));

  self->filling = TRUE;
  for (guint i = 0; i < N_MONTHS; i++)
    {
      const char *usd = find_figure (company, self->months[i]);
      g_autofree char *text = usd != NULL ? tdm_format_amount (usd, "USD") : NULL;

      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text != NULL ? text : "");
    }
  self->filling = FALSE;
  tdm_revenue_months_check (self);
  show_summary (self);
}

void
tdm_revenue_months_read (TdmRevenueMonths *self, TdmCompany *company)
{
  g_return_if_fail (TDM_IS_REVENUE_MONTHS (self));

  for (guint i = company->months->len; i > 0; i--)
    {
      const TdmRevenueMonth *month = g_ptr_array_index (company->months, i - 1);

      if (g_strcmp0 (month->month, self->months[0]) >= 0)
        g_ptr_array_remove_index (company->months, i - 1);
    }
  for (guint i = 0; i < N_MONTHS; i++)
    {
      gboolean valid;
      g_autofree char *usd = dup_figure (self, i, &valid);
      TdmRevenueMonth *month;

      if (usd == NULL)
        continue;

      month = g_new0 (TdmRevenueMonth, 1);
      month->month = g_strdup (self->months[i]);
      month->usd = g_steal_pointer (&usd);
      g_ptr_array_add (company->months, month);
    }
}

/* ---- the object ---- */

static void
tdm_revenue_months_dispose (GObject *object)
{
  TDM_REVENUE_MONTHS (object)->filling = TRUE; /* rows that go say so once more */

  G_OBJECT_CLASS (tdm_revenue_months_parent_class)->dispose (object);
}

static void
tdm_revenue_months_finalize (GObject *object)
{
  for (guint i = 0; i < N_MONTHS; i++)
    g_free (TDM_REVENUE_MONTHS (object)->months[i]);

  G_OBJECT_CLASS (tdm_revenue_months_parent_class)->finalize (object);
}

static void
tdm_revenue_months_class_init (TdmRevenueMonthsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_revenue_months_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_revenue_months_finalize;

  changed_signal =
    g_signal_new ("changed", TDM_TYPE_REVENUE_MONTHS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_month (TdmRevenueMonths *self, guint i, GDateTime *this_month)
{
  g_autoptr (GDateTime) first = g_date_time_add_months (this_month, (int) i - (N_MONTHS - 1));
  g_autofree char *day = g_date_time_format (first, "%Y-%m-01");
  g_autofree char *title = tdm_format_month (day);

  self->months[i] = g_strndup (day, strlen ("YYYY-MM"));
  self->rows[i] = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "use-markup", FALSE, NULL);
  self->messages[i] = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", self->rows[i], NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->rows[i]);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->messages[i]);
  g_signal_connect_object (self->rows[i], "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_revenue_months_init (TdmRevenueMonths *self)
{
  g_autofree char *today = tdm_clock_dup_today ();
  int year = (int) g_ascii_strtoll (today, NULL, 10);
  int month = (int) g_ascii_strtoll (today + strlen ("YYYY-"), NULL, 10);
  g_autoptr (GDateTime) this_month = g_date_time_new_utc (year, month, 1, 0, 0, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Azure consumed revenue by month"));
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (self), 0);
  for (guint i = 0; i < N_MONTHS; i++)
    add_month (self, i, this_month);
  show_summary (self);
}

GtkWidget *
tdm_revenue_months_new (void)
{
  return g_object_new (TDM_TYPE_REVENUE_MONTHS, NULL);
}
