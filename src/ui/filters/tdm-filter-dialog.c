/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet in which deals are filtered by any field. Nothing in it waits for a button: the list behind follows. */

#include "tdm-filter-dialog.h"

#include <glib/gi18n.h>

#include "tdm-filter-choices.h"
#include "tdm-filter-range.h"
#include "tdm-filter-words.h"
#include "tdm-format.h"

struct _TdmFilterDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmShownQuery *query;
  TdmFilterLabels *labels;
  TdmDealList *list;
  gboolean updating;

  AdwNavigationView *pages;
  AdwPreferencesPage *fields_page;
  GtkButton *clear_button;
  GtkButton *show_button;
  GtkWidget *rows[TDM_N_FILTER_FIELDS]; /* AdwActionRow, AdwEntryRow for texts that are typed */
};

G_DEFINE_FINAL_TYPE (TdmFilterDialog, tdm_filter_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  const char *title;
  TdmFilterField fields[9];
  guint n_fields;
} Section;

static const Section sections[] = {
  { N_ ("Deal"),
    { TDM_FILTER_TYPE, TDM_FILTER_OUTCOME, TDM_FILTER_MICROSOFT_STATUS, TDM_FILTER_FAVORITE,
      TDM_FILTER_SENDER, TDM_FILTER_REGISTRATION, TDM_FILTER_SYNC },
    7 },
  { N_ ("Value and dates"),
    { TDM_FILTER_VALUE, TDM_FILTER_CURRENCY, TDM_FILTER_CLOSE_DATE, TDM_FILTER_DEADLINE,
      TDM_FILTER_NEXT_STEP_DATE, TDM_FILTER_CREATED, TDM_FILTER_UPDATED },
    7 },
  { N_ ("Customer"),
    { TDM_FILTER_CUSTOMER, TDM_FILTER_COUNTRY, TDM_FILTER_CITY, TDM_FILTER_CONSENT,
      TDM_FILTER_CUSTOMER_NAME },
    5 },
  { N_ ("Work"),
    { TDM_FILTER_OWNER, TDM_FILTER_CAMPAIGN, TDM_FILTER_TAG, TDM_FILTER_SOLUTION, TDM_FILTER_HELP_KIND,
      TDM_FILTER_NOTES, TDM_FILTER_NAME, TDM_FILTER_CRM_ID },
    8 },
};

/* Texts are typed where they stand; all others have a page. */
static gboolean
is_typed (TdmFilterField field)
{
  return field == TDM_FILTER_NAME || field == TDM_FILTER_CUSTOMER_NAME || field == TDM_FILTER_CRM_ID;
}

/* ---- rows ---- */

static void
typed_cb (TdmFilterDialog *self, GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  TdmFilterField field = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "tdm-field"));
  g_autofree char *condition = NULL;
  TdmFilterTerm *terms[2] = { NULL, NULL };

  if (self->updating)
    return;

  /* What has no word in it finds everything, and is no term. */
  condition = g_strconcat (tdm_filter_field_to_token (field), "~", text, NULL);
  terms[0] = *text != '\0' ? tdm_filter_term_from_text (condition, NULL) : NULL;
  tdm_shown_query_replace (self->query, field, terms);
}

static GtkWidget *
typed_row_new (TdmFilterDialog *self, TdmFilterField field)
{
  /* Translators: %s is a field of deals, for example “Deal name”; a text is typed below it. */
  g_autofree char *title = g_strdup_printf (_ ("%s contains"), tdm_words_filter_field (field));
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "use-markup", FALSE, NULL);

  g_object_set_data (G_OBJECT (row), "tdm-field", GINT_TO_POINTER (field));
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
row_activated_cb (TdmFilterDialog *self, GtkWidget *row)
{
  tdm_filter_dialog_show_field (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "tdm-field")));
}

static GtkWidget *
page_row_new (TdmFilterDialog *self, TdmFilterField field)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", tdm_words_filter_field (field), "use-markup",
                                 FALSE, "activatable", TRUE, "subtitle-lines", 2, NULL);

  g_object_set_data (G_OBJECT (row), "tdm-field", GINT_TO_POINTER (field));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
