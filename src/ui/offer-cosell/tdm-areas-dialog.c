/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Solution areas, each with its sub-areas (M144). What is too much under the rulebook is said, not refused: the form
 * may be filled under another one. */

#include "tdm-areas-dialog.h"

#include <glib/gi18n.h>

#include "tdm-offer-choices.h"
#include "tdm-plain-row.h"
#include "tdm-search-text.h"
#include "tdm-sheet-frame.h"

/* One area with its check and those of its sub-areas. */
typedef struct
{
  char *value;
  GtkWidget *row;
  GtkWidget *check;
  GPtrArray *subs; /* GtkWidget, not owned */
} Area;

struct _TdmAreasDialog
{
  AdwDialog parent_instance;

  const TdmRulebook *rulebook;
  GPtrArray *areas; /* Area */
  gboolean changing;

  GtkWidget *search;
  GtkWidget *warning;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (TdmAreasDialog, tdm_areas_dialog, ADW_TYPE_DIALOG)

static guint accepted_signal;

static void
area_free (gpointer data)
{
  Area *area = data;

  g_free (area->value);
  g_ptr_array_unref (area->subs);
  g_free (area);
}

static const char *
get_value (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "tdm-value");
}

static gboolean
is_checked (GtkWidget *check)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static guint
count_checked (const GPtrArray *checks)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += is_checked (checks->pdata[i]) ? 1 : 0;

  return n;
}

/* ---- limits ---- */

static gboolean
has_too_many_subs (TdmAreasDialog *self)
{
  for (guint i = 0; i < self->areas->len; i++)
    {
      const Area *area = self->areas->pdata[i];

      if (self->rulebook->max_subs > 0 && count_checked (area->subs) > (guint) self->rulebook->max_subs)
        return TRUE;
    }

  return FALSE;
}

static void
show_warning (TdmAreasDialog *self)
{
  guint n = 0;
  gboolean too_many;

  for (guint i = 0; i < self->areas->len; i++)
    n += is_checked (((Area *) self->areas->pdata[i])->check) ? 1 : 0;
  too_many = self->rulebook->max_areas > 0 && n > (guint) self->rulebook->max_areas;
  if (too_many)
    gtk_label_set_label (GTK_LABEL (self->warning), _ ("More areas are chosen than these rules allow."));
  else
    gtk_label_set_label (GTK_LABEL (self->warning),
                         _ ("More sub-areas of one area are chosen than these rules allow."));
  gtk_widget_set_visible (self->warning, too_many || has_too_many_subs (self));
}

static void
show_summary (Area *area)
{
  guint n = count_checked (area->subs);
  g_autofree char *text = NULL;

  if (n > 0)
    /* Translators: how many sub-areas of a solution area are chosen. */
    text = g_strdup_printf (ngettext ("%u sub-area", "%u sub-areas", n), n);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (area->row), text != NULL ? text : "");
}

static Area *
find_area (TdmAreasDialog *self, const char *value)
{
  for (guint i = 0; i < self->areas->len; i++)
    if (g_strcmp0 (((Area *) self->areas->pdata[i])->value, value) == 0)
      return self->areas->pdata[i];

  return NULL;
}

/* A sub-area brings its area along; without the area there are no sub-areas. */
static void
toggled_cb (TdmAreasDialog *self, GtkWidget *check)
{
  Area *area = find_area (self, g_object_get_data (G_OBJECT (check), "tdm-area"));

  if (self->changing || area == NULL)
    return;

  self->changing = TRUE;
  if (check != area->check && is_checked (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (area->check), TRUE);
  else if (check == area->check && is_checked (check))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (area->row), area->subs->len > 0);
  else if (check == area->check)
    for (guint i = 0; i < area->subs->len; i++)
      gtk_check_button_set_active (GTK_CHECK_BUTTON (area->subs->pdata[i]), FALSE);
  self->changing = FALSE;
  show_summary (area);
  show_warning (self);
}

