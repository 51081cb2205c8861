/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar, the sum, and in which month the sum falls below the limit if nothing is added. */

#include "tdm-revenue-tracker.h"

#include <glib/gi18n.h>

#include "tdm-amount.h"
#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-settings.h"

/* When no rule of the chosen year has a limit. */
#define USUAL_LIMIT "100000"

struct _TdmRevenueTracker
{
  AdwPreferencesRow parent_instance;

  GtkLabel *sum;
  GtkLabel *verdict;
  GtkLabel *outlook;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (TdmRevenueTracker, tdm_revenue_tracker, ADW_TYPE_PREFERENCES_ROW)

static const char *
get_limit (void)
{
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();

  for (guint i = 0; i < rulebook->requirements->len; i++)
    {
      const TdmRequirement *requirement = g_ptr_array_index (rulebook->requirements, i);

      if (g_str_equal (requirement->check, "azure-revenue") && requirement->limit != NULL)
        return requirement->limit;
    }

  return USUAL_LIMIT;
}

static char *
dup_verdict (const TdmTrailing *trailing, const char *limit)
{
  g_autofree char *money = tdm_format_money (limit, "USD");

  if (trailing->usd == NULL && trailing->expired)
    return g_strdup (_ ("What is recorded is older than twelve months."));
  if (trailing->usd == NULL)
    return g_strdup (_ ("Nothing is recorded yet."));
  if (tdm_amount_compare (trailing->usd, limit) >= 0)
    /* Translators: %s is an amount; the past twelve months, not the next. Only Microsoft can say that it is met. */
    return g_strdup_printf (_ ("Likely meets %s in the trailing twelve months"), money);

  return g_strdup_printf (_ ("Below %s in the trailing twelve months"), money);
}

static char *
dup_outlook (const TdmTrailing *trailing)
{
  g_autofree char *day = NULL;
  g_autofree char *month = NULL;

  if (trailing->drops_below == NULL)
    return g_strdup ("");

  day = g_strconcat (trailing->drops_below, "-01", NULL);
  month = tdm_format_month (day);
  /* Translators: %s is a month, “March 2027”: the sum then no longer reaches the limit, unless more is recorded. */
  return g_strdup_printf (_ ("Drops below in %s, unless newer months are recorded"), month);
}

void
tdm_revenue_tracker_show (TdmRevenueTracker *self, const TdmCompany *company)
{
  const char *limit = get_limit ();
  g_autofree char *today = tdm_clock_dup_today ();
  g_auto (TdmTrailing) trailing = { NULL };
  g_autofree char *sum = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *outlook = NULL;

  g_return_if_fail (TDM_IS_REVENUE_TRACKER (self));

  tdm_company_get_trailing (company, today, limit, &trailing);
  sum = trailing.usd != NULL ? tdm_format_money (trailing.usd, "USD") : g_strdup ("–");
  verdict = dup_verdict (&trailing, limit);
  outlook = dup_outlook (&trailing);
  gtk_label_set_label (self->sum, sum);
  gtk_label_set_label (self->verdict, verdict);
  gtk_label_set_label (self->outlook, outlook);
  gtk_widget_set_visible (GTK_WIDGET (self->outlook), *outlook != '\0');
  /* Of a bar only the length is seen; the exact figures are texts. */
  gtk_level_bar_set_value (
    self->bar,
    trailing.usd != NULL ? MIN (g_ascii_strtod (trailing.usd, NULL) / g_ascii_strtod (limit, NULL), 1) : 0);
}

/* ---- the object ---- */

static GtkLabel *
label_new (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);

  return GTK_LABEL (label);
}

static void
tdm_revenue_tracker_class_init (TdmRevenueTrackerClass *klass)
{
}

static void
tdm_revenue_tracker_init (TdmRevenueTracker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Azure consumed revenue"));
  gtk_widget_add_css_class (box, "revenue-tracker");
  self->sum = label_new ("ladder-count");
  gtk_widget_add_css_class (GTK_WIDGET (self->sum), "numeric");
  self->verdict = label_new ("body");
  self->outlook = label_new ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->outlook), "dimmed");
  self->bar = GTK_LEVEL_BAR (gtk_level_bar_new ());
  /* Blue says how far, not how good. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Azure consumed revenue"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->verdict));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->outlook));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
tdm_revenue_tracker_new (void)
{
  return g_object_new (TDM_TYPE_REVENUE_TRACKER, NULL);
}
