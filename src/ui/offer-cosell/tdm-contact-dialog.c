/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Name, address, role and the places of one contact (M146, offers-and-cosell.md §4.3). What is typed is kept until it
 * is accepted into the working copy. */

#include "tdm-contact-dialog.h"

#include <glib/gi18n.h>

#include "tdm-code-item.h"
#include "tdm-codes-row.h"
#include "tdm-error-text.h"
#include "tdm-field-message.h"
#include "tdm-offer-choices.h"
#include "tdm-offer-words.h"
#include "tdm-sheet-draft.h"
#include "tdm-sheet-frame.h"

enum
{
  FIELD_NAME,
  FIELD_EMAIL,
  FIELD_TITLE,
  FIELD_ROLE,
  FIELD_COUNTRIES,
  FIELD_STATES,
  N_FIELDS
};

/* Members of a contact, as problems name them. */
static const char *const members[N_FIELDS] = { "name", "email", "title", "role", "countries", "states" };

struct _TdmContactDialog
{
  AdwDialog parent_instance;

  TdmOfferEditor *editor;
  guint position;
  TdmOfferContact *initial;
  gboolean filling;

  TdmSheetDraft *kept;
  GListStore *roles;
  GtkWidget *fields[N_FIELDS];
  TdmFieldMessage *messages[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (TdmContactDialog, tdm_contact_dialog, ADW_TYPE_DIALOG)

/* ---- form and contact ---- */

static char *
dup_text (TdmContactDialog *self, int field)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->fields[field]))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static GStrv
dup_codes (TdmContactDialog *self, int field)
{
  const char *const *codes = tdm_codes_row_get_codes (TDM_CODES_ROW (self->fields[field]));

  return *codes != NULL ? g_strdupv ((GStrv) codes) : NULL;
}

TdmOfferContact *
tdm_contact_dialog_dup_contact (TdmContactDialog *self)
{
  TdmOfferContact *contact = tdm_shape_new (&tdm_offer_contact_shape);
  TdmCodeItem *role;

  g_return_val_if_fail (TDM_IS_CONTACT_DIALOG (self), contact);

  role = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->fields[FIELD_ROLE]));
  contact->name = dup_text (self, FIELD_NAME);
  contact->email = dup_text (self, FIELD_EMAIL);
  contact->title = dup_text (self, FIELD_TITLE);
  contact->role = role != NULL ? g_strdup (tdm_code_item_get_code (role)) : NULL;
  contact->countries = dup_codes (self, FIELD_COUNTRIES);
  if (gtk_widget_get_visible (self->fields[FIELD_STATES]))
    contact->states = dup_codes (self, FIELD_STATES);

  return contact;
}

static gboolean
has_states (const char *country)
{
  const char *const *states = tdm_geographies_get_states ();

  for (guint i = 0; states[i] != NULL; i++)
    if (g_str_has_prefix (states[i], country) && states[i][strlen (country)] == '-')
      return TRUE;

  return FALSE;
}

/* Only the United States, Canada and Australia have states here. */
static void
show_states (TdmContactDialog *self)
{
  const char *const *countries = tdm_codes_row_get_codes (TDM_CODES_ROW (self->fields[FIELD_COUNTRIES]));
  gboolean any = FALSE;

  for (guint i = 0; countries[i] != NULL; i++)
    any = any || has_states (countries[i]);
  tdm_codes_row_set_countries (TDM_CODES_ROW (self->fields[FIELD_STATES]), countries);
  gtk_widget_set_visible (self->fields[FIELD_STATES], any);
}

static void
set_text (TdmContactDialog *self, int field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->fields[field]), text != NULL ? text : "");
}

/* A role that this version does not know is kept. */
static void
set_role (TdmContactDialog *self, const char *role)
{
  int position = role != NULL ? tdm_code_item_find (G_LIST_MODEL (self->roles), role) : 0;

  if (position < 0)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (role, tdm_words_contact_role (role));

      position = (int) g_list_model_get_n_items (G_LIST_MODEL (self->roles));
      g_list_store_append (self->roles, item);
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->fields[FIELD_ROLE]), (guint) position);
}

static void
fill (TdmContactDialog *self, const TdmOfferContact *contact)
{
  self->filling = TRUE;
  set_text (self, FIELD_NAME, contact->name);
  set_text (self, FIELD_EMAIL, contact->email);
  set_text (self, FIELD_TITLE, contact->title);
  set_role (self, contact->role);
  tdm_codes_row_set_codes (TDM_CODES_ROW (self->fields[FIELD_COUNTRIES]),
                           (const char *const *) contact->countries);
  tdm_codes_row_set_codes (TDM_CODES_ROW (self->fields[FIELD_STATES]), (const char *const *) contact->states);
  show_states (self);
  self->filling = FALSE;
}

static void
clear_messages (TdmContactDialog *self)
{
  for (int i = 0; i < N_FIELDS; i++)
    tdm_field_message_set_error (self->messages[i], NULL);
}

