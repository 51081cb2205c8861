/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The filters in force as chips that can be taken off, and the next ones within reach. */

#include "tdm-filter-bar.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-quick-filter.h"

struct _TdmFilterBar
{
  AdwBin parent_instance;

  TdmShownQuery *query;
  TdmFilterLabels *labels;
  gboolean narrow;
  gboolean chosen;  /* a saved view */
  gboolean changed; /* since it was saved */

  AdwWrapBox *chips;
  GtkWidget *filter_button;
  GtkWidget *view_box;
  GtkWidget *reset_button;
  GtkWidget *update_button;
  GtkWidget *save_button;
  GPtrArray *term_chips; /* GtkWidget, in the box */
  GtkWidget *quick_chips[TDM_N_QUICK_FILTERS];
  gboolean empty[TDM_N_QUICK_FILTERS]; /* the filter would leave nothing, so it is not offered */
};

G_DEFINE_FINAL_TYPE (TdmFilterBar, tdm_filter_bar, ADW_TYPE_BIN)

/* ---- chips of the filters in force ---- */

/* The chip may be gone before its handler is back. */
static void
remove_cb (TdmFilterBar *self, GtkWidget *chip)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_ref (g_object_get_data (G_OBJECT (chip), "tdm-terms"));

  tdm_shown_query_remove (self->query, terms);
  gtk_widget_grab_focus (self->narrow ? GTK_WIDGET (self) : self->filter_button);
}

/* Takes @terms. */
static void
append_chip (TdmFilterBar *self, const char *text, GPtrArray *terms)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  /* Translators: what a screen reader says of a filter that can be taken off, for example “Type: Co-sell”. */
  g_autofree char *spoken = g_strdup_printf (_ ("Remove the filter “%s”"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "filter-chip");
  gtk_widget_add_css_class (chip, "active");
  gtk_widget_set_tooltip_text (chip, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (chip), "tdm-terms", terms, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  adw_wrap_box_insert_child_after (
    self->chips, chip,
    self->term_chips->len > 0 ? g_ptr_array_index (self->term_chips, self->term_chips->len - 1) : NULL);
  g_ptr_array_add (self->term_chips, chip);
}

static GPtrArray *
terms_of_one (const TdmFilterTerm *term)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);

  g_ptr_array_add (terms, tdm_filter_term_copy (term));

  return terms;
}

static gboolean
contains_term (GPtrArray *terms, const TdmFilterTerm *term)
{
  for (guint i = 0; i < terms->len; i++)
    if (tdm_filter_term_equal (g_ptr_array_index (terms, i), term))
      return TRUE;

  return FALSE;
}

static void
update_quick_chip (TdmFilterBar *self, guint index)
{
  g_autoptr (GPtrArray) terms = tdm_quick_filter_dup_terms (index);

  gtk_widget_set_visible (self->quick_chips[index],
                          !self->narrow && !self->empty[index] && !tdm_shown_query_has (self->query, terms));
}

/* A quick filter is one chip, whatever number of terms it has. @covered: terms that have a chip already. */
static void
append_quick_chips (TdmFilterBar *self, GPtrArray *covered)
{
  for (guint i = 0; i < TDM_N_QUICK_FILTERS; i++)
    {
      g_autoptr (GPtrArray) terms = tdm_quick_filter_dup_terms (i);
      gboolean on = tdm_shown_query_has (self->query, terms);

      update_quick_chip (self, i);
      if (!on)
        continue;

      for (guint j = 0; j < terms->len; j++)
        g_ptr_array_add (covered, tdm_filter_term_copy (g_ptr_array_index (terms, j)));
      append_chip (self, tdm_quick_filter_get_label (i), g_steal_pointer (&terms));
    }
}

static void
append_term_chips (TdmFilterBar *self, GPtrArray *covered)
{
  const GPtrArray *terms = tdm_shown_query_get (self->query)->terms;

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      const TdmFilterTerm *term = g_ptr_array_index (terms, i);
      g_autofree char *text = NULL;

      if (contains_term (covered, term))
        continue;

      text = tdm_filter_labels_dup_term (self->labels, term);
      append_chip (self, text, terms_of_one (term));
    }
}

/* ---- what is visible ---- */

