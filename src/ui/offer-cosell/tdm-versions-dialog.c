/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every version with its day; an older one can be looked at, and be used again. */

#include "tdm-versions-dialog.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-cosell-text.h"
#include "tdm-document-adder.h"
#include "tdm-document-opener.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-offer-words.h"
#include "tdm-plain-row.h"
#include "tdm-sheet-frame.h"
#include "tdm-spoken-name.h"

struct _TdmVersionsDialog
{
  AdwDialog parent_instance;

  TdmOfferEditor *editor;
  char *kind;
  GtkWidget *from;
  GPtrArray *versions; /* TdmOfferDocument */

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (TdmVersionsDialog, tdm_versions_dialog, ADW_TYPE_DIALOG)

static const TdmOfferDocument *
get_version (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "tdm-version");
}

static void
open_cb (TdmVersionsDialog *self, GtkWidget *button)
{
  tdm_document_open (tdm_offer_editor_get_store (self->editor), get_version (button), TDM_OPEN_PROGRAM,
                     self->from);
}

/* The older file is the newest version then: nothing is written over. */
static void
use_cb (TdmVersionsDialog *self, GtkWidget *button)
{
  const TdmOfferDocument *version = get_version (button);
  g_autoptr (GFile) file =
    tdm_store_get_document_file (tdm_offer_editor_get_store (self->editor), version->sha256);
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_new_document_free);

  g_ptr_array_add (documents, tdm_new_document_new (file, self->kind, version->name));
  tdm_document_adder_run (self->editor, documents, self->from);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
button_new (
  GtkWidget *button, const TdmOfferDocument *version, const char *text, GCallback callback, gpointer self)
{
  g_autofree char *day = tdm_format_instant_date (version->added);
  g_autofree char *name = g_strdup_printf (C_ ("document", "%s: %s"), text, day);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  tdm_spoken_name_set (button, name);
  g_object_set_data (G_OBJECT (button), "tdm-version", (gpointer) version);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_row (TdmVersionsDialog *self, const TdmOfferDocument *version)
{
  g_autofree char *about = tdm_cosell_text_document (version, 0);
  g_autofree char *day = tdm_format_instant_date (version->added);
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_ACTION_ROW, day, about);
  GtkWidget *open = gtk_button_new_from_icon_name ("document-open-symbolic");

  if (version->replaced == 0)
    {
      GtkWidget *chip = tdm_chip_new ();

      tdm_chip_set (TDM_CHIP (chip), TDM_CHIP_ACCENT, "tdm-check-symbolic",
                    C_ ("document version", "Current"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
    }
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               button_new (gtk_button_new_with_label (_ ("Use again")), version,
                                           _ ("Use again"), G_CALLBACK (use_cb), self));
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_tooltip_text (open, C_ ("document", "Open"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             button_new (open, version, C_ ("document", "Open"), G_CALLBACK (open_cb), self));
  adw_preferences_group_add (self->group, row);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmVersionsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions =
    tdm_store_load_document_versions_finish (TDM_STORE (source), result, &error);

  if (self->editor == NULL)
    return;

  if (versions == NULL)
    {
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  self->versions = g_steal_pointer (&versions);
  for (guint i = 0; i < self->versions->len; i++)
    add_row (self, self->versions->pdata[i]);
}

static void
tdm_versions_dialog_dispose (GObject *object)
{
  TdmVersionsDialog *self = TDM_VERSIONS_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->from);

  G_OBJECT_CLASS (tdm_versions_dialog_parent_class)->dispose (object);
}

static void
tdm_versions_dialog_finalize (GObject *object)
{
  TdmVersionsDialog *self = TDM_VERSIONS_DIALOG (object);

  g_free (self->kind);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_versions_dialog_parent_class)->finalize (object);
}

static void
tdm_versions_dialog_class_init (TdmVersionsDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_versions_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_versions_dialog_finalize;
}

static void
tdm_versions_dialog_init (TdmVersionsDialog *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
}

TdmVersionsDialog *
tdm_versions_dialog_new (TdmOfferEditor *editor, const char *kind, GtkWidget *from)
{
  TdmVersionsDialog *self = g_object_new (TDM_TYPE_VERSIONS_DIALOG, NULL);

  self->editor = g_object_ref (editor);
  self->kind = g_strdup (kind);
  self->from = g_object_ref (from);
  adw_preferences_group_set_title (self->group, tdm_words_document_kind (kind));
  adw_preferences_group_set_description (self->group,
                                         _ ("Nothing is ever written over: older versions stay here."));
  tdm_sheet_frame_fill (ADW_DIALOG (self), _ ("Versions"), 560, GTK_WIDGET (self->group), NULL);
  tdm_store_load_document_versions_async (tdm_offer_editor_get_store (editor),
                                          tdm_offer_editor_get_id (editor), kind, NULL, loaded_cb,
                                          g_object_ref (self));

  return self;
}
