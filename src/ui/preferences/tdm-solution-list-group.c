/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows for the solutions of one kind that the search leaves. */

#include "tdm-solution-list-group.h"

#include <glib/gi18n.h>

#include "tdm-known-solution-row.h"
#include "tdm-search-text.h"

/* Enough to show all of Microsoft's; who has met more solutions than that searches. */
#define MAX_ROWS 100

struct _TdmSolutionListGroup
{
  AdwPreferencesGroup parent_instance;

  TdmStore *store;
  TdmSolutionKind kind;
  GPtrArray *rows; /* TdmKnownSolutionRow; the group's */
  GtkLabel *remark;
};

G_DEFINE_FINAL_TYPE (TdmSolutionListGroup, tdm_solution_list_group, ADW_TYPE_PREFERENCES_GROUP)

static guint add_signal;

static void
clear_rows (TdmSolutionListGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);

  g_ptr_array_set_size (self->rows, 0);
}

/* What came with an import may not say whose it is: it stands with those of others. */
static gboolean
is_mine (TdmSolutionListGroup *self, const TdmSolution *solution)
{
  if (solution->kind == TDM_SOLUTION_KIND_UNKNOWN)
    return self->kind == TDM_SOLUTION_KIND_THIRD_PARTY;

  return solution->kind == self->kind;
}

static gboolean
is_searched (const TdmSolution *solution, const char *typed)
{
  return *typed == '\0' || tdm_text_matches (solution->id, typed) ||
         (solution->name != NULL && tdm_text_matches (solution->name, typed));
}

/* Rows stay while the same solutions are listed in the same order, so that none closes under the user's hands. */
static gboolean
has_same_rows (TdmSolutionListGroup *self, GPtrArray *listed)
{
  gboolean same = listed->len == self->rows->len;

  for (guint i = 0; same && i < listed->len; i++)
    same = g_str_equal (tdm_known_solution_row_get_id (self->rows->pdata[i]),
                        ((TdmKnownSolution *) listed->pdata[i])->solution->id);

  return same;
}

static char *
dup_open_id (TdmSolutionListGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (adw_expander_row_get_expanded (self->rows->pdata[i]))
      return g_strdup (tdm_known_solution_row_get_id (self->rows->pdata[i]));

  return NULL;
}

static void
make_rows (TdmSolutionListGroup *self, GPtrArray *listed)
{
  g_autofree char *open_id = dup_open_id (self);

  clear_rows (self);
  for (guint i = 0; i < listed->len; i++)
    {
      GtkWidget *row = tdm_known_solution_row_new (self->store, listed->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
      if (g_strcmp0 (tdm_known_solution_row_get_id (TDM_KNOWN_SOLUTION_ROW (row)), open_id) == 0)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
}

static void
show_remark (TdmSolutionListGroup *self, guint n_all, guint n_found)
{
  const char *text = NULL;

  if (n_all == 0)
    text = _ ("No solution yet. You can add the first one.");
  else if (n_found == 0)
    text = _ ("No solution of this name.");
  else if (n_found > MAX_ROWS)
    text = _ ("Search to find the others.");

  gtk_label_set_label (self->remark, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text != NULL);
}

void
tdm_solution_list_group_show (TdmSolutionListGroup *self, GPtrArray *known, const char *typed)
{
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  guint n_all = 0, n_found = 0;

  g_return_if_fail (TDM_IS_SOLUTION_LIST_GROUP (self) && known != NULL && typed != NULL);

  for (guint i = 0; i < known->len; i++)
    {
      TdmKnownSolution *one = known->pdata[i];

      if (!is_mine (self, one->solution))
        continue;
      n_all++;
      if (is_searched (one->solution, typed) && n_found++ < MAX_ROWS)
        g_ptr_array_add (listed, one);
    }

  if (!has_same_rows (self, listed))
    make_rows (self, listed);
  else
    for (guint i = 0; i < listed->len; i++)
      tdm_known_solution_row_set (self->rows->pdata[i], listed->pdata[i]);
  show_remark (self, n_all, n_found);
}

TdmSolutionKind
tdm_solution_list_group_get_kind (TdmSolutionListGroup *self)
{
  g_return_val_if_fail (TDM_IS_SOLUTION_LIST_GROUP (self), TDM_SOLUTION_KIND_UNKNOWN);

  return self->kind;
}

/* ---- the object ---- */

static void
add_cb (TdmSolutionListGroup *self)
{
  g_signal_emit (self, add_signal, 0);
}

static void
tdm_solution_list_group_dispose (GObject *object)
{
  TdmSolutionListGroup *self = TDM_SOLUTION_LIST_GROUP (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_solution_list_group_parent_class)->dispose (object);
}

static void
tdm_solution_list_group_class_init (TdmSolutionListGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_solution_list_group_dispose;

  add_signal = g_signal_new ("add", TDM_TYPE_SOLUTION_LIST_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                             G_TYPE_NONE, 0);
}

static void
tdm_solution_list_group_init (TdmSolutionListGroup *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  self->remark = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->remark, TRUE);
  gtk_label_set_xalign (self->remark, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "dimmed");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->remark));
}

GtkWidget *
tdm_solution_list_group_new (TdmStore *store, TdmSolutionKind kind)
{
  TdmSolutionListGroup *self = g_object_new (TDM_TYPE_SOLUTION_LIST_GROUP, NULL);
  gboolean microsoft = kind == TDM_SOLUTION_KIND_MICROSOFT;
  GtkWidget *button = adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (self));

  self->store = g_object_ref (store);
  self->kind = kind;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), microsoft
                                                                   ? _ ("Microsoft’s solutions")
                                                                   : _ ("Other third-party solutions"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         microsoft ? _ ("This list comes with Tandem.")
                                                   : _ ("Imported deals add those they name."));
  gtk_widget_set_tooltip_text (button, microsoft ? _ ("Add a solution of Microsoft")
                                                 : _ ("Add a third-party solution"));

  return GTK_WIDGET (self);
}
