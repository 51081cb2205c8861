/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Today: what wants an answer, by time left, and what went out of date. */

#include "tdm-today-page.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-deals-empty.h"
#include "tdm-format.h"
#include "tdm-today-row.h"

struct _TdmTodayPage
{
  AdwNavigationPage parent_instance;

  TdmTodayList *list;
  GtkSizeGroup *values; /* the next two too: columns over all groups */
  GtkSizeGroup *chips;
  GtkSizeGroup *buttons;
  GPtrArray *answer_rows; /* not owned */
  GPtrArray *date_rows;   /* not owned */
  gboolean narrow;

  GtkStack *stack;
  TdmDealsEmpty *first_run;
  GtkLabel *date_label;
  GtkLabel *sentence_label;
  AdwPreferencesGroup *answer_group;
  AdwPreferencesGroup *date_group;
  GtkButton *show_all_button;
};

G_DEFINE_FINAL_TYPE (TdmTodayPage, tdm_today_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_LIST,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- rows ---- */

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static gboolean
shows_deals (GPtrArray *rows, GListModel *deals)
{
  if (rows->len != g_list_model_get_n_items (deals))
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (deals, i);

      if (tdm_today_row_get_deal (g_ptr_array_index (rows, i)) != deal)
        return FALSE;
    }

  return TRUE;
}

static void
fill_group (TdmTodayPage *self, AdwPreferencesGroup *group, GPtrArray *rows, GListModel *deals)
{
  gtk_widget_set_visible (GTK_WIDGET (group), g_list_model_get_n_items (deals) > 0);
  if (shows_deals (rows, deals))
    return;

  clear_rows (group, rows);
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (TdmDeal) deal = g_list_model_get_item (deals, i);
      GtkWidget *row = tdm_today_row_new (deal);

      tdm_today_row_align (TDM_TODAY_ROW (row), self->values, self->chips, self->buttons);
      tdm_today_row_set_narrow (TDM_TODAY_ROW (row), self->narrow);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (rows, row);
    }
}

/* Only the most urgent row has the suggested button. */
static void
suggest_first (TdmTodayPage *self)
{
  for (guint i = 0; i < self->answer_rows->len; i++)
    tdm_today_row_set_suggested (g_ptr_array_index (self->answer_rows, i), i == 0);
}

/* ---- words ---- */

static char *
dup_sentence (TdmTodayPage *self)
{
  guint n_answer = tdm_today_list_get_n_to_answer (self->list);
  guint n_old = g_list_model_get_n_items (tdm_today_list_get_out_of_date (self->list));
  g_autofree char *answer_number = tdm_format_count (n_answer);
  g_autofree char *old_number = tdm_format_count (n_old);
  g_autofree char *answer = g_strdup_printf (
    ngettext ("%s deal needs an answer.", "%s deals need an answer.", n_answer), answer_number);
  g_autofree char *old =
    g_strdup_printf (ngettext ("%s deal is out of date.", "%s deals are out of date.", n_old), old_number);

  if (n_answer > 0 && n_old > 0)
    /* Translators: two whole sentences one after the other. */
    return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), answer, old);
  if (n_answer > 0)
    return g_steal_pointer (&answer);
  if (n_old > 0)
    return g_steal_pointer (&old);

  return g_strdup (_ ("Nothing waits for you. All deals are answered and up to date."));
}

/* Polish writes the names of days small inside a sentence, but a heading begins with a capital. */
static char *
dup_date_heading (void)
{
  g_autofree char *today = tdm_clock_dup_today ();
  g_autofree char *date = tdm_format_date_with_weekday (today);
  GString *heading = g_string_new (NULL);

  g_string_append_unichar (heading, g_unichar_totitle (g_utf8_get_char (date)));
  g_string_append (heading, g_utf8_next_char (date));

  return g_string_free (heading, FALSE);
}

static void
update_words (TdmTodayPage *self)
{
  g_autofree char *date = dup_date_heading ();
  g_autofree char *sentence = dup_sentence (self);
  guint n_answer = tdm_today_list_get_n_to_answer (self->list);
  g_autofree char *number = tdm_format_count (n_answer);
  g_autofree char *all = g_strdup_printf (ngettext ("Show all %s", "Show all %s", n_answer), number);

  gtk_label_set_label (self->date_label, date);
  gtk_label_set_label (self->sentence_label, tdm_today_list_get_counted (self->list) ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->show_all_button), n_answer > self->answer_rows->len);
  gtk_button_set_label (self->show_all_button, all);
}

static void
update (TdmTodayPage *self)
{
  if (!tdm_today_list_get_ready (self->list))
    return;

  if (tdm_today_list_get_counted (self->list) && tdm_today_list_get_n_deals (self->list) == 0)
    {
      g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();

      tdm_deals_empty_explain (self->first_run, query, 0);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  fill_group (self, self->answer_group, self->answer_rows, tdm_today_list_get_to_answer (self->list));
  fill_group (self, self->date_group, self->date_rows, tdm_today_list_get_out_of_date (self->list));
  suggest_first (self);
  update_words (self);
  gtk_stack_set_visible_child_name (self->stack, "today");
}

static void
show_all_cb (TdmTodayPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-received", NULL);
}

/* ---- the object ---- */

static void
set_narrow (TdmTodayPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  for (guint i = 0; i < self->answer_rows->len; i++)
    tdm_today_row_set_narrow (g_ptr_array_index (self->answer_rows, i), narrow);
  for (guint i = 0; i < self->date_rows->len; i++)
    tdm_today_row_set_narrow (g_ptr_array_index (self->date_rows, i), narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_today_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  if (prop_id == PROP_LIST)
    g_value_set_object (value, self->list);
  else if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_today_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  if (prop_id == PROP_LIST)
    self->list = g_value_dup_object (value);
  else if (prop_id == PROP_NARROW)
    set_narrow (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_today_page_constructed (GObject *object)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  G_OBJECT_CLASS (tdm_today_page_parent_class)->constructed (object);

  g_signal_connect_object (self->list, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  tdm_today_list_hurry (self->list);
  update (self);
}

static void
tdm_today_page_dispose (GObject *object)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_TODAY_PAGE);
  g_clear_object (&self->values);
  g_clear_object (&self->chips);
  g_clear_object (&self->buttons);
  g_clear_object (&self->list);
  g_clear_pointer (&self->answer_rows, g_ptr_array_unref);
  g_clear_pointer (&self->date_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_today_page_parent_class)->dispose (object);
}

static void
tdm_today_page_class_init (TdmTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tdm_today_page_constructed;
  object_class->dispose = tdm_today_page_dispose;
  object_class->get_property = tdm_today_page_get_property;
  object_class->set_property = tdm_today_page_set_property;

  props[PROP_LIST] =
    g_param_spec_object ("list", NULL, NULL, TDM_TYPE_TODAY_LIST,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (TDM_TYPE_DEALS_EMPTY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, first_run);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, answer_group);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, date_group);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, show_all_button);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
tdm_today_page_init (TdmTodayPage *self)
{
  self->values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->chips = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->buttons = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->answer_rows = g_ptr_array_new ();
  self->date_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

TdmTodayPage *
tdm_today_page_new (TdmTodayList *list)
{
  return g_object_new (TDM_TYPE_TODAY_PAGE, "list", list, NULL);
}