static gboolean
is_worth_saving (TdmFilterBar *self)
{
  const TdmDealQuery *query = tdm_shown_query_get (self->query);

  return tdm_shown_query_get_n_terms (self->query) > 0 || tdm_shown_query_is_searching (self->query) ||
         query->group != TDM_DEAL_GROUP_NONE || query->stages != 0;
}

static void
update_buttons (TdmFilterBar *self)
{
  gboolean changed = self->chosen && self->changed;

  gtk_widget_set_visible (self->filter_button, !self->narrow);
  gtk_widget_set_visible (self->reset_button, changed);
  gtk_widget_set_visible (self->update_button, changed);
  gtk_widget_set_visible (self->save_button, !self->narrow && !self->chosen && is_worth_saving (self));
  gtk_widget_set_visible (GTK_WIDGET (self), !self->narrow || changed || self->term_chips->len > 0);
}

static void
update (TdmFilterBar *self)
{
  g_autoptr (GPtrArray) covered = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_filter_term_free);

  for (guint i = 0; i < self->term_chips->len; i++)
    adw_wrap_box_remove (self->chips, g_ptr_array_index (self->term_chips, i));
  g_ptr_array_set_size (self->term_chips, 0);

  append_quick_chips (self, covered);
  append_term_chips (self, covered);
  update_buttons (self);
}

/* ---- quick filters ---- */

static void
set_quick_label (TdmFilterBar *self, guint index, int count)
{
  const char *label = tdm_quick_filter_get_label (index);
  g_autofree char *number = count >= 0 ? tdm_format_count (count) : NULL;
  /* Translators: a filter and how many deals it would leave, for example “Overdue 12”. */
  g_autofree char *text =
    count >= 0 ? g_strdup_printf (C_ ("filter and count", "%1$s %2$s"), label, number) : NULL;

  gtk_button_set_label (GTK_BUTTON (self->quick_chips[index]), text != NULL ? text : label);
}

static void
append_quick_filters (TdmFilterBar *self)
{
  for (guint i = 0; i < TDM_N_QUICK_FILTERS; i++)
    {
      GtkWidget *chip = gtk_button_new ();

      self->quick_chips[i] = chip;
      set_quick_label (self, i, -1);
      gtk_widget_add_css_class (chip, "filter-chip");
      gtk_widget_add_css_class (chip, "quick");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "deals.quick-filter");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", tdm_quick_filter_get_name (i));
      adw_wrap_box_append (self->chips, chip);
    }
}

/* ---- the object ---- */

static void
tdm_filter_bar_dispose (GObject *object)
{
  TdmFilterBar *self = TDM_FILTER_BAR (object);

  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_data (self->labels, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_FILTER_BAR);
  g_clear_object (&self->query);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->term_chips, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_filter_bar_parent_class)->dispose (object);
}

static void
tdm_filter_bar_class_init (TdmFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_filter_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterBar, view_box);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterBar, reset_button);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterBar, update_button);
  gtk_widget_class_bind_template_child (widget_class, TdmFilterBar, save_button);
}

static void
tdm_filter_bar_init (TdmFilterBar *self)
{
  self->term_chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  append_quick_filters (self);
}

void
tdm_filter_bar_set_query (TdmFilterBar *self, TdmShownQuery *query, TdmFilterLabels *labels)
{
  g_return_if_fail (TDM_IS_FILTER_BAR (self));
  g_return_if_fail (self->query == NULL);

  self->query = g_object_ref (query);
  self->labels = g_object_ref (labels);
  g_signal_connect_object (query, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (labels, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
tdm_filter_bar_set_narrow (TdmFilterBar *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_FILTER_BAR (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->query != NULL)
    update (self);
}

void
tdm_filter_bar_set_view (TdmFilterBar *self, gboolean chosen, gboolean changed)
{
  g_return_if_fail (TDM_IS_FILTER_BAR (self));

  self->chosen = chosen;
  self->changed = changed;
  if (self->query != NULL)
    update_buttons (self);
}

void
tdm_filter_bar_set_quick_count (TdmFilterBar *self, guint index, int count)
{
  g_return_if_fail (TDM_IS_FILTER_BAR (self));
  g_return_if_fail (index < TDM_N_QUICK_FILTERS);

  set_quick_label (self, index, count);
  self->empty[index] = count == 0;
  update_quick_chip (self, index);
}