append_section (TdmFilterDialog *self, const Section *section)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ (section->title));
  for (guint i = 0; i < section->n_fields; i++)
    {
      TdmFilterField field = section->fields[i];

      self->rows[field] = is_typed (field) ? typed_row_new (self, field) : page_row_new (self, field);
      adw_preferences_group_add (group, self->rows[field]);
    }
  adw_preferences_page_add (self->fields_page, group);
}

/* ---- what is asked for ---- */

static char *
dup_terms_text (TdmFilterDialog *self, TdmFilterField field)
{
  GString *text = g_string_new (NULL);

  for (TdmFilterOperator op = TDM_FILTER_EQUAL; op <= TDM_FILTER_CONTAINS; op++)
    {
      const TdmFilterTerm *term = tdm_shown_query_find (self->query, field, op);
      g_autofree char *words = term != NULL ? tdm_filter_labels_dup_term (self->labels, term) : NULL;

      if (words != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", words);
    }

  return g_string_free_and_steal (text);
}

static void
update_row (TdmFilterDialog *self, TdmFilterField field)
{
  const TdmFilterTerm *term = tdm_shown_query_find (self->query, field, TDM_FILTER_CONTAINS);
  g_autofree char *words = NULL;

  if (!is_typed (field))
    {
      words = dup_terms_text (self, field);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[field]), words);
      return;
    }

  /* Not under the hands of who types. */
  if ((gtk_widget_get_state_flags (self->rows[field]) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return;

  words = g_strdup (term != NULL ? term->values[0] : "");
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->rows[field])), words))
    gtk_editable_set_text (GTK_EDITABLE (self->rows[field]), words);
}

static void
update (TdmFilterDialog *self)
{
  self->updating = TRUE;
  for (guint field = 0; field < TDM_N_FILTER_FIELDS; field++)
    if (self->rows[field] != NULL)
      update_row (self, field);
  self->updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->clear_button), tdm_shown_query_get_n_terms (self->query) > 0);
}

static void
update_count (TdmFilterDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *number = tdm_format_count (n);
  /* Translators: the button that closes the sheet of filters. */
  g_autofree char *label = g_strdup_printf (ngettext ("_Show %s deal", "_Show %s deals", n), number);

  if (!tdm_deal_list_get_loading (self->list))
    gtk_button_set_label (self->show_button, label);
}

static void
clear_cb (TdmFilterDialog *self)
{
  self->updating = TRUE;
  for (guint field = 0; field < TDM_N_FILTER_FIELDS; field++)
    if (self->rows[field] != NULL && is_typed (field))
      gtk_editable_set_text (GTK_EDITABLE (self->rows[field]), "");
  self->updating = FALSE;
  tdm_shown_query_clear_terms (self->query);
  adw_navigation_view_pop_to_tag (self->pages, "fields");
}

static void
show_cb (TdmFilterDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- the object ---- */

static void
tdm_filter_dialog_dispose (GObject *object)
{
  TdmFilterDialog *self = TDM_FILTER_DIALOG (object);

  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_data (self->labels, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_FILTER_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->query);
  g_clear_object (&self->labels);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (tdm_filter_dialog_parent_class)->dispose (object);
}

static void
tdm_filter_dialog_class_init (TdmFilterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_filter_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-filter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmFilterDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterDialog, fields_page);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterDialog, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterDialog, show_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
tdm_filter_dialog_init (TdmFilterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
tdm_filter_dialog_new (TdmStore *store, TdmShownQuery *query, TdmFilterLabels *labels, TdmDealList *list)
{
  TdmFilterDialog *self = g_object_new (TDM_TYPE_FILTER_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->query = g_object_ref (query);
  self->labels = g_object_ref (labels);
  self->list = g_object_ref (list);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    append_section (self, &sections[i]);
  g_signal_connect_object (query, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (labels, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  update (self);
  update_count (self);

  return ADW_DIALOG (self);
}

void
tdm_filter_dialog_show_field (TdmFilterDialog *self, TdmFilterField field)
{
  AdwNavigationPage *page;

  g_return_if_fail (TDM_IS_FILTER_DIALOG (self));

  page = tdm_filter_field_allows (field, TDM_FILTER_LESS)
           ? tdm_filter_range_new (self->query, field)
           : tdm_filter_choices_new (self->store, self->query, self->labels, field);
  adw_navigation_view_push (self->pages, page);
}