/* ---- rows ---- */

static GtkWidget *
check_new (TdmAreasDialog *self, const char *area, const char *value)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, value, -1);
  g_object_set_data_full (G_OBJECT (check), "tdm-value", g_strdup (value), g_free);
  g_object_set_data_full (G_OBJECT (check), "tdm-area", g_strdup (area), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return check;
}

static void
add_sub (TdmAreasDialog *self, Area *area, const char *value)
{
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, value, NULL);
  GtkWidget *check = check_new (self, area->value, value);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (area->row), row);
  g_ptr_array_add (area->subs, check);
}

/* The words the search looks at: the area and what is in it. */
static char *
dup_key (const char *value, const char *const *subs)
{
  g_autofree char *inside = subs != NULL ? g_strjoinv (" ", (GStrv) subs) : g_strdup ("");
  g_autofree char *words = g_strconcat (value, " ", inside, NULL);

  return tdm_text_fold (words);
}

static Area *
add_area (TdmAreasDialog *self, const char *value)
{
  const char *const *subs = tdm_offer_choices_get_sub_areas (value);
  Area *area = g_new0 (Area, 1);

  area->value = g_strdup (value);
  area->subs = g_ptr_array_new ();
  area->row = tdm_plain_row_new (ADW_TYPE_EXPANDER_ROW, value, NULL);
  area->check = check_new (self, value, value);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (area->row), area->check);
  g_object_set_data_full (G_OBJECT (area->row), "tdm-key", dup_key (value, subs), g_free);
  for (guint i = 0; subs != NULL && subs[i] != NULL; i++)
    add_sub (self, area, subs[i]);
  gtk_list_box_append (GTK_LIST_BOX (self->list), area->row);
  g_ptr_array_add (self->areas, area);

  return area;
}

static GtkWidget *
find_sub (Area *area, const char *value)
{
  for (guint i = 0; i < area->subs->len; i++)
    if (g_strcmp0 (get_value (area->subs->pdata[i]), value) == 0)
      return area->subs->pdata[i];

  return NULL;
}

/* Values that are in no list are kept and shown. */
static void
choose (TdmAreasDialog *self, const TdmChoice *choice)
{
  Area *area = find_area (self, choice->value);

  if (area == NULL)
    area = add_area (self, choice->value);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (area->check), TRUE);
  for (guint i = 0; choice->subs != NULL && choice->subs[i] != NULL; i++)
    {
      if (find_sub (area, choice->subs[i]) == NULL)
        add_sub (self, area, choice->subs[i]);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (find_sub (area, choice->subs[i])), TRUE);
    }
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (area->row), area->subs->len > 0);
  show_summary (area);
}

/* ---- searching ---- */

static gboolean
is_shown (GtkListBoxRow *row, gpointer data)
{
  TdmAreasDialog *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const char *key = g_object_get_data (G_OBJECT (row), "tdm-key");
  g_autofree char *needle = tdm_text_fold (text);

  return key == NULL || *text == '\0' || strstr (key, needle) != NULL;
}

static void
search_changed_cb (TdmAreasDialog *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

/* The entry keeps Escape to itself: the first one empties it, the next one closes the sheet. */
static void
stop_search_cb (TdmAreasDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* ---- the object ---- */

static void
tdm_areas_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_AREAS_DIALOG (object)->areas);

  G_OBJECT_CLASS (tdm_areas_dialog_parent_class)->finalize (object);
}