static void
changed_cb (TdmContactDialog *self)
{
  g_autoptr (GPtrArray) now = NULL;
  TdmOfferContact *contact;

  if (self->filling || self->initial == NULL)
    return;

  show_states (self);
  clear_messages (self);
  now = tdm_shape_new_list (&tdm_offer_contact_shape);
  contact = tdm_contact_dialog_dup_contact (self);
  g_ptr_array_add (now, contact);
  tdm_sheet_draft_keep (self->kept, tdm_shape_equal (&tdm_offer_contact_shape, contact, self->initial)
                                      ? NULL
                                      : tdm_shape_to_variant (&tdm_offer_contact_shape, contact));
}

void
tdm_contact_dialog_fill (TdmContactDialog *self, const TdmOfferContact *contact)
{
  g_return_if_fail (TDM_IS_CONTACT_DIALOG (self));

  fill (self, contact);
  changed_cb (self);
}

static void
restore_cb (TdmContactDialog *self, GVariant *content)
{
  TdmOfferContact *contact = tdm_shape_from_variant (&tdm_offer_contact_shape, content);

  if (contact == NULL)
    return;

  fill (self, contact);
  tdm_shape_free (&tdm_offer_contact_shape, contact);
}

static void
discard_cb (TdmContactDialog *self)
{
  fill (self, self->initial);
  clear_messages (self);
}

/* ---- accepting ---- */

static void
refuse (TdmContactDialog *self, int field, const char *text)
{
  tdm_field_message_set_error (self->messages[field], text);
  tdm_field_message_focus_field (self->messages[field]);
  tdm_field_message_announce (self->messages[field]);
}

/* The last one first, so that the focus ends at the first. */
static gboolean
check_mandatory (TdmContactDialog *self, const TdmOfferContact *contact)
{
  const gboolean there[N_FIELDS] = { contact->name != NULL,      contact->email != NULL,
                                     contact->title != NULL,     contact->role != NULL,
                                     contact->countries != NULL, TRUE };
  const char *texts[N_FIELDS] = { _ ("Enter the name."),
                                  _ ("Enter the email address."),
                                  _ ("Enter the job title."),
                                  _ ("Choose a role."),
                                  _ ("Choose at least one country or region."),
                                  NULL };
  gboolean fine = TRUE;

  for (int i = N_FIELDS - 1; i >= 0; i--)
    if (!there[i])
      {
        refuse (self, i, texts[i]);
        fine = FALSE;
      }

  return fine;
}

static int
find_field (const char *path)
{
  const char *member = path != NULL ? strrchr (path, '.') : NULL;

  for (int i = 0; member != NULL && i < N_FIELDS; i++)
    if (g_str_has_prefix (member + 1, members[i]))
      return i;

  return FIELD_NAME;
}

static gboolean
check (TdmContactDialog *self, const TdmOfferContact *contact)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;
  g_autofree char *text = NULL;

  if (!check_mandatory (self, contact))
    return FALSE;

  if (tdm_offer_check_contact (contact, "contact", &error))
    return TRUE;

  field = tdm_rule_error_dup_field (error);
  text = tdm_error_text (error);
  refuse (self, find_field (field), text);

  return FALSE;
}

/* @contact: (nullable) (transfer full): takes the place of the one at the position; NULL takes that one away */
static void
write_contact (TdmContactDialog *self, TdmOfferContact *contact)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_autoptr (TdmOffer) values = tdm_offer_copy (offer);
  gboolean there = self->position < values->contacts->len;

  if (there)
    g_ptr_array_remove_index (values->contacts, self->position);
  if (contact != NULL)
    g_ptr_array_insert (values->contacts, there ? (int) self->position : -1, contact);
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_CONTACTS);
  tdm_sheet_draft_finish (self->kept);
  adw_dialog_force_close (ADW_DIALOG (self));
}

gboolean
tdm_contact_dialog_accept (TdmContactDialog *self)
{
  g_autoptr (GPtrArray) keep = tdm_shape_new_list (&tdm_offer_contact_shape);
  TdmOfferContact *contact;

  g_return_val_if_fail (TDM_IS_CONTACT_DIALOG (self), FALSE);

  contact = tdm_contact_dialog_dup_contact (self);
  g_ptr_array_add (keep, contact);
  clear_messages (self);
  if (!check (self, contact))
    return FALSE;

  write_contact (self, g_ptr_array_steal_index (keep, 0));

  return TRUE;
}

void
tdm_contact_dialog_remove (TdmContactDialog *self)
{
  g_return_if_fail (TDM_IS_CONTACT_DIALOG (self));

  write_contact (self, NULL);
}

/* ---- the object ---- */

static void
tdm_contact_dialog_closed (AdwDialog *dialog)
{
  tdm_sheet_draft_flush (TDM_CONTACT_DIALOG (dialog)->kept);
}

static void
tdm_contact_dialog_dispose (GObject *object)
{
  TdmContactDialog *self = TDM_CONTACT_DIALOG (object);

  self->filling = TRUE; /* rows that go say so once more */
  g_clear_object (&self->editor);
  g_clear_object (&self->roles);

  G_OBJECT_CLASS (tdm_contact_dialog_parent_class)->dispose (object);
}

