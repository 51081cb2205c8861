/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Country, name, and the entities of the directory that match; or a customer that is not there yet. */

#include "tdm-new-deal-customer.h"

#include <glib/gi18n.h>

#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-customer-row.h"
#include "tdm-like-customers.h"
#include "tdm-search-text.h"

#define MAX_MATCHES 20

#define READINESS_KIND "new-deal-readiness-read"
#define READINESS_LINK "https://partner.microsoft.com/reach-customers/selling-with-microsoft#become-ready"

struct _TdmNewDealCustomer
{
  TdmNewDealStep parent_instance;

  GtkWidget *readiness_box;
  GtkLabel *readiness_label;
  AdwComboRow *country_row;
  TdmFieldMessage *country_message;
  AdwEntryRow *name_row;
  TdmFieldMessage *name_message;
  GtkWidget *matches_box;
  GtkLabel *matches_label;
  GtkWidget *matches_hint;
  GtkListBox *matches_list;
  TdmLikeCustomers *likes;
  AdwPreferencesGroup *address_group;
  GtkWidget *address1_row;
  TdmFieldMessage *address1_message;
  GtkWidget *address2_row;
  GtkWidget *postal_code_row;
  GtkWidget *city_row;
  TdmFieldMessage *city_message;
  GtkWidget *state_row;
  GtkWidget *duns_row;
  TdmFieldMessage *duns_message;

  GtkWidget *add_row;
  GCancellable *query; /* the suggestions being asked for */
  gboolean typing;     /* the matches belong to what was typed just now, not to a restored draft */
};

G_DEFINE_FINAL_TYPE (TdmNewDealCustomer, tdm_new_deal_customer, TDM_TYPE_NEW_DEAL_STEP)

static TdmDealDraft *
get_draft (TdmNewDealCustomer *self)
{
  return tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self));
}

static const TdmCustomer *
get_customer (TdmNewDealCustomer *self)
{
  return tdm_deal_draft_get_record (get_draft (self))->customer;
}

/* ---- readiness (M20, M21) ---- */

static void
readiness_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNewDealCustomer) self = data;
  g_autoptr (GVariant) read = tdm_store_load_draft_finish (TDM_STORE (source), result, NULL);

  gtk_widget_set_visible (self->readiness_box, read == NULL);
}

static void
readiness_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_store_save_draft_finish (TDM_STORE (source), result, &error))
    g_info ("The hint comes back next time: %s", error->message);
}

static void
dismiss_readiness_cb (TdmNewDealCustomer *self)
{
  TdmStore *store = tdm_new_deal_step_get_store (TDM_NEW_DEAL_STEP (self));
  g_autoptr (GVariant) read = g_variant_ref_sink (g_variant_new_boolean (TRUE));

  gtk_widget_set_visible (self->readiness_box, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  tdm_store_save_draft_async (store, READINESS_KIND, read, NULL, readiness_saved_cb, NULL);
}

static void
show_readiness (TdmNewDealCustomer *self)
{
  TdmStore *store = tdm_new_deal_step_get_store (TDM_NEW_DEAL_STEP (self));
  /* Translators: the words between <a …> and </a> are a link; keep the two tags and the %s. */
  g_autofree char *text = g_markup_printf_escaped (
    _ ("A co-sell deal needs a commercially ready solution, a sales team ready to engage and a strong "
       "go-to-market strategy. <a href=\"%s\">Further criteria apply</a>."),
    READINESS_LINK);

  gtk_label_set_markup (self->readiness_label, text);
  tdm_store_load_draft_async (store, READINESS_KIND, NULL, readiness_loaded_cb, g_object_ref (self));
}

/* ---- country ---- */

static void
country_selected_cb (TdmNewDealCustomer *self)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (self->country_row);
  const char *country = item ? tdm_code_item_get_code (item) : NULL;

  if (!country || g_strcmp0 (country, get_customer (self)->country) == 0)
    return;

  /* A known entity stands in one country; another country means another entity. */
  if (get_customer (self)->id != 0)
    tdm_deal_draft_forget_customer (get_draft (self));
  g_object_set (get_draft (self), "country", country, NULL);
}

static void
sync_country (TdmNewDealCustomer *self)
{
  int position =
    tdm_code_item_find (adw_combo_row_get_model (self->country_row), get_customer (self)->country);

  adw_combo_row_set_selected (self->country_row, position < 0 ? GTK_INVALID_LIST_POSITION : (guint) position);
}

/* ---- matches ---- */

static void
row_chosen_cb (TdmNewDealCustomer *self, TdmCustomerRow *row)
{
  tdm_deal_draft_choose_customer (get_draft (self), tdm_customer_row_get_customer (row));
}

static void
add_activated_cb (TdmNewDealCustomer *self)
{
  tdm_deal_draft_start_customer (get_draft (self));
  gtk_widget_grab_focus (self->address1_row);
}

static TdmCustomerRow *
get_first_match (TdmNewDealCustomer *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->matches_list));

  return row && TDM_IS_CUSTOMER_ROW (row) ? TDM_CUSTOMER_ROW (row) : NULL;
}

