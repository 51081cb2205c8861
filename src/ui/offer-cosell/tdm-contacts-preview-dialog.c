/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three groups: contacts that are new, that go, that stay as they are (offers-and-cosell.md §4.3). */

#include "tdm-contacts-preview-dialog.h"

#include <glib/gi18n.h>

#include "tdm-cosell-text.h"
#include "tdm-format.h"
#include "tdm-offer-words.h"
#include "tdm-plain-row.h"
#include "tdm-sheet-frame.h"

/* Rows of a group; the rest is said in one line. */
#define MAX_ROWS 100

#define TDM_TYPE_CONTACTS_PREVIEW_DIALOG (tdm_contacts_preview_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  TdmContactsPreviewDialog, tdm_contacts_preview_dialog, TDM, CONTACTS_PREVIEW_DIALOG, AdwDialog)

struct _TdmContactsPreviewDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (TdmContactsPreviewDialog, tdm_contacts_preview_dialog, ADW_TYPE_DIALOG)

static guint accepted_signal;

static gboolean
contains (const GPtrArray *contacts, const TdmOfferContact *contact)
{
  for (guint i = 0; i < contacts->len; i++)
    if (tdm_shape_equal (&tdm_offer_contact_shape, contacts->pdata[i], contact))
      return TRUE;

  return FALSE;
}

/* (element-type TdmOfferContact) (transfer container): those of @contacts that are, or are not, among @others */
static GPtrArray *
list_contacts (const GPtrArray *contacts, const GPtrArray *others, gboolean among)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < contacts->len; i++)
    if (contains (others, contacts->pdata[i]) == among)
      g_ptr_array_add (list, contacts->pdata[i]);

  return list;
}

/* ---- rows ---- */

static GtkWidget *
row_new (const TdmOfferContact *contact)
{
  g_autofree char *places = tdm_cosell_text_places ((const char *const *) contact->countries);
  g_autofree char *about = g_strdup_printf ("%s · %s", tdm_words_contact_role (contact->role), places);
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, contact->name != NULL ? contact->name : "", about);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, contact->email);

  return row;
}

static char *
dup_rest (guint n)
{
  g_autofree char *count = tdm_format_count (n);

  /* Translators: %s is how many contacts are not shown one by one. */
  return g_strdup_printf (ngettext ("and %s more", "and %s more", n), count);
}

static void
append_group (GtkWidget *box, const char *title, const GPtrArray *contacts)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *count = tdm_format_count (contacts->len);
  /* Translators: the name of a group and how many are in it, as in “New: 3”. */
  g_autofree char *heading = g_strdup_printf (C_ ("contacts", "%s: %s"), title, count);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
  for (guint i = 0; i < MIN (contacts->len, MAX_ROWS); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (contacts->pdata[i]));
  if (contacts->len > MAX_ROWS)
    {
      g_autofree char *rest = dup_rest (contacts->len - MAX_ROWS);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), rest);
    }
  gtk_widget_set_visible (group, contacts->len > 0);
  gtk_box_append (GTK_BOX (box), group);
}

static GtkWidget *
content_new (const GPtrArray *contacts, const GPtrArray *old)
{
  g_autoptr (GPtrArray) fresh = list_contacts (contacts, old, FALSE);
  g_autoptr (GPtrArray) gone = list_contacts (old, contacts, FALSE);
  g_autoptr (GPtrArray) same = list_contacts (contacts, old, TRUE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *label =
    gtk_label_new (_ ("The contacts of the file take the place of all contacts of this offer. "
                      "This can be undone."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  append_group (box, C_ ("contacts", "New"), fresh);
  /* Translators: contacts that an import takes off the offer. */
  append_group (box, C_ ("contacts", "Gone"), gone);
  /* Translators: contacts that an import leaves as they are. */
  append_group (box, C_ ("contacts", "Same as before"), same);

  return box;
}

/* ---- the object ---- */

static void
tdm_contacts_preview_dialog_class_init (TdmContactsPreviewDialogClass *klass)
{
  accepted_signal = g_signal_new ("accepted", TDM_TYPE_CONTACTS_PREVIEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_contacts_preview_dialog_init (TdmContactsPreviewDialog *self)
{
}

void
tdm_contacts_preview_dialog_accept (AdwDialog *dialog)
{
  g_return_if_fail (TDM_IS_CONTACTS_PREVIEW_DIALOG (dialog));

  g_signal_emit (dialog, accepted_signal, 0);
  adw_dialog_close (dialog);
}

/**
 * tdm_contacts_preview_dialog_new:
 * @contacts: (element-type TdmOfferContact): of the file
 * @old: (element-type TdmOfferContact): of the offer
 *
 * Returns: (transfer floating): the sheet; closing it without "accepted" changes nothing
 */
AdwDialog *
tdm_contacts_preview_dialog_new (GPtrArray *contacts, const GPtrArray *old)
{
  AdwDialog *self = g_object_new (TDM_TYPE_CONTACTS_PREVIEW_DIALOG, NULL);
  GtkWidget *accept = tdm_sheet_frame_new_accept (_ ("_Replace contacts"));

  g_signal_connect_object (accept, "clicked", G_CALLBACK (tdm_contacts_preview_dialog_accept), self,
                           G_CONNECT_SWAPPED);
  tdm_sheet_frame_fill (self, _ ("Import contacts"), 520, content_new (contacts, old), accept);

  return self;
}
