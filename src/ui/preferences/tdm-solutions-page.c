/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search over two lists. Own solutions are not here: they come from the offers. */

#include "tdm-solutions-page.h"

#include <glib/gi18n.h>

#include "tdm-add-solution-dialog.h"
#include "tdm-message.h"
#include "tdm-solution-list-group.h"
#include "tdm-store-offers.h"

struct _TdmSolutionsPage
{
  AdwPreferencesPage parent_instance;

  TdmStore *store;
  GPtrArray *known; /* TdmKnownSolution; NULL before they were read */
  GtkWidget *search_entry;
  GtkWidget *groups[2];
};

G_DEFINE_FINAL_TYPE (TdmSolutionsPage, tdm_solutions_page, ADW_TYPE_PREFERENCES_PAGE)

static void
show (TdmSolutionsPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  for (guint i = 0; self->known != NULL && i < G_N_ELEMENTS (self->groups); i++)
    tdm_solution_list_group_show (TDM_SOLUTION_LIST_GROUP (self->groups[i]), self->known, typed);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSolutionsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) known = tdm_store_list_known_solutions_finish (TDM_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (known == NULL)
    {
      g_info ("Solutions were not read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = g_steal_pointer (&known);
  show (self);
}

static void
load (TdmSolutionsPage *self)
{
  tdm_store_list_known_solutions_async (self->store, NULL, listed_cb, g_object_ref (self));
}

static void
store_changed_cb (TdmSolutionsPage *self, TdmChange *change)
{
  if (self->known != NULL && (change->kinds & (TDM_CHANGE_SOLUTIONS | TDM_CHANGE_OFFERS | TDM_CHANGE_DEALS)))
    load (self);
}

/* ---- adding ---- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSolutionsPage) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_solutions_page_show_undo (self, _ ("Solution added"), receipt.undo_id);
  else
    tdm_message_show_error (GTK_WIDGET (self), error);
}

/* The new one is to be seen, so no search may hide it. */
static void
add_solution_cb (TdmSolutionsPage *self, const TdmSolution *solution)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  tdm_store_keep_solution_async (self->store, solution, FALSE, NULL, added_cb, g_object_ref (self));
}

static GHashTable *
get_ids (TdmSolutionsPage *self)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; self->known != NULL && i < self->known->len; i++)
    g_hash_table_add (ids, g_strdup (((TdmKnownSolution *) self->known->pdata[i])->solution->id));

  return ids;
}

static void
add_cb (TdmSolutionsPage *self, TdmSolutionListGroup *group)
{
  g_autoptr (GHashTable) ids = get_ids (self);
  AdwDialog *dialog = tdm_add_solution_dialog_new (tdm_solution_list_group_get_kind (group), ids);

  g_signal_connect_object (dialog, "add", G_CALLBACK (add_solution_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ---- the object ---- */

static void
tdm_solutions_page_dispose (GObject *object)
{
  TdmSolutionsPage *self = TDM_SOLUTIONS_PAGE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->known, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_solutions_page_parent_class)->dispose (object);
}

static void
tdm_solutions_page_class_init (TdmSolutionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_solutions_page_dispose;
}

static void
add_search (TdmSolutionsPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->search_entry = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search_entry), _ ("Search solutions"));
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search_entry), 100);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search solutions"), -1);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("Deals propose these beside the solutions of your own offers. "
                                            "Deals that name one keep it, whatever you "
                                            "change here."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->search_entry);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
}

static void
tdm_solutions_page_init (TdmSolutionsPage *self)
{
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (self), _ ("Solutions"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (self), "tdm-offers-symbolic");
  adw_preferences_page_set_name (ADW_PREFERENCES_PAGE (self), "solutions");
  add_search (self);
}

void
tdm_solutions_page_show_undo (TdmSolutionsPage *self, const char *text, gint64 undo_id)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (overlay));
  tdm_message_show_undo (GTK_WIDGET (self), text, undo_id);
}

AdwPreferencesPage *
tdm_solutions_page_new (TdmStore *store)
{
  static const TdmSolutionKind kinds[] = { TDM_SOLUTION_KIND_THIRD_PARTY, TDM_SOLUTION_KIND_MICROSOFT };
  TdmSolutionsPage *self = g_object_new (TDM_TYPE_SOLUTIONS_PAGE, NULL);

  self->store = g_object_ref (store);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->groups[i] = tdm_solution_list_group_new (store, kinds[i]);
      g_signal_connect_object (self->groups[i], "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (self->groups[i]));
    }
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  /* Only who looks pays for the long lists. */
  g_signal_connect (self, "map", G_CALLBACK (load), NULL);

  return ADW_PREFERENCES_PAGE (self);
}
