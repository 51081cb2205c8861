/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts in the working copy, one row each; adding, changing, import and export; who sees them. */

#include "tdm-cosell-contacts.h"

#include <glib/gi18n.h>

#include "tdm-cosell-text.h"
#include "tdm-coverage-group.h"
#include "tdm-offer-words.h"
#include "tdm-plain-row.h"
#include "tdm-section-chip.h"
#include "tdm-settings.h"

struct _TdmCosellContacts
{
  GtkBox parent_instance;

  TdmOfferEditor *editor;
  TdmChip *chip;
  AdwPreferencesGroup *group;
  GtkWidget *coverage;
  GtkWidget *import_button;
  GtkWidget *export_button;
  GPtrArray *rows; /* GtkWidget, not owned: contacts, then the row that adds one */
};

G_DEFINE_FINAL_TYPE (TdmCosellContacts, tdm_cosell_contacts, GTK_TYPE_BOX)

/* ---- rows ---- */

static void
edit_cb (TdmCosellContacts *self, GtkWidget *row)
{
  tdm_cosell_contacts_edit (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "tdm-position")));
}

static void
add_cb (TdmCosellContacts *self)
{
  tdm_cosell_contacts_add (self, NULL, NULL);
}

static void
add_row (TdmCosellContacts *self, GtkWidget *row)
{
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
role_label_new (const char *role)
{
  GtkWidget *label = gtk_label_new (role != NULL ? tdm_words_contact_role (role) : "");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkWidget *
contact_row_new (TdmCosellContacts *self, const TdmOfferContact *contact, guint position)
{
  const char *name = contact->name != NULL ? contact->name : contact->email;
  g_autofree char *places = tdm_cosell_text_places ((const char *const *) contact->countries);
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, name != NULL ? name : _ ("No name"), places);
  GtkWidget *avatar = adw_avatar_new (36, name, TRUE);
  GtkWidget *pencil = gtk_image_new_from_icon_name ("tdm-pencil-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (avatar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (pencil), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, contact->email);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), role_label_new (contact->role));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pencil);
  g_object_set_data (G_OBJECT (row), "tdm-position", GUINT_TO_POINTER (position));
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
adder_new (TdmCosellContacts *self)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Add a contact…"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "list-add-symbolic");
  g_signal_connect_object (row, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* ---- what is shown ---- */

/* Which row has the focus, so that it is not lost when the rows are made again. */
static guint
find_focus (TdmCosellContacts *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_focus_child (gtk_widget_get_parent (self->rows->pdata[i])) == self->rows->pdata[i])
      return i;

  return G_MAXUINT;
}

static void
show_contacts (TdmCosellContacts *self, const TdmOffer *offer)
{
  guint focused = find_focus (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < offer->contacts->len; i++)
    add_row (self, contact_row_new (self, offer->contacts->pdata[i], i));
  add_row (self, adder_new (self));
  if (focused != G_MAXUINT)
    gtk_widget_grab_focus (self->rows->pdata[MIN (focused, self->rows->len - 1)]);
}

static void
show_who_sees (TdmCosellContacts *self, const TdmOffer *offer)
{
  gboolean resellers = g_strcmp0 (offer->csp, "any") == 0 || g_strcmp0 (offer->csp, "specific") == 0;

  adw_preferences_group_set_description (
    self->group,
    resellers
      ? _ ("All Microsoft sales teams see them, and channel resellers, as the offer is opted in to CSP.")
      : _ ("All Microsoft sales teams see them."));
}

static void
show_status (TdmCosellContacts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL)
    return;

  tdm_section_chip_show (self->chip, TDM_OFFER_SECTION_COSELL_CONTACTS, offer, tdm_settings_get_rulebook ());
  show_who_sees (self, offer);
}

static void
show (TdmCosellContacts *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL)
    return;

  show_contacts (self, offer);
  show_status (self);
}

static void
edited_cb (TdmCosellContacts *self, guint fields)
{
  if ((fields & TDM_OFFER_FIELD_CONTACTS) != 0)
    show (self);
  else
    show_status (self);
}

/* ---- sheets ---- */

/* The row the sheet was opened from is gone when its contact has changed: the keyboard goes on at the one that took
 * its place, a removed or a new one at the row that adds the next. */
static void
closed_cb (TdmCosellContacts *self, AdwDialog *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "tdm-position"));

  if (root != NULL && self->rows->len > 0 &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    gtk_widget_grab_focus (self->rows->pdata[MIN (position, self->rows->len - 1)]);
}

