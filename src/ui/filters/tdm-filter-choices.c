/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the filter sheet on which the values of one field are ticked. */

#include "tdm-filter-choices.h"

#include <glib/gi18n.h>

#include "tdm-filter-words.h"
#include "tdm-format.h"
#include "tdm-rules.h"
#include "tdm-store-summary.h"

/* More than a person reads; the search finds the others. */
#define MAX_CHOICES 100

struct _TdmFilterChoices
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmShownQuery *query;
  TdmFilterLabels *labels;
  TdmFilterField field;
  TdmFilterOperator op;      /* EQUAL or NOT_EQUAL */
  GPtrArray *values;         /* char *, what is ticked */
  GCancellable *cancellable; /* of the question that was asked last */

  AdwToggleGroup *operators;
  GtkSearchEntry *search_entry; /* NULL for fields with few values */
  AdwPreferencesGroup *group;
  GPtrArray *rows; /* GtkWidget, not owned */
};

G_DEFINE_FINAL_TYPE (TdmFilterChoices, tdm_filter_choices, ADW_TYPE_NAVIGATION_PAGE)

/* ---- what can be chosen ---- */

static GStrv
dup_help_kinds (void)
{
  const GPtrArray *kinds = tdm_rules_get ()->help_kinds;
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  g_strv_builder_add (values, "");
  for (guint i = 0; i < kinds->len; i++)
    g_strv_builder_add (values, ((const TdmCode *) g_ptr_array_index (kinds, i))->code);

  return g_strv_builder_end (values);
}

/* NULL for the fields whose values stand in the workspace. The empty value is “not set”. */
static GStrv
dup_fixed_values (TdmFilterField field)
{
  static const char *const outcomes[] = { "", "won", "lost", "declined", "expired", "error", NULL };
  static const char *const types[] = { "private", "partner-led", "co-sell", NULL };
  static const char *const statuses[] = { "",        "pending", "accepted", "declined",
                                          "expired", "won",     "lost",     NULL };
  static const char *const syncs[] = { "local", "synced", "waiting", "held", "conflict", "refused", NULL };
  static const char *const notes[] = { "", NULL };
  static const char *const booleans[] = { "true", "false", NULL };
  static const char *const registrations[] = { "",         "none",   "review-pending", "action-required",
                                               "approved", "passed", "failed",         "closed",
                                               NULL };

  switch ((int) field)
    {
    case TDM_FILTER_OUTCOME:
      return g_strdupv ((char **) outcomes);
    case TDM_FILTER_TYPE:
      return g_strdupv ((char **) types);
    case TDM_FILTER_MICROSOFT_STATUS:
      return g_strdupv ((char **) statuses);
    case TDM_FILTER_SYNC:
      return g_strdupv ((char **) syncs);
    case TDM_FILTER_FAVORITE:
    case TDM_FILTER_CONSENT:
      return g_strdupv ((char **) booleans);
    case TDM_FILTER_HELP_KIND:
      return dup_help_kinds ();
    case TDM_FILTER_NOTES:
      return g_strdupv ((char **) notes);
    case TDM_FILTER_REGISTRATION:
      return g_strdupv ((char **) registrations);
    default:
      return NULL;
    }
}

/* ---- ticks ---- */

static guint
find_value (TdmFilterChoices *self, const char *value)
{
  for (guint i = 0; i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->values, i), value))
      return i;

  return G_MAXUINT;
}

static void
apply (TdmFilterChoices *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  TdmFilterTerm *terms[2] = { NULL, NULL };

  for (guint i = 0; i < self->values->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->values, i));
  values = g_strv_builder_end (builder);
  if (self->values->len > 0)
    terms[0] = tdm_filter_term_new (self->field, self->op, (const char *const *) values);

  tdm_shown_query_replace (self->query, self->field, terms);
}

static void
toggled_cb (TdmFilterChoices *self, GParamSpec *pspec, GtkCheckButton *check)
{
  const char *value = g_object_get_data (G_OBJECT (check), "tdm-value");
  guint place = find_value (self, value);

  if (gtk_check_button_get_active (check) == (place != G_MAXUINT))
    return;

  if (place != G_MAXUINT)
    g_ptr_array_remove_index (self->values, place);
  else
    g_ptr_array_add (self->values, g_strdup (value));
  apply (self);
}

static void
operator_cb (TdmFilterChoices *self)
{
  self->op = g_str_equal (adw_toggle_group_get_active_name (self->operators), "not") ? TDM_FILTER_NOT_EQUAL
                                                                                     : TDM_FILTER_EQUAL;
  if (self->values->len > 0)
    apply (self);
}

/* ---- rows ---- */

static void
clear_rows (TdmFilterChoices *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
append_row (TdmFilterChoices *self, const char *value, guint count)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *label = tdm_filter_labels_dup_value (self->labels, self->field, value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), find_value (self, value) != G_MAXUINT);
  g_object_set_data_full (G_OBJECT (check), "tdm-value", g_strdup (value), g_free);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  if (count > 0)
    {
      g_autofree char *number = tdm_format_count (count);
      GtkWidget *suffix = gtk_label_new (number);

      gtk_widget_add_css_class (suffix, "dimmed");
      gtk_widget_add_css_class (suffix, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
    }
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
append_fixed (TdmFilterChoices *self, const char *const *values)
{
  for (; *values != NULL; values++)
    append_row (self, *values, 0);
}

static gboolean
has_choice (GPtrArray *choices, const char *value)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (((const TdmFilterChoice *) g_ptr_array_index (choices, i))->value, value))
      return TRUE;

  return FALSE;
}