static void
tdm_contact_dialog_finalize (GObject *object)
{
  TdmContactDialog *self = TDM_CONTACT_DIALOG (object);

  if (self->initial != NULL)
    tdm_shape_free (&tdm_offer_contact_shape, self->initial);

  G_OBJECT_CLASS (tdm_contact_dialog_parent_class)->finalize (object);
}

static void
tdm_contact_dialog_class_init (TdmContactDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_contact_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_contact_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tdm_contact_dialog_closed;
}

static GtkWidget *
entry_new (TdmContactDialog *self, const char *title, GtkInputPurpose purpose)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "activates-default", TRUE,
                                 "input-purpose", purpose, NULL);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
role_row_new (TdmContactDialog *self)
{
  const char *const *roles = tdm_offer_get_contact_roles ();
  g_autoptr (GtkExpression) label = gtk_property_expression_new (TDM_TYPE_CODE_ITEM, NULL, "label");
  GtkWidget *row;

  self->roles = g_list_store_new (TDM_TYPE_CODE_ITEM);
  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (roles[i], tdm_words_contact_role (roles[i]));

      g_list_store_append (self->roles, item);
    }
  row = g_object_new (ADW_TYPE_COMBO_ROW, "title", C_ ("contact", "Role"), "model", self->roles, "expression",
                      label, NULL);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
codes_row_new (TdmContactDialog *self, TdmCodesKind kind, const char *title)
{
  GtkWidget *row = tdm_codes_row_new (kind, title);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
content_new (TdmContactDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *remove = gtk_button_new_with_mnemonic (_ ("_Remove contact"));

  self->kept = g_object_new (TDM_TYPE_SHEET_DRAFT, NULL);
  for (int i = 0; i < N_FIELDS; i++)
    {
      self->messages[i] = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", self->fields[i], NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->fields[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->messages[i]));
    }
  gtk_widget_set_visible (remove, self->position != TDM_CONTACT_NEW);
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (tdm_contact_dialog_remove), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kept));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), remove);

  return box;
}

static void
tdm_contact_dialog_init (TdmContactDialog *self)
{
  self->fields[FIELD_NAME] = entry_new (self, C_ ("contact", "Name"), GTK_INPUT_PURPOSE_NAME);
  self->fields[FIELD_EMAIL] = entry_new (self, C_ ("contact", "Email address"), GTK_INPUT_PURPOSE_EMAIL);
  self->fields[FIELD_TITLE] = entry_new (self, C_ ("contact", "Job title"), GTK_INPUT_PURPOSE_FREE_FORM);
  self->fields[FIELD_ROLE] = role_row_new (self);
  self->fields[FIELD_COUNTRIES] =
    codes_row_new (self, TDM_CODES_CONTACT_COUNTRIES, _ ("Countries and regions"));
  self->fields[FIELD_STATES] = codes_row_new (self, TDM_CODES_STATES, _ ("States and provinces, optional"));
}

static void
keep_text (TdmContactDialog *self)
{
  g_autofree char *kind = g_strdup_printf ("contact-of-offer-%" G_GINT64_FORMAT "-%u",
                                           tdm_offer_editor_get_id (self->editor), self->position);

  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  tdm_sheet_draft_start (self->kept, tdm_offer_editor_get_store (self->editor), kind);
}

/* The contact the form begins with. */
static TdmOfferContact *
dup_initial (TdmContactDialog *self, const TdmOfferContact *start)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (self->position < offer->contacts->len)
    start = offer->contacts->pdata[self->position];
  if (start != NULL)
    return tdm_shape_copy (&tdm_offer_contact_shape, start);

  return tdm_shape_new (&tdm_offer_contact_shape);
}

TdmContactDialog *
tdm_contact_dialog_new (TdmOfferEditor *editor, guint position, const TdmOfferContact *start)
{
  TdmContactDialog *self = g_object_new (TDM_TYPE_CONTACT_DIALOG, NULL);
  gboolean is_new = position == TDM_CONTACT_NEW;
  GtkWidget *accept = tdm_sheet_frame_new_accept (is_new ? C_ ("contact", "_Add") : C_ ("choices", "_Done"));

  self->editor = g_object_ref (editor);
  self->position = position;
  self->initial = dup_initial (self, start);
  g_signal_connect_object (accept, "clicked", G_CALLBACK (tdm_contact_dialog_accept), self,
                           G_CONNECT_SWAPPED);
  tdm_sheet_frame_fill (ADW_DIALOG (self), is_new ? _ ("New contact") : _ ("Change contact"), 480,
                        content_new (self), accept);
  fill (self, self->initial);
  if (self->initial->role == NULL)
    {
      g_autoptr (GPtrArray) began = tdm_shape_new_list (&tdm_offer_contact_shape);

      /* The first role is chosen already: that is no change of the user. */
      g_ptr_array_add (began, self->initial);
      self->initial = tdm_contact_dialog_dup_contact (self);
    }
  keep_text (self);
  adw_dialog_set_focus (ADW_DIALOG (self), self->fields[FIELD_NAME]);

  return self;
}
