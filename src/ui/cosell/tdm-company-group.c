/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only the user knows these facts, so each says when it was recorded, and what it meets is only likely. */

#include "tdm-company-group.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-revenue-tracker.h"

/* A value beside its title is never cut: where both may give way, GTK asks for too little height in scripts in which
 * a narrower title can be lower. */
#define MAX_CHARS_BESIDE 14

struct _TdmCompanyGroup
{
  AdwPreferencesGroup parent_instance;

  TdmReadinessList *list;
  gboolean narrow; /* values stand under the titles */
  GtkWidget *tracker;
  GPtrArray *rows; /* (element-type AdwActionRow), as tdm_company_get_fact_names () */
};

G_DEFINE_FINAL_TYPE (TdmCompanyGroup, tdm_company_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *
yes_no (const char *value)
{
  return g_str_equal (value, "yes") ? C_ ("answer", "Yes") : C_ ("answer", "No");
}

char *
tdm_company_dup_fact_words (const TdmCompany *company, const char *name)
{
  const char *value = tdm_declared_get (company->facts, name);

  if (value == NULL)
    return NULL;
  if (g_str_equal (name, "goldCompetencyUntil"))
    return tdm_format_date (value);
  if (g_str_equal (name, "azureRevenueTrailing12MonthsUsd"))
    return tdm_format_money (value, "USD");
  if (g_str_equal (name, "isvConnectTier"))
    return g_strdup (g_str_equal (value, "premium") ? C_ ("tier", "Premium") : C_ ("tier", "Standard"));
  if (g_str_equal (value, "yes") || g_str_equal (value, "no"))
    return g_strdup (yes_no (value));

  return g_strdup (value);
}

static char *
dup_recorded (const TdmDeclared *fact)
{
  g_autofree char *day = NULL;

  if (fact == NULL)
    return g_strdup (_ ("Not said yet"));
  if (fact->on == NULL)
    return g_strdup (fact->note != NULL ? fact->note : "");

  day = tdm_format_date (fact->on);
  if (fact->note != NULL)
    /* Translators: where a fact comes from, and the day it is of. */
    return g_strdup_printf (_ ("%s, as of %s"), fact->note, day);

  return g_strdup_printf (_ ("As of %s"), day);
}

static void
show_row (TdmCompanyGroup *self, guint index, const TdmCompany *company)
{
  const char *name = tdm_company_get_fact_names ()[index];
  AdwActionRow *row = g_ptr_array_index (self->rows, index);
  GtkLabel *label = g_object_get_data (G_OBJECT (row), "value");
  g_autofree char *value = tdm_company_dup_fact_words (company, name);
  g_autofree char *recorded = dup_recorded (tdm_declared_find (company->facts, name));
  g_autofree char *below = NULL;
  gboolean beside = value != NULL && !self->narrow && g_utf8_strlen (value, -1) <= MAX_CHARS_BESIDE;
  gtk_label_set_label (label, value != NULL ? value : "");
  gtk_widget_set_visible (GTK_WIDGET (label), beside);
  if (value != NULL && !beside)
    below = *recorded != '\0' ? g_strdup_printf ("%s\n%s", value, recorded) : g_strdup (value);
  adw_action_row_set_subtitle (row, below != NULL ? below : recorded);
}

static void
changed_cb (TdmCompanyGroup *self)
{
  const TdmCompany *company = self->list != NULL ? tdm_readiness_list_get_company (self->list) : NULL;

  if (company == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, i, company);
  tdm_revenue_tracker_show (TDM_REVENUE_TRACKER (self->tracker), company);
}

/* ---- the object ---- */

static GtkWidget *
row_new (const char *name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", tdm_words_fact (name), "use-markup", FALSE,
                                 "title-lines", 0, "activatable", TRUE, NULL);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "cosell.company");
  g_object_set_data (G_OBJECT (row), "value", value);

  return row;
}

static void
tdm_company_group_dispose (GObject *object)
{
  TdmCompanyGroup *self = TDM_COMPANY_GROUP (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_company_group_parent_class)->dispose (object);
}

static void
tdm_company_group_class_init (TdmCompanyGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_company_group_dispose;
}

static void
tdm_company_group_init (TdmCompanyGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (group, _ ("Company facts"));
  self->tracker = tdm_revenue_tracker_new ();
  adw_preferences_group_add (group, self->tracker);
  for (guint i = 0; tdm_company_get_fact_names ()[i] != NULL; i++)
    {
      GtkWidget *row = row_new (tdm_company_get_fact_names ()[i]);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (group, row);
    }
}

GtkWidget *
tdm_company_group_new (void)
{
  return g_object_new (TDM_TYPE_COMPANY_GROUP, NULL);
}

void
tdm_company_group_set_list (TdmCompanyGroup *self, TdmReadinessList *list)
{
  g_return_if_fail (TDM_IS_COMPANY_GROUP (self) && self->list == NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

void
tdm_company_group_set_narrow (TdmCompanyGroup *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_COMPANY_GROUP (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  changed_cb (self);
}