static gboolean
is_typing (TdmFilterChoices *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

/* What is ticked stays in reach however few deals have it. */
static void
show_choices (TdmFilterChoices *self, GPtrArray *choices)
{
  clear_rows (self);
  if (!is_typing (self))
    append_row (self, "", 0);
  for (guint i = 0; !is_typing (self) && i < self->values->len; i++)
    {
      const char *value = g_ptr_array_index (self->values, i);

      if (*value != '\0' && !has_choice (choices, value))
        append_row (self, value, 0);
    }

  for (guint i = 0; i < choices->len; i++)
    {
      const TdmFilterChoice *choice = g_ptr_array_index (choices, i);

      tdm_filter_labels_learn (self->labels, self->field, choice->value, choice->label);
      if (*choice->value != '\0')
        append_row (self, choice->value, choice->count);
    }
  adw_preferences_group_set_description (self->group, self->rows->len == 0 ? _ ("Nothing found") : NULL);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmFilterChoices) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = tdm_store_list_filter_choices_finish (TDM_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || self->group == NULL)
    return;

  if (choices != NULL)
    show_choices (self, choices);
  else
    g_info ("Choices of a filter could not be read: %s", error->message);
}

static void
ask (TdmFilterChoices *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  tdm_store_list_filter_choices_async (self->store, self->field, *typed != '\0' ? typed : NULL, MAX_CHOICES,
                                       self->cancellable, listed_cb, g_object_ref (self));
}

/* ---- the page ---- */

static void
append_operator (TdmFilterChoices *self, const char *name, TdmFilterOperator op)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, tdm_words_filter_operator (self->field, op));
  adw_toggle_group_add (self->operators, toggle);
}

static void
take_term (TdmFilterChoices *self)
{
  const TdmFilterTerm *term = tdm_shown_query_find (self->query, self->field, TDM_FILTER_EQUAL);

  self->op = TDM_FILTER_EQUAL;
  if (term == NULL)
    {
      term = tdm_shown_query_find (self->query, self->field, TDM_FILTER_NOT_EQUAL);
      self->op = term != NULL ? TDM_FILTER_NOT_EQUAL : TDM_FILTER_EQUAL;
    }
  for (guint i = 0; term != NULL && term->values[i] != NULL; i++)
    g_ptr_array_add (self->values, g_strdup (term->values[i]));
}

static void
add_search_entry (TdmFilterChoices *self, AdwPreferencesGroup *group)
{
  self->search_entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_search_entry_set_placeholder_text (self->search_entry, _ ("Search"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tdm_words_filter_field (self->field), -1);
  gtk_widget_set_margin_top (GTK_WIDGET (self->search_entry), 12);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (ask), self);
  adw_preferences_group_add (group, GTK_WIDGET (self->search_entry));
}

static void
build (TdmFilterChoices *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *top = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_auto (GStrv) fixed = dup_fixed_values (self->field);

  self->operators = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  append_operator (self, "is", TDM_FILTER_EQUAL);
  append_operator (self, "not", TDM_FILTER_NOT_EQUAL);
  adw_toggle_group_set_active_name (self->operators, self->op == TDM_FILTER_NOT_EQUAL ? "not" : "is");
  g_signal_connect_swapped (self->operators, "notify::active-name", G_CALLBACK (operator_cb), self);
  adw_preferences_group_add (top, GTK_WIDGET (self->operators));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), top);

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  if (fixed != NULL)
    {
      append_fixed (self, (const char *const *) fixed);
      return;
    }

  add_search_entry (self, top);
  ask (self);
}

static void
tdm_filter_choices_dispose (GObject *object)
{
  TdmFilterChoices *self = TDM_FILTER_CHOICES (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->group = NULL;
  g_clear_object (&self->store);
  g_clear_object (&self->query);
  g_clear_object (&self->labels);

  G_OBJECT_CLASS (tdm_filter_choices_parent_class)->dispose (object);
}

static void
tdm_filter_choices_finalize (GObject *object)
{
  TdmFilterChoices *self = TDM_FILTER_CHOICES (object);

  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tdm_filter_choices_parent_class)->finalize (object);
}

static void
tdm_filter_choices_class_init (TdmFilterChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_filter_choices_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_filter_choices_finalize;
}

static void
tdm_filter_choices_init (TdmFilterChoices *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
}

AdwNavigationPage *
tdm_filter_choices_new (TdmStore *store, TdmShownQuery *query, TdmFilterLabels *labels, TdmFilterField field)
{
  TdmFilterChoices *self;

  g_return_val_if_fail (TDM_IS_SHOWN_QUERY (query), NULL);

  self = g_object_new (TDM_TYPE_FILTER_CHOICES, "title", tdm_words_filter_field (field), NULL);
  self->store = g_object_ref (store);
  self->query = g_object_ref (query);
  self->labels = g_object_ref (labels);
  self->field = field;
  take_term (self);
  build (self);

  return ADW_NAVIGATION_PAGE (self);
}