static TdmContactDialog *
present (TdmCosellContacts *self, guint position, const TdmOfferContact *start)
{
  TdmContactDialog *dialog;

  if (tdm_offer_editor_get_offer (self->editor) == NULL)
    return NULL;

  dialog = tdm_contact_dialog_new (self->editor, position, start);
  g_object_set_data (G_OBJECT (dialog), "tdm-position", GUINT_TO_POINTER (position));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return dialog;
}

TdmContactDialog *
tdm_cosell_contacts_add (TdmCosellContacts *self, const char *role, const char *const *countries)
{
  TdmOfferContact start = { .role = (char *) role, .countries = (GStrv) countries };

  g_return_val_if_fail (TDM_IS_COSELL_CONTACTS (self), NULL);

  return present (self, TDM_CONTACT_NEW, &start);
}

TdmContactDialog *
tdm_cosell_contacts_edit (TdmCosellContacts *self, guint position)
{
  g_return_val_if_fail (TDM_IS_COSELL_CONTACTS (self), NULL);

  return present (self, position, NULL);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *role;
  g_autofree const char **countries = NULL;

  g_variant_get (parameter, "(&s^a&s)", &role, &countries);
  tdm_cosell_contacts_add (TDM_COSELL_CONTACTS (widget), role, (const char *const *) countries);
}

/* ---- the object ---- */

static void
tdm_cosell_contacts_dispose (GObject *object)
{
  g_clear_object (&TDM_COSELL_CONTACTS (object)->editor);

  G_OBJECT_CLASS (tdm_cosell_contacts_parent_class)->dispose (object);
}

static void
tdm_cosell_contacts_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_COSELL_CONTACTS (object)->rows);

  G_OBJECT_CLASS (tdm_cosell_contacts_parent_class)->finalize (object);
}

static void
tdm_cosell_contacts_class_init (TdmCosellContactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_cosell_contacts_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_cosell_contacts_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "contacts.add", "(sas)", add_action);
}

static GtkWidget *
buttons_new (TdmCosellContacts *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  self->import_button = gtk_button_new_with_mnemonic (_ ("_Import contacts…"));
  self->export_button = gtk_button_new_with_mnemonic (_ ("E_xport contacts…"));
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->import_button);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->export_button);

  return box;
}

static void
tdm_cosell_contacts_init (TdmCosellContacts *self)
{
  self->rows = g_ptr_array_new ();
  self->chip = TDM_CHIP (tdm_chip_new ());
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, C_ ("co-sell section", "Contacts"));
  adw_preferences_group_set_header_suffix (self->group, GTK_WIDGET (self->chip));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (self), buttons_new (self));
}

/* The program has these actions; they ask for the file. */
static void
set_up_files (TdmCosellContacts *self)
{
  gint64 id = tdm_offer_editor_get_id (self->editor);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->import_button), "app.import-contacts");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->import_button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->export_button), "app.export-contacts");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->export_button), "x", id);
}

GtkWidget *
tdm_cosell_contacts_new (TdmOfferEditor *editor)
{
  TdmCosellContacts *self = g_object_new (TDM_TYPE_COSELL_CONTACTS, NULL);

  self->editor = g_object_ref (editor);
  self->coverage = tdm_coverage_group_new (editor);
  gtk_widget_set_margin_top (self->coverage, 12);
  gtk_box_append (GTK_BOX (self), self->coverage);
  set_up_files (self);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (show_status), self,
                           G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/* The first contact, or the row that adds one. */
void
tdm_cosell_contacts_focus (TdmCosellContacts *self)
{
  if (self->rows->len > 0)
    gtk_widget_grab_focus (self->rows->pdata[0]);
}
