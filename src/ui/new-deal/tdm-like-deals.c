/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the store a moment after the customer, the name or the CRM ID changed. A warning, never a block. */

#include "tdm-like-deals.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-store-directory.h"
#include "tdm-words.h"

/* Long enough not to ask at every key. */
#define ASK_DELAY_MS 250
#define ASKED_FIELDS (TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_CRM_ID | TDM_DEAL_FIELD_CUSTOMER)

struct _TdmLikeDeals
{
  GtkBox parent_instance;

  GtkListBox *list;
  TdmDealDraft *draft;
  TdmStore *store;
  TdmDealRecord *asked; /* what the answer on show is about */
  GCancellable *asking;
  guint ask_id;
};

G_DEFINE_FINAL_TYPE (TdmLikeDeals, tdm_like_deals, GTK_TYPE_BOX)

/* The draft is kept, so leaving the guide loses nothing. */
static void
open_clicked_cb (GtkButton *button, TdmLikeDeals *self)
{
  gint64 *deal_id = g_object_get_data (G_OBJECT (button), "deal-id");
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);
  gint64 id = *deal_id;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-deal", "x", id);
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static char *
dup_subtitle (const TdmLikeDeal *like)
{
  const char *status = tdm_words_deal_status (like->stage, like->outcome);
  const char *why = like->same_crm_id ? _ ("Same CRM ID") : _ ("Same customer, similar name");

  return g_strdup_printf ("%s · %s · %s", why, like->customer_name != NULL ? like->customer_name : "",
                          status);
}

static void
append_like (TdmLikeDeals *self, const TdmLikeDeal *like)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("a deal", "Open"));
  const char *name = like->name != NULL ? like->name : _ ("No name yet");
  g_autofree char *subtitle = dup_subtitle (like);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  g_object_set_data_full (G_OBJECT (button), "deal-id", g_memdup2 (&like->deal_id, sizeof like->deal_id),
                          g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
show_likes (TdmLikeDeals *self, GPtrArray *likes)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; likes != NULL && i < likes->len; i++)
    append_like (self, g_ptr_array_index (likes, i));
  gtk_widget_set_visible (GTK_WIDGET (self), likes != NULL && likes->len > 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmLikeDeals) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) likes = tdm_store_find_like_deals_finish (TDM_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;
  if (error != NULL)
    g_info ("No look for the same deal: %s", error->message);

  if (likes != NULL && likes->len > 0 && !gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("This deal may be there already."),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  show_likes (self, likes);
}

static gboolean
ask_cb (gpointer data)
{
  TdmLikeDeals *self = data;

  self->ask_id = 0;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  tdm_store_find_like_deals_async (self->store, self->asked, self->asking, found_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (TdmLikeDeals *self)
{
  const TdmDealRecord *record = tdm_deal_draft_get_record (self->draft);

  if (self->asked != NULL && tdm_deal_record_diff (self->asked, record, ASKED_FIELDS) == 0)
    return;

  g_clear_pointer (&self->asked, tdm_deal_record_free);
  self->asked = tdm_deal_record_copy (record);
  if (self->ask_id == 0)
    self->ask_id = g_timeout_add (ASK_DELAY_MS, ask_cb, self);
}

void
tdm_like_deals_bind (TdmLikeDeals *self, TdmDealDraft *draft, TdmStore *store)
{
  g_return_if_fail (TDM_IS_LIKE_DEALS (self) && self->store == NULL);

  self->draft = g_object_ref (draft);
  self->store = g_object_ref (store);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_like_deals_dispose (GObject *object)
{
  TdmLikeDeals *self = TDM_LIKE_DEALS (object);

  g_clear_handle_id (&self->ask_id, g_source_remove);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->asked, tdm_deal_record_free);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_like_deals_parent_class)->dispose (object);
}

static void
tdm_like_deals_class_init (TdmLikeDealsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_like_deals_dispose;
}

static void
tdm_like_deals_init (TdmLikeDeals *self)
{
  GtkWidget *title = gtk_label_new (_ ("This deal may be there already"));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Deals that may be the same"), -1);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
