/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The user's own list of lead times, the longest first. */

#include "tdm-lead-times-group.h"

#include <glib/gi18n.h>

#include "tdm-settings.h"

#define KEY "reminder-leads"

struct _TdmLeadTimesGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* the group's */
};

G_DEFINE_FINAL_TYPE (TdmLeadTimesGroup, tdm_lead_times_group, ADW_TYPE_PREFERENCES_GROUP)

/* What can be added, in hours. */
static const int offered[] = { 1, 2, 4, 8, 24, 48, 72, 120, 168, 240 };

static char *
dup_words (int hours)
{
  if (hours % 24 != 0)
    /* Translators: when a reminder comes: that long before the time to answer is over. */
    return g_strdup_printf (ngettext ("%d hour before", "%d hours before", hours), hours);

  /* Translators: when a reminder comes: that long before the time to answer is over. */
  return g_strdup_printf (ngettext ("%d day before", "%d days before", hours / 24), hours / 24);
}

/* ---- the setting ---- */

static int
compare_hours (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

static GArray *
get_leads (void)
{
  g_autoptr (GVariant) value = g_settings_get_value (tdm_settings_get_default (), KEY);
  gsize n;
  const int *hours = g_variant_get_fixed_array (value, &n, sizeof (gint32));
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_append_vals (leads, hours, (guint) n);
  g_array_sort (leads, compare_hours);
  return leads;
}

static void
set_leads (GArray *leads)
{
  g_settings_set_value (
    tdm_settings_get_default (), KEY,
    g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, leads->data, leads->len, sizeof (int)));
}

static int
find_lead (GArray *leads, int hours)
{
  for (guint i = 0; i < leads->len; i++)
    if (g_array_index (leads, int, i) == hours)
      return (int) i;

  return -1;
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) leads = get_leads ();
  int hours = g_variant_get_int32 (parameter);

  if (hours <= 0 || find_lead (leads, hours) >= 0)
    return;

  g_array_append_val (leads, hours);
  g_array_sort (leads, compare_hours);
  set_leads (leads);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) leads = get_leads ();
  int position = find_lead (leads, g_variant_get_int32 (parameter));

  if (position < 0)
    return;

  g_array_remove_index (leads, (guint) position);
  set_leads (leads);
}

/* ---- rows ---- */

static GtkWidget *
row_new (const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
}

static GtkWidget *
lead_row_new (int hours)
{
  g_autofree char *words = dup_words (hours);
  GtkWidget *row = row_new (words);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Remove this reminder"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "leads.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", hours);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
add_row (TdmLeadTimesGroup *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (TdmLeadTimesGroup *self)
{
  g_autoptr (GArray) leads = get_leads ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < leads->len; i++)
    add_row (self, lead_row_new (g_array_index (leads, int, i)));
  if (leads->len == 0)
    add_row (self, row_new (_ ("Tandem does not remind you.")));
}

static void
add_menu (TdmLeadTimesGroup *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      g_autofree char *words = dup_words (offered[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "leads.add", "i", offered[i]);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Add a reminder"));
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/* ---- the object ---- */

static void
tdm_lead_times_group_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_LEAD_TIMES_GROUP (object)->rows);

  G_OBJECT_CLASS (tdm_lead_times_group_parent_class)->finalize (object);
}

static void
tdm_lead_times_group_class_init (TdmLeadTimesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_lead_times_group_finalize;
  gtk_widget_class_install_action (widget_class, "leads.add", "i", add_action);
  gtk_widget_class_install_action (widget_class, "leads.remove", "i", remove_action);
}

static void
tdm_lead_times_group_init (TdmLeadTimesGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Remind me of answers"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    _ ("An opportunity that nobody answers in time expires, and its sender is told."));
  add_menu (self);
  fill (self);
  g_signal_connect_object (tdm_settings_get_default (), "changed::" KEY, G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
}