static void
append_match (TdmNewDealCustomer *self, const TdmCustomer *customer)
{
  TdmCustomerRow *row = tdm_customer_row_new (customer, get_first_match (self));

  g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->matches_list, GTK_WIDGET (row));
}

static void
append_add_row (TdmNewDealCustomer *self)
{
  /* Translators: %s is the company name that was typed. */
  g_autofree char *title =
    g_strdup_printf (_ ("Add “%s” as a new customer"), gtk_editable_get_text (GTK_EDITABLE (self->name_row)));

  /* Markup first: properties given together are seen together, and the name would be read as markup. */
  self->add_row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->add_row),
                             gtk_image_new_from_icon_name ("list-add-symbolic"));
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->matches_list, self->add_row);
}

/* Which row is marked, and what else the choice calls for. */
static void
sync_choice (TdmNewDealCustomer *self)
{
  gboolean is_new = tdm_deal_draft_get_new_customer (get_draft (self));
  gint64 id = get_customer (self)->id;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->matches_list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (TDM_IS_CUSTOMER_ROW (row))
      tdm_customer_row_set_chosen (TDM_CUSTOMER_ROW (row),
                                   !is_new && id != 0 &&
                                     tdm_customer_row_get_customer (TDM_CUSTOMER_ROW (row))->id == id);

  if (self->add_row)
    gtk_widget_set_visible (self->add_row, !is_new);
}

static gboolean
has_match (GPtrArray *customers, gint64 id)
{
  for (guint i = 0; i < customers->len; i++)
    if (((const TdmCustomer *) g_ptr_array_index (customers, i))->id == id)
      return TRUE;

  return FALSE;
}

static void
show_count (TdmNewDealCustomer *self, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_ ("No match in your customers"));
  else if (n == MAX_MATCHES)
    text = g_strdup (_ ("The first matches in your customers"));
  else
    /* Translators: %u is how many known customers match the typed name. */
    text = g_strdup_printf (ngettext ("%u match in your customers", "%u matches in your customers", n), n);

  gtk_label_set_label (self->matches_label, text);
  gtk_widget_set_visible (self->matches_hint, n > 0);
  if (self->typing)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->matches_label), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* The only entity of exactly this name needs no click; anything less sure is left to the user (M29). */
static gboolean
is_exact (TdmNewDealCustomer *self, GPtrArray *customers)
{
  g_autofree char *typed = tdm_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  g_autofree char *name = NULL;

  if (customers->len != 1)
    return FALSE;

  name = tdm_text_fold (((const TdmCustomer *) g_ptr_array_index (customers, 0))->name);

  return g_strcmp0 (typed, name) == 0;
}

/* Typing another name takes back the choice of an entity that no longer matches. */
static void
reconsider_choice (TdmNewDealCustomer *self, GPtrArray *customers)
{
  gint64 id = get_customer (self)->id;

  if (!self->typing || tdm_deal_draft_get_new_customer (get_draft (self)))
    return;

  if (id != 0 && !has_match (customers, id))
    tdm_deal_draft_forget_customer (get_draft (self));
  if (is_exact (self, customers))
    tdm_deal_draft_choose_customer (get_draft (self), g_ptr_array_index (customers, 0));
}

static void
show_matches (TdmNewDealCustomer *self, GPtrArray *customers)
{
  const TdmCustomer *chosen = NULL;

  reconsider_choice (self, customers);
  chosen = get_customer (self);

  self->add_row = NULL;
  gtk_list_box_remove_all (self->matches_list);
  if (chosen->id != 0 && !has_match (customers, chosen->id))
    append_match (self, chosen);
  for (guint i = 0; i < customers->len; i++)
    append_match (self, g_ptr_array_index (customers, i));
  append_add_row (self);

  show_count (self, customers->len);
  gtk_widget_set_visible (self->matches_box, TRUE);
  sync_choice (self);
}

static void
matches_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNewDealCustomer) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) customers = tdm_store_suggest_customers_finish (TDM_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->matches_list)
    return;

  if (error)
    {
      g_info ("No customers to suggest: %s", error->message);
      customers = g_ptr_array_new ();
    }

  show_matches (self, customers);
}

static void
ask_for_matches (TdmNewDealCustomer *self)
{
  TdmStore *store = tdm_new_deal_step_get_store (TDM_NEW_DEAL_STEP (self));
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  g_cancellable_cancel (self->query);
  g_clear_object (&self->query);

  if (*typed == '\0')
    {
      gtk_widget_set_visible (self->matches_box, FALSE);
      if (!tdm_deal_draft_get_new_customer (get_draft (self)))
        tdm_deal_draft_forget_customer (get_draft (self));
      return;
    }

  self->query = g_cancellable_new ();
  tdm_store_suggest_customers_async (store, get_customer (self)->country, typed, MAX_MATCHES, self->query,
                                     matches_cb, g_object_ref (self));
}

static void
name_changed_cb (TdmNewDealCustomer *self)
{
  self->typing = TRUE;
  ask_for_matches (self);
}

