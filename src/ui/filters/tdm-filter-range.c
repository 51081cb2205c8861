/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the filter sheet for a field with an order: some ready answers, and from … to. */

#include "tdm-filter-range.h"

#include <glib/gi18n.h>

#include "tdm-filter-day-row.h"
#include "tdm-filter-words.h"
#include "tdm-format.h"

/* Which fields an answer is for. */
typedef enum
{
  FOR_VALUE = 1 << 0,
  FOR_PLAN = 1 << 1,    /* days that lie ahead: closing, deadline, next step */
  FOR_HISTORY = 1 << 2, /* days that lie behind: created, changed */
} Kinds;

typedef struct
{
  const char *label;
  Kinds kinds;
  const char *conditions[3]; /* what follows the name of the field in a term; none: any */
} Answer;

static const Answer answers[] = {
  { NC_ ("filter", "Any"), FOR_VALUE | FOR_PLAN | FOR_HISTORY, { NULL } },
  { NC_ ("filter", "Passed"), FOR_PLAN, { "<today" } },
  { NC_ ("filter", "Today"), FOR_PLAN | FOR_HISTORY, { "=today" } },
  { NC_ ("filter", "Next 7 days"), FOR_PLAN, { ">=today", "<=today+7" } },
  { NC_ ("filter", "Next 30 days"), FOR_PLAN, { ">=today", "<=today+30" } },
  { NC_ ("filter", "Last 7 days"), FOR_HISTORY, { ">=today-7" } },
  { NC_ ("filter", "Last 30 days"), FOR_HISTORY, { ">=today-30" } },
  { NC_ ("filter", "This month"), FOR_PLAN | FOR_HISTORY, { ">=month", "<month+1" } },
  { NC_ ("filter", "Next month"), FOR_PLAN, { ">=month+1", "<month+2" } },
  { NC_ ("filter", "Not set"), FOR_VALUE | FOR_PLAN, { "=" } },
  { NC_ ("filter", "Set"), FOR_VALUE | FOR_PLAN, { "!=" } },
};

struct _TdmFilterRange
{
  AdwNavigationPage parent_instance;

  TdmShownQuery *query;
  TdmFilterField field;
  GtkCheckButton *checks[G_N_ELEMENTS (answers) + 1]; /* the last one is “from … to” */
  GtkWidget *from_row;
  GtkWidget *to_row;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (TdmFilterRange, tdm_filter_range, ADW_TYPE_NAVIGATION_PAGE)

#define FROM_TO G_N_ELEMENTS (answers)

static Kinds
field_kind (TdmFilterField field)
{
  if (field == TDM_FILTER_VALUE)
    return FOR_VALUE;

  return field == TDM_FILTER_CREATED || field == TDM_FILTER_UPDATED ? FOR_HISTORY : FOR_PLAN;
}

static TdmFilterTerm *
term_new (TdmFilterField field, const char *condition)
{
  g_autofree char *text = g_strconcat (tdm_filter_field_to_token (field), condition, NULL);

  return tdm_filter_term_from_text (text, NULL);
}

/* ---- to the query ---- */

static void
apply_answer (TdmFilterRange *self, const Answer *answer)
{
  TdmFilterTerm *terms[G_N_ELEMENTS (answer->conditions) + 1] = { NULL };

  for (guint i = 0; answer->conditions[i] != NULL; i++)
    terms[i] = term_new (self->field, answer->conditions[i]);
  tdm_shown_query_replace (self->query, self->field, terms);
}

/* The machine's form of a limit; NULL when there is none, or it cannot be read. */
static char *
dup_limit (TdmFilterRange *self, GtkWidget *row)
{
  const char *text;

  if (self->field != TDM_FILTER_VALUE)
    return g_strdup (tdm_filter_day_row_get_day (TDM_FILTER_DAY_ROW (row)));

  text = gtk_editable_get_text (GTK_EDITABLE (row));

  return *text != '\0' ? tdm_parse_amount (text) : NULL;
}

static void
apply_limits (TdmFilterRange *self)
{
  g_autofree char *from = dup_limit (self, self->from_row);
  g_autofree char *to = dup_limit (self, self->to_row);
  TdmFilterTerm *terms[3] = { NULL };
  guint n = 0;

  if (from != NULL)
    terms[n++] = tdm_filter_term_new (self->field, TDM_FILTER_AT_LEAST, (const char *const[]) { from, NULL });
  if (to != NULL)
    terms[n++] = tdm_filter_term_new (self->field, TDM_FILTER_AT_MOST, (const char *const[]) { to, NULL });
  tdm_shown_query_replace (self->query, self->field, terms);
}

static void
chosen_cb (TdmFilterRange *self, GParamSpec *pspec, GtkCheckButton *check)
{
  if (self->updating || !gtk_check_button_get_active (check))
    return;

  if (check == self->checks[FROM_TO])
    {
      apply_limits (self);
      return;
    }

  for (guint i = 0; i < FROM_TO; i++)
    if (self->checks[i] == check)
      apply_answer (self, &answers[i]);
}

static void
mark_unreadable (GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *amount = *text != '\0' ? tdm_parse_amount (text) : NULL;

  if (amount == NULL && *text != '\0')
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
}

static void
limit_changed_cb (TdmFilterRange *self, GtkWidget *row)
{
  if (self->updating)
    return;

  if (self->field == TDM_FILTER_VALUE)
    mark_unreadable (row);
  self->updating = TRUE;
  gtk_check_button_set_active (self->checks[FROM_TO], TRUE);
  self->updating = FALSE;
  apply_limits (self);
}

/* ---- from the query ---- */

static guint
count_terms (TdmFilterRange *self)
{
  guint n = 0;

  for (TdmFilterOperator op = TDM_FILTER_EQUAL; op <= TDM_FILTER_CONTAINS; op++)
    n += tdm_shown_query_find (self->query, self->field, op) != NULL;

  return n;
}

static gboolean
is_answer (TdmFilterRange *self, const Answer *answer)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);

  for (guint i = 0; answer->conditions[i] != NULL; i++)
    g_ptr_array_add (terms, term_new (self->field, answer->conditions[i]));

  return terms->len == count_terms (self) && tdm_shown_query_has (self->query, terms);
}

