/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks the store a moment after the name, the place or the number of a new customer changed. */

#include "tdm-like-customers.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-record-text.h"
#include "tdm-store-directory.h"

/* Long enough not to ask at every key. */
#define ASK_DELAY_MS 250
#define MAX_SHOWN 3

struct _TdmLikeCustomers
{
  GtkBox parent_instance;

  GtkListBox *list;
  TdmDealDraft *draft;
  TdmStore *store;
  TdmCustomer *asked; /* what the answer on show is about */
  GCancellable *asking;
  guint ask_id;
};

G_DEFINE_FINAL_TYPE (TdmLikeCustomers, tdm_like_customers, GTK_TYPE_BOX)

static const char *
describe_reason (TdmLikenessReason reason)
{
  switch (reason)
    {
    case TDM_LIKENESS_SAME_DUNS:
      return _ ("Same D-U-N-S number");
    case TDM_LIKENESS_SAME_NAME_AND_PLACE:
      return _ ("Same name and place");
    case TDM_LIKENESS_SAME_NAME:
      return _ ("Same name");
    case TDM_LIKENESS_SIMILAR_NAME:
    default:
      return _ ("Similar name");
    }
}

static char *
dup_subtitle (const TdmLikeCustomer *like)
{
  const TdmCustomer *customer = like->customer;
  g_autofree char *place = tdm_record_text_dup_place (NULL, customer->city, customer->country);
  g_autofree char *duns = NULL;

  /* Translators: the number by which one tells business entities apart; %s is nine digits. */
  duns = customer->duns != NULL ? g_strdup_printf (_ ("D-U-N-S %s"), customer->duns)
                                : g_strdup (_ ("No D-U-N-S number"));

  return g_strdup_printf ("%s · %s · %s", describe_reason (like->reason), place != NULL ? place : "", duns);
}

static void
use_clicked_cb (GtkButton *button, TdmLikeCustomers *self)
{
  const TdmCustomer *customer = g_object_get_data (G_OBJECT (button), "customer");
  g_autoptr (TdmCustomer) copy = tdm_customer_copy (customer);

  g_object_set (self->draft, "customer-query", copy->name, NULL);
  tdm_deal_draft_choose_customer (self->draft, copy);
}

static void
append_like (TdmLikeCustomers *self, const TdmLikeCustomer *like)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Use it"));
  g_autofree char *subtitle = dup_subtitle (like);
  /* Translators: %s is the name of a customer in the directory. */
  g_autofree char *title = g_strdup_printf (_ ("This may be %s"), like->customer->name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
  g_object_set_data_full (G_OBJECT (button), "customer", tdm_customer_copy (like->customer),
                          (GDestroyNotify) tdm_customer_free);
  g_signal_connect (button, "clicked", G_CALLBACK (use_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->list, row);
}

static void
show_likes (TdmLikeCustomers *self, GPtrArray *likes)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; likes != NULL && i < MIN (likes->len, MAX_SHOWN); i++)
    append_like (self, g_ptr_array_index (likes, i));
  gtk_widget_set_visible (GTK_WIDGET (self), likes != NULL && likes->len > 0);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmLikeCustomers) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) likes = tdm_store_find_like_customers_finish (TDM_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    return;
  if (error != NULL)
    g_info ("No look for the same customer: %s", error->message);

  if (likes != NULL && likes->len > 0 && !gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("There may be an entry for this customer already."),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  show_likes (self, likes);
}

static gboolean
ask_cb (gpointer data)
{
  TdmLikeCustomers *self = data;

  self->ask_id = 0;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  tdm_store_find_like_customers_async (self->store, self->asked, self->asking, found_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (TdmLikeCustomers *self)
{
  const TdmCustomer *customer = tdm_deal_draft_get_record (self->draft)->customer;

  if (!tdm_deal_draft_get_new_customer (self->draft) || customer->name == NULL)
    {
      g_clear_handle_id (&self->ask_id, g_source_remove);
      g_cancellable_cancel (self->asking);
      g_clear_pointer (&self->asked, tdm_customer_free);
      show_likes (self, NULL);
      return;
    }

  if (self->asked != NULL && tdm_customer_equal (self->asked, customer))
    return;

  g_clear_pointer (&self->asked, tdm_customer_free);
  self->asked = tdm_customer_copy (customer);
  if (self->ask_id == 0)
    self->ask_id = g_timeout_add (ASK_DELAY_MS, ask_cb, self);
}

void
tdm_like_customers_bind (TdmLikeCustomers *self, TdmDealDraft *draft, TdmStore *store)
{
  g_return_if_fail (TDM_IS_LIKE_CUSTOMERS (self) && self->store == NULL);

  self->draft = g_object_ref (draft);
  self->store = g_object_ref (store);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
tdm_like_customers_dispose (GObject *object)
{
  TdmLikeCustomers *self = TDM_LIKE_CUSTOMERS (object);

  g_clear_handle_id (&self->ask_id, g_source_remove);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->asked, tdm_customer_free);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_like_customers_parent_class)->dispose (object);
}

static void
tdm_like_customers_class_init (TdmLikeCustomersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_like_customers_dispose;
}

static void
tdm_like_customers_init (TdmLikeCustomers *self)
{
  GtkWidget *hint =
    gtk_label_new (_ ("Is it in your customers already? Tandem never decides that by itself."));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Entries that may be the same customer"), -1);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), hint);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