static void
tdm_areas_dialog_class_init (TdmAreasDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_areas_dialog_finalize;

  accepted_signal =
    g_signal_new ("accepted", TDM_TYPE_AREAS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_areas_dialog_init (TdmAreasDialog *self)
{
  self->areas = g_ptr_array_new_with_free_func (area_free);
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("choices", "Search"), -1);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), C_ ("choices", "Search"));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_shown, self, NULL);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Solution areas"), -1);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
line_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static char *
dup_limits (const TdmRulebook *rulebook)
{
  if (rulebook->max_areas <= 0)
    return g_strdup (_ ("These rules ask for no solution areas."));
  if (rulebook->max_subs <= 0)
    return g_strdup_printf (
      ngettext ("At least one, up to %d area.", "At least one, up to %d areas.", rulebook->max_areas),
      rulebook->max_areas);

  /* Translators: the first number is of solution areas, the second of sub-areas in each. */
  return g_strdup_printf (_ ("At least one, up to %d areas, each with up to %d sub-areas."),
                          rulebook->max_areas, rulebook->max_subs);
}

static GtkWidget *
content_new (TdmAreasDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *limits = dup_limits (self->rulebook);

  self->warning = line_new (NULL, "warning");
  gtk_box_append (GTK_BOX (box), line_new (limits, "dimmed"));
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->warning);
  gtk_box_append (GTK_BOX (box), self->list);

  return box;
}

/**
 * tdm_areas_dialog_new:
 * @rulebook: whose limits are said
 * @areas: (element-type TdmChoice): what is chosen
 *
 * Returns: (transfer floating): the sheet
 */
TdmAreasDialog *
tdm_areas_dialog_new (const TdmRulebook *rulebook, const GPtrArray *areas)
{
  TdmAreasDialog *self = g_object_new (TDM_TYPE_AREAS_DIALOG, NULL);
  const char *const *known = tdm_offer_choices_get_areas ();
  GtkWidget *done = tdm_sheet_frame_new_accept (C_ ("choices", "_Done"));

  self->rulebook = rulebook;
  g_signal_connect_object (done, "clicked", G_CALLBACK (tdm_areas_dialog_accept), self, G_CONNECT_SWAPPED);
  tdm_sheet_frame_fill (ADW_DIALOG (self), _ ("Solution areas"), 480, content_new (self), done);
  for (guint i = 0; known[i] != NULL; i++)
    add_area (self, known[i]);
  self->changing = TRUE;
  for (guint i = 0; i < areas->len; i++)
    choose (self, areas->pdata[i]);
  self->changing = FALSE;
  show_warning (self);
  adw_dialog_set_focus (ADW_DIALOG (self), self->search);

  return self;
}

GPtrArray *
tdm_areas_dialog_dup_areas (TdmAreasDialog *self)
{
  GPtrArray *chosen = tdm_shape_new_list (&tdm_choice_shape);

  g_return_val_if_fail (TDM_IS_AREAS_DIALOG (self), chosen);

  for (guint i = 0; i < self->areas->len; i++)
    {
      const Area *area = self->areas->pdata[i];
      g_autoptr (GStrvBuilder) subs = g_strv_builder_new ();
      TdmChoice *choice;

      if (!is_checked (area->check))
        continue;

      for (guint j = 0; j < area->subs->len; j++)
        if (is_checked (area->subs->pdata[j]))
          g_strv_builder_add (subs, get_value (area->subs->pdata[j]));
      choice = tdm_shape_new (&tdm_choice_shape);
      choice->value = g_strdup (area->value);
      choice->subs = g_strv_builder_end (subs);
      g_ptr_array_add (chosen, choice);
    }

  return chosen;
}

/* @sub: (nullable): the area itself */
void
tdm_areas_dialog_set_chosen (TdmAreasDialog *self, const char *area, const char *sub, gboolean chosen)
{
  Area *found = find_area (self, area);
  GtkWidget *check;

  g_return_if_fail (found != NULL);

  check = sub != NULL ? find_sub (found, sub) : found->check;
  g_return_if_fail (check != NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
}

void
tdm_areas_dialog_accept (TdmAreasDialog *self)
{
  g_return_if_fail (TDM_IS_AREAS_DIALOG (self));

  g_signal_emit (self, accepted_signal, 0);
  adw_dialog_close (ADW_DIALOG (self));
}