static void
show_limit (TdmFilterRange *self, GtkWidget *row, TdmFilterOperator op)
{
  const TdmFilterTerm *term = tdm_shown_query_find (self->query, self->field, op);
  g_autofree char *text = NULL;

  if (term == NULL)
    return;

  if (self->field != TDM_FILTER_VALUE)
    {
      text = tdm_filter_day_resolve (term->values[0]);
      tdm_filter_day_row_set_day (TDM_FILTER_DAY_ROW (row), text);
      return;
    }

  text = tdm_format_amount (term->values[0], NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
take_terms (TdmFilterRange *self)
{
  guint chosen = FROM_TO;

  for (guint i = 0; i < FROM_TO && chosen == FROM_TO; i++)
    if (self->checks[i] != NULL && is_answer (self, &answers[i]))
      chosen = i;

  self->updating = TRUE;
  gtk_check_button_set_active (self->checks[chosen], TRUE);
  if (chosen == FROM_TO)
    {
      show_limit (self, self->from_row, TDM_FILTER_AT_LEAST);
      show_limit (self, self->to_row, TDM_FILTER_AT_MOST);
    }
  self->updating = FALSE;
}

/* ---- the page ---- */

static void
append_check (TdmFilterRange *self, AdwPreferencesGroup *group, guint index, const char *label)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  self->checks[index] = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_group (self->checks[index], index > 0 ? self->checks[0] : NULL);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
append_limit (TdmFilterRange *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = NULL;

  if (self->field != TDM_FILTER_VALUE)
    {
      row = tdm_filter_day_row_new (title);
      g_signal_connect_object (row, "day-changed", G_CALLBACK (limit_changed_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "use-markup", FALSE, "input-purpose",
                          GTK_INPUT_PURPOSE_NUMBER, NULL);
      g_signal_connect_object (row, "changed", G_CALLBACK (limit_changed_cb), self, G_CONNECT_SWAPPED);
    }
  adw_preferences_group_add (group, row);

  return row;
}

static void
build (TdmFilterRange *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gboolean is_value = self->field == TDM_FILTER_VALUE;

  for (guint i = 0; i < FROM_TO; i++)
    if ((answers[i].kinds & field_kind (self->field)) != 0)
      append_check (self, group, i, g_dpgettext2 (NULL, "filter", answers[i].label));
  /* Translators: the answer of a filter below which two limits are entered. */
  append_check (self, group, FROM_TO, C_ ("filter", "Between"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->from_row =
    append_limit (self, group, is_value ? C_ ("filter limit", "At least") : C_ ("filter limit", "From"));
  self->to_row =
    append_limit (self, group, is_value ? C_ ("filter limit", "At most") : C_ ("filter limit", "To"));
  if (is_value)
    adw_preferences_group_set_description (
      group, _ ("In whatever currency a deal has. Filter by currency as well to compare like with like."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
}

static void
tdm_filter_range_dispose (GObject *object)
{
  g_clear_object (&TDM_FILTER_RANGE (object)->query);

  G_OBJECT_CLASS (tdm_filter_range_parent_class)->dispose (object);
}

static void
tdm_filter_range_class_init (TdmFilterRangeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_filter_range_dispose;
}

static void
tdm_filter_range_init (TdmFilterRange *self)
{
}

AdwNavigationPage *
tdm_filter_range_new (TdmShownQuery *query, TdmFilterField field)
{
  TdmFilterRange *self;

  g_return_val_if_fail (TDM_IS_SHOWN_QUERY (query), NULL);

  self = g_object_new (TDM_TYPE_FILTER_RANGE, "title", tdm_words_filter_field (field), NULL);
  self->query = g_object_ref (query);
  self->field = field;
  build (self);
  take_terms (self);

  return ADW_NAVIGATION_PAGE (self);
}