/* ---- the customer's own fields ---- */

static void
show_address_group (TdmNewDealCustomer *self)
{
  const TdmCustomer *customer = get_customer (self);
  gboolean is_new = tdm_deal_draft_get_new_customer (get_draft (self));
  gboolean lacks_place = customer->id != 0 && (!customer->city || !customer->address_line1);

  if (is_new)
    {
      adw_preferences_group_set_title (self->address_group, _ ("New customer"));
      adw_preferences_group_set_description (
        self->address_group, _ ("Address line 2, postal code, state and D-U-N-S number may stay empty."));
    }
  else
    {
      adw_preferences_group_set_title (self->address_group, _ ("Complete the address"));
      adw_preferences_group_set_description (self->address_group,
                                             _ ("A deal needs the city and the street."));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->address_group), is_new || lacks_place);
}

static void
customer_changed_cb (TdmNewDealCustomer *self)
{
  show_address_group (self);
  sync_choice (self);
}

static void
restored_cb (TdmNewDealCustomer *self)
{
  self->typing = FALSE;
  ask_for_matches (self);
}

static void
bind_address (TdmNewDealCustomer *self)
{
  TdmNewDealStep *step = TDM_NEW_DEAL_STEP (self);

  tdm_new_deal_step_bind_text (step, "address-line1", self->address1_row);
  tdm_new_deal_step_bind_text (step, "address-line2", self->address2_row);
  tdm_new_deal_step_bind_text (step, "postal-code", self->postal_code_row);
  tdm_new_deal_step_bind_text (step, "city", self->city_row);
  tdm_new_deal_step_bind_text (step, "state", self->state_row);
  tdm_new_deal_step_bind_text (step, "duns", self->duns_row);
}

static void
add_fields (TdmNewDealCustomer *self)
{
  TdmNewDealStep *step = TDM_NEW_DEAL_STEP (self);

  tdm_new_deal_step_add_field (step, "customer.country", self->country_message);
  tdm_new_deal_step_add_field (step, "customer.name", self->name_message);
  tdm_new_deal_step_add_field (step, "customer.addressLine1", self->address1_message);
  tdm_new_deal_step_add_field (step, "customer.city", self->city_message);
  tdm_new_deal_step_add_field (step, "customer.duns", self->duns_message);
}

static void
tdm_new_deal_customer_bind (TdmNewDealStep *step, TdmDealDraft *draft)
{
  TdmNewDealCustomer *self = TDM_NEW_DEAL_CUSTOMER (step);
  g_autoptr (GListModel) countries = tdm_code_item_list_countries ();

  adw_combo_row_set_model (self->country_row, countries);
  sync_country (self);
  g_signal_connect_object (self->country_row, "notify::selected", G_CALLBACK (country_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::country", G_CALLBACK (sync_country), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::country", G_CALLBACK (ask_for_matches), self, G_CONNECT_SWAPPED);

  tdm_new_deal_step_bind_text (step, "customer-query", GTK_WIDGET (self->name_row));
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  bind_address (self);

  g_signal_connect_object (draft, "customer-changed", G_CALLBACK (customer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (restored_cb), self, G_CONNECT_SWAPPED);

  add_fields (self);
  tdm_like_customers_bind (self->likes, draft, tdm_new_deal_step_get_store (step));
  show_readiness (self);
}

static void
tdm_new_deal_customer_enter (TdmNewDealStep *step)
{
  gtk_widget_grab_focus (GTK_WIDGET (TDM_NEW_DEAL_CUSTOMER (step)->name_row));
}

static char *
tdm_new_deal_customer_dup_summary (TdmNewDealStep *step, TdmDealDraft *draft)
{
  return g_strdup (tdm_deal_draft_get_record (draft)->customer->name);
}

static void
tdm_new_deal_customer_dispose (GObject *object)
{
  TdmNewDealCustomer *self = TDM_NEW_DEAL_CUSTOMER (object);

  g_cancellable_cancel (self->query);
  g_clear_object (&self->query);
  self->add_row = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_NEW_DEAL_CUSTOMER);

  G_OBJECT_CLASS (tdm_new_deal_customer_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, readiness_box);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, readiness_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, country_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, country_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, matches_box);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, matches_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, matches_hint);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, matches_list);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, likes);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, address_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, address1_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, address1_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, address2_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, postal_code_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, city_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, city_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, state_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, duns_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealCustomer, duns_message);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_readiness_cb);
}

static void
tdm_new_deal_customer_class_init (TdmNewDealCustomerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TdmNewDealStepClass *step_class = TDM_NEW_DEAL_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_customer_dispose;
  step_class->bind = tdm_new_deal_customer_bind;
  step_class->enter = tdm_new_deal_customer_enter;
  step_class->dup_summary = tdm_new_deal_customer_dup_summary;

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_LIKE_CUSTOMERS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-new-deal-customer.ui");
  bind_template (widget_class);
}

static void
tdm_new_deal_customer_init (TdmNewDealCustomer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
