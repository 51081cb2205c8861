/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each role. Contacts of roles that this version does not know stay with the offer. */

#include "tdm-listing-contacts.h"

#include <glib/gi18n.h>

#include "tdm-deal-rules.h"
#include "tdm-offer-words.h"
#include "tdm-plain-row.h"

/* Support, engineering, CSP. */
#define N_ROLES 3

struct _TdmListingContacts
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  const char *role;      /* of the open sheet */
  TdmPartDialog *dialog; /* weak */
  GtkWidget *rows[N_ROLES];
};

G_DEFINE_FINAL_TYPE (TdmListingContacts, tdm_listing_contacts, ADW_TYPE_PREFERENCES_GROUP)

static const TdmPartField fields[] = {
  { "name", N_ ("Name"), NULL, GTK_INPUT_PURPOSE_NAME, NULL },
  { "email", N_ ("Email address"), NULL, GTK_INPUT_PURPOSE_EMAIL, NULL },
  { "phone", N_ ("Phone number"), NULL, GTK_INPUT_PURPOSE_PHONE, NULL },
};

static const TdmPartForm form = { &tdm_listing_contact_shape, fields, G_N_ELEMENTS (fields) };

static guint
find_role (const TdmOffer *offer, const char *role)
{
  guint i = 0;

  while (i < offer->listing_contacts->len &&
         g_strcmp0 (((const TdmListingContact *) offer->listing_contacts->pdata[i])->role, role) != 0)
    i++;

  return i;
}

/* ---- the sheet ---- */

static gboolean
is_form (const char *text, gboolean (*is_valid) (const char *text))
{
  return text == NULL || is_valid (text);
}

static gboolean
check_cb (gconstpointer part, gpointer data, GError **error)
{
  const TdmListingContact *contact = part;

  if (contact->name == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "name");
  else if (!is_form (contact->email, tdm_email_is_valid))
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "email");
  else if (!is_form (contact->phone, tdm_phone_is_valid))
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "phone");
  else if (contact->email == NULL && contact->phone == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "email");
  else
    return TRUE;

  return FALSE;
}

/* @contact: (nullable) (transfer full): NULL takes the one of the role away */
static void
put (TdmListingContacts *self, TdmListingContact *contact)
{
  g_autoptr (TdmOffer) values = tdm_offer_copy (tdm_offer_editor_get_offer (self->editor));
  guint position = find_role (values, self->role);
  gboolean there = position < values->listing_contacts->len;

  if (there)
    g_ptr_array_remove_index (values->listing_contacts, position);
  if (contact != NULL)
    {
      g_set_str (&contact->role, self->role);
      g_ptr_array_insert (values->listing_contacts, there ? (int) position : -1, contact);
    }
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_LISTING_CONTACTS);
}

static void
accepted_cb (TdmListingContacts *self)
{
  put (self, tdm_part_dialog_dup_part (self->dialog));
}

static void
removed_cb (TdmListingContacts *self)
{
  put (self, NULL);
}

static void
keep (TdmListingContacts *self)
{
  g_autofree char *kind = g_strdup_printf ("listing-contact-%" G_GINT64_FORMAT "-%s",
                                           tdm_offer_editor_get_id (self->editor), self->role);

  tdm_part_dialog_keep (self->dialog, tdm_offer_editor_get_store (self->editor), kind);
}

TdmPartDialog *
tdm_listing_contacts_open (TdmListingContacts *self, const char *role)
{
  const TdmOffer *offer;
  gconstpointer contact;
  guint position;

  g_return_val_if_fail (TDM_IS_LISTING_CONTACTS (self), NULL);

  offer = tdm_offer_editor_get_offer (self->editor);
  if (offer == NULL)
    return NULL;

  position = find_role (offer, role);
  contact = position < offer->listing_contacts->len ? offer->listing_contacts->pdata[position] : NULL;
  self->role = g_intern_string (role);
  g_set_weak_pointer (&self->dialog, tdm_part_dialog_new (&form, tdm_words_listing_role (role), contact));
  tdm_part_dialog_set_check (self->dialog, check_cb, self);
  if (contact != NULL)
    tdm_part_dialog_allow_remove (self->dialog, _ ("_Remove contact"));
  g_signal_connect_object (self->dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dialog, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  keep (self);
  adw_dialog_present (ADW_DIALOG (self->dialog), GTK_WIDGET (self));

  return self->dialog;
}

/* ---- rows ---- */

static char *
describe (const TdmListingContact *contact)
{
  GString *text = g_string_new (contact->name);
  const char *const others[] = { contact->email, contact->phone };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", others[i]);

  return g_string_free_and_steal (text);
}

static void
show (TdmListingContacts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  const char *const *roles = tdm_offer_get_listing_roles ();

  for (guint i = 0; offer != NULL && i < N_ROLES; i++)
    {
      guint position = find_role (offer, roles[i]);
      gboolean there = position < offer->listing_contacts->len;
      g_autofree char *text = there ? describe (offer->listing_contacts->pdata[position]) : NULL;

      if (text == NULL)
        text =
          g_strdup (g_str_equal (roles[i], "csp") ? C_ ("contact", "Optional") : C_ ("contact", "Mandatory"));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), text);
    }
}

static void
activated_cb (TdmListingContacts *self, GtkWidget *row)
{
  for (guint i = 0; i < N_ROLES; i++)
    if (self->rows[i] == row)
      tdm_listing_contacts_open (self, tdm_offer_get_listing_roles ()[i]);
}

/* ---- the object ---- */

static void
tdm_listing_contacts_dispose (GObject *object)
{
  TdmListingContacts *self = TDM_LISTING_CONTACTS (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (tdm_listing_contacts_parent_class)->dispose (object);
}

static void
tdm_listing_contacts_class_init (TdmListingContactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_listing_contacts_dispose;
}

static void
tdm_listing_contacts_init (TdmListingContacts *self)
{
  for (guint i = 0; i < N_ROLES; i++)
    {
      const char *role = tdm_offer_get_listing_roles ()[i];
      GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, tdm_words_listing_role (role), NULL);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      self->rows[i] = row;
    }
}

GtkWidget *
tdm_listing_contacts_new (TdmOfferEditor *editor)
{
  TdmListingContacts *self = g_object_new (
    TDM_TYPE_LISTING_CONTACTS, "title", _ ("Contacts of the listing"), "description",
    _ ("Whom Microsoft and CSP partners reach. Sales contacts stand on the page Co-sell with Microsoft."),
    NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
