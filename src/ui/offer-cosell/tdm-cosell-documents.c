/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each kind of document that stands once, the others, the links. Changes apply at once, with Undo. */

#include "tdm-cosell-documents.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-document-adder.h"
#include "tdm-document-chooser.h"
#include "tdm-document-guess.h"
#include "tdm-document-opener.h"
#include "tdm-document-row.h"
#include "tdm-field-message.h"
#include "tdm-keep-until-dialog.h"
#include "tdm-link-row.h"
#include "tdm-message.h"
#include "tdm-offer-words.h"
#include "tdm-section-chip.h"
#include "tdm-settings.h"
#include "tdm-versions-dialog.h"

/* What Partner Center takes (offers-and-cosell.md §4.2). */
#define MAX_OTHERS 5

struct _TdmCosellDocuments
{
  GtkBox parent_instance;

  TdmOfferEditor *editor;
  GCancellable *counting;
  GHashTable *n_versions; /* kind → how many versions there are */
  gboolean narrow;

  TdmChip *chip;
  AdwPreferencesGroup *kinds;
  AdwPreferencesGroup *others;
  AdwPreferencesGroup *links;
  GPtrArray *rows;       /* TdmDocumentRow of the kinds, not owned */
  GPtrArray *messages;   /* TdmFieldMessage of each, not owned */
  GPtrArray *other_rows; /* GtkWidget, not owned */
};

G_DEFINE_FINAL_TYPE (TdmCosellDocuments, tdm_cosell_documents, GTK_TYPE_BOX)

static const TdmOfferDocument *
find_kind (const TdmOffer *offer, const char *kind)
{
  for (guint i = 0; i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = offer->documents->pdata[i];

      if (g_strcmp0 (document->kind, kind) == 0)
        return document;
    }

  return NULL;
}

static const TdmOfferDocument *
find_id (TdmCosellDocuments *self, gint64 id)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  for (guint i = 0; offer != NULL && i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = offer->documents->pdata[i];

      if (document->id == id)
        return document;
    }

  return NULL;
}

/* A kind this version does not know is shown with the other documents. */
static gboolean
is_of_kind (const TdmOfferDocument *document, const char *kind)
{
  const char *const *kinds = tdm_offer_get_document_kinds ();

  return g_strcmp0 (document->kind, kind) == 0 ||
         (g_str_equal (kind, "other") && !g_strv_contains (kinds, document->kind));
}

/* ---- what is shown ---- */

static void
show_advice (TdmFieldMessage *message, const TdmOfferDocument *document)
{
  const char *advice =
    document != NULL ? tdm_offer_document_get_advice (document->kind, document->name, document->size) : NULL;

  tdm_field_message_set_warning (message, advice != NULL ? tdm_words_document_advice (advice) : NULL);
}

static void
show_kinds (TdmCosellDocuments *self, const TdmOffer *offer, const char *today)
{
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      TdmDocumentRow *row = self->rows->pdata[i];
      const char *kind = tdm_document_row_get_kind (row);
      const TdmOfferDocument *document = find_kind (offer, kind);

      tdm_document_row_show (row, document, GPOINTER_TO_UINT (g_hash_table_lookup (self->n_versions, kind)),
                             rulebook, today);
      show_advice (self->messages->pdata[i], document);
    }
}

static void
add_other (TdmCosellDocuments *self, GtkWidget *row)
{
  adw_preferences_group_add (self->others, row);
  g_ptr_array_add (self->other_rows, row);
}

static void
add_other_document (TdmCosellDocuments *self, const TdmOfferDocument *document, const char *today)
{
  GtkWidget *row = tdm_document_row_new (document->kind);
  GtkWidget *message = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", row, NULL);

  tdm_document_row_show (TDM_DOCUMENT_ROW (row), document, 0, tdm_settings_get_rulebook (), today);
  tdm_document_row_set_narrow (TDM_DOCUMENT_ROW (row), self->narrow);
  show_advice (TDM_FIELD_MESSAGE (message), document);
  add_other (self, row);
  add_other (self, message);
}

/* The row that adds one more of a kind. */
static void
add_adder (TdmCosellDocuments *self, const char *kind, guint n, const char *today)
{
  GtkWidget *adder = tdm_document_row_new (kind);
  gboolean is_other = g_str_equal (kind, "other");
  const char *text = C_ ("document", "Optional");

  if (is_other && n >= MAX_OTHERS)
    text = _ ("There are five: remove one to add another");
  else if (is_other)
    text = _ ("Optional, up to five documents or videos");
  else if (n > 0)
    text = _ ("Optional, add another one");
  tdm_document_row_show (TDM_DOCUMENT_ROW (adder), NULL, 0, tdm_settings_get_rulebook (), today);
  gtk_widget_set_sensitive (adder, !is_other || n < MAX_OTHERS);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (adder), text);
  add_other (self, adder);
}

static void
add_kind (TdmCosellDocuments *self, const TdmOffer *offer, const char *kind, const char *today)
{
  guint n = 0;

  for (guint i = 0; i < offer->documents->len; i++)
    if (is_of_kind (offer->documents->pdata[i], kind))
      {
        add_other_document (self, offer->documents->pdata[i], today);
        n++;
      }
  add_adder (self, kind, n, today);
}

/* Which row has the focus, so that it is not lost when the rows are made again. */
static guint
find_focus (TdmCosellDocuments *self)
{
  for (guint i = 0; i < self->other_rows->len; i++)
    {
      GtkWidget *row = self->other_rows->pdata[i];

      if (gtk_widget_get_focus_child (gtk_widget_get_parent (row)) == row)
        return i;
    }

  return G_MAXUINT;
}

/* Kinds of which an offer has several. */
static void
show_others (TdmCosellDocuments *self, const TdmOffer *offer, const char *today)
{
  const char *const *kinds = tdm_offer_get_document_kinds ();
  guint focused = find_focus (self);

  for (guint i = 0; i < self->other_rows->len; i++)
    adw_preferences_group_remove (self->others, self->other_rows->pdata[i]);
  g_ptr_array_set_size (self->other_rows, 0);
  for (guint i = 0; kinds[i] != NULL; i++)
    if (!tdm_offer_is_link_kind (kinds[i]) && !tdm_document_stands_once (kinds[i]))
      add_kind (self, offer, kinds[i], today);
  if (focused != G_MAXUINT)
    gtk_widget_child_focus (self->other_rows->pdata[MIN (focused, self->other_rows->len - 1)],
                            GTK_DIR_TAB_FORWARD);
}

static void
show (TdmCosellDocuments *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_autofree char *today = tdm_clock_dup_today ();

  if (offer == NULL)
    return;

  show_kinds (self, offer, today);
  show_others (self, offer, today);
  tdm_section_chip_show (self->chip, TDM_OFFER_SECTION_COSELL_DOCUMENTS, offer, tdm_settings_get_rulebook ());
}

static void
edited_cb (TdmCosellDocuments *self)
{
  tdm_section_chip_show (self->chip, TDM_OFFER_SECTION_COSELL_DOCUMENTS,
                         tdm_offer_editor_get_offer (self->editor), tdm_settings_get_rulebook ());
}

/* ---- how many versions ---- */

typedef struct
{
  TdmCosellDocuments *self;
  const char *kind; /* of the model, lives for ever */
} Counting;

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Counting *counting = data;
  g_autoptr (TdmCosellDocuments) self = counting->self;
  g_autoptr (GPtrArray) versions = tdm_store_load_document_versions_finish (TDM_STORE (source), result, NULL);
  const TdmOffer *offer = self->editor != NULL ? tdm_offer_editor_get_offer (self->editor) : NULL;
  g_autofree char *today = tdm_clock_dup_today ();

  if (versions == NULL || offer == NULL)
    return;

  g_hash_table_replace (self->n_versions, (gpointer) counting->kind, GUINT_TO_POINTER (versions->len));
  show_kinds (self, offer, today);
}

static void
count_versions (TdmCosellDocuments *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_hash_table_remove_all (self->n_versions);
  self->counting = g_cancellable_new ();
  for (guint i = 0; offer != NULL && i < self->rows->len; i++)
    {
      const char *kind = tdm_document_row_get_kind (self->rows->pdata[i]);
      Counting *counting;

      if (find_kind (offer, kind) == NULL)
        continue;

      counting = g_new0 (Counting, 1);
      counting->self = g_object_ref (self);
      counting->kind = g_intern_string (kind);
      tdm_store_load_document_versions_async (tdm_offer_editor_get_store (self->editor), offer->id, kind,
                                              self->counting, counted_cb, counting);
    }
}

static void
loaded_cb (TdmCosellDocuments *self)
{
  count_versions (self);
  show (self);
}

/* ---- what can be done ---- */

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCosellDocuments) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_error (GTK_WIDGET (self), error);
  else
    tdm_message_show_undo (GTK_WIDGET (self), _ ("Document removed"), receipt.undo_id);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCosellDocuments *self = TDM_COSELL_DOCUMENTS (widget);

  tdm_store_remove_document_async (tdm_offer_editor_get_store (self->editor), g_variant_get_int64 (parameter),
                                   NULL, changed_cb, g_object_ref (self));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCosellDocuments *self = TDM_COSELL_DOCUMENTS (widget);
  const TdmOfferDocument *document = find_id (self, g_variant_get_int64 (parameter));

  if (document != NULL && document->sha256 != NULL)
    tdm_document_open (tdm_offer_editor_get_store (self->editor), document, TDM_OPEN_PROGRAM, widget);
}

static void
versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCosellDocuments *self = TDM_COSELL_DOCUMENTS (widget);

  adw_dialog_present (
    ADW_DIALOG (tdm_versions_dialog_new (self->editor, g_variant_get_string (parameter, NULL), widget)),
    widget);
}

static void
keep_until_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCosellDocuments *self = TDM_COSELL_DOCUMENTS (widget);
  const TdmOfferDocument *document = find_id (self, g_variant_get_int64 (parameter));

  if (document != NULL)
    adw_dialog_present (
      tdm_keep_until_dialog_new (tdm_offer_editor_get_store (self->editor), document, widget), widget);
}

/* ---- choosing files ---- */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tdm_document_choose_one (TDM_COSELL_DOCUMENTS (widget)->editor, g_variant_get_string (parameter, NULL),
                           widget);
}

static void
several_chosen_cb (GPtrArray *files, gpointer data)
{
  TdmCosellDocuments *self = data;

  if (self->editor != NULL)
    tdm_cosell_documents_take_files (self, files);
}

/* The same as a drop, for the keyboard. */
static void
add_several_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tdm_document_choose_several (widget, several_chosen_cb);
}

TdmDropDialog *
tdm_cosell_documents_take_files (TdmCosellDocuments *self, GPtrArray *files)
{
  TdmDropDialog *dialog;

  g_return_val_if_fail (TDM_IS_COSELL_DOCUMENTS (self), NULL);

  if (files->len == 0 || tdm_offer_editor_get_offer (self->editor) == NULL)
    return NULL;

  dialog = tdm_drop_dialog_new (self->editor, files, GTK_WIDGET (self));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return dialog;
}

/* ---- the object ---- */

static void
tdm_cosell_documents_dispose (GObject *object)
{
  TdmCosellDocuments *self = TDM_COSELL_DOCUMENTS (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (tdm_cosell_documents_parent_class)->dispose (object);
}

static void
tdm_cosell_documents_finalize (GObject *object)
{
  TdmCosellDocuments *self = TDM_COSELL_DOCUMENTS (object);

  g_hash_table_unref (self->n_versions);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->messages);
  g_ptr_array_unref (self->other_rows);

  G_OBJECT_CLASS (tdm_cosell_documents_parent_class)->finalize (object);
}

static void
tdm_cosell_documents_class_init (TdmCosellDocumentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_cosell_documents_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_cosell_documents_finalize;

  gtk_widget_class_install_action (widget_class, "documents.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "documents.add-several", NULL, add_several_action);
  gtk_widget_class_install_action (widget_class, "documents.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "documents.remove", "x", remove_action);
  gtk_widget_class_install_action (widget_class, "documents.versions", "s", versions_action);
  gtk_widget_class_install_action (widget_class, "documents.keep-until", "x", keep_until_action);
}

static AdwPreferencesGroup *
append_group (TdmCosellDocuments *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title != NULL ? title : "");
  gtk_box_append (GTK_BOX (self), group);

  return ADW_PREFERENCES_GROUP (group);
}

/* Where files can be dropped, said in words, and a button that does the same. */
static GtkWidget *
drop_line_new (void)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Drop files anywhere on this page"),
                                 "title-lines", 0, NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Choose files…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "documents.add-several");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
add_kinds (TdmCosellDocuments *self)
{
  const char *const *kinds = tdm_offer_get_document_kinds ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      GtkWidget *row;
      GtkWidget *message;

      if (!tdm_document_stands_once (kinds[i]))
        continue;

      row = tdm_document_row_new (kinds[i]);
      message = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", row, NULL);
      adw_preferences_group_add (self->kinds, row);
      adw_preferences_group_add (self->kinds, message);
      g_ptr_array_add (self->rows, row);
      g_ptr_array_add (self->messages, message);
    }
  adw_preferences_group_add (self->kinds, drop_line_new ());
}

static void
tdm_cosell_documents_init (TdmCosellDocuments *self)
{
  self->n_versions = g_hash_table_new (g_str_hash, g_str_equal);
  self->rows = g_ptr_array_new ();
  self->messages = g_ptr_array_new ();
  self->other_rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->kinds = append_group (self, C_ ("co-sell section", "Documents"));
  adw_preferences_group_set_description (
    self->kinds, _ ("Microsoft sellers see them and use them to recommend and sell the offer."));
  self->chip = TDM_CHIP (tdm_chip_new ());
  adw_preferences_group_set_header_suffix (self->kinds, GTK_WIDGET (self->chip));
  self->others = append_group (self, NULL);
  self->links = append_group (self, NULL);
  add_kinds (self);
}

static void
add_links (TdmCosellDocuments *self)
{
  const char *const *kinds = tdm_offer_get_document_kinds ();

  for (guint i = 0; kinds[i] != NULL; i++)
    if (tdm_offer_is_link_kind (kinds[i]))
      {
        GtkWidget *row = tdm_link_row_new (self->editor, kinds[i]);

        adw_preferences_group_add (self->links, row);
        adw_preferences_group_add (self->links, tdm_link_row_get_message (TDM_LINK_ROW (row)));
      }
}

GtkWidget *
tdm_cosell_documents_new (TdmOfferEditor *editor)
{
  TdmCosellDocuments *self = g_object_new (TDM_TYPE_COSELL_DOCUMENTS, NULL);

  self->editor = g_object_ref (editor);
  add_links (self);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  loaded_cb (self);

  return GTK_WIDGET (self);
}

void
tdm_cosell_documents_set_narrow (TdmCosellDocuments *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_COSELL_DOCUMENTS (self));

  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    tdm_document_row_set_narrow (self->rows->pdata[i], narrow);
  for (guint i = 0; i < self->other_rows->len; i++)
    if (TDM_IS_DOCUMENT_ROW (self->other_rows->pdata[i]))
      tdm_document_row_set_narrow (self->other_rows->pdata[i], narrow);
}

void
tdm_cosell_documents_focus (TdmCosellDocuments *self)
{
  const TdmRulebook *rulebook = tdm_settings_get_rulebook ();
  const char *const *mandatory = (const char *const *) rulebook->mandatory_documents;

  for (guint i = 0; mandatory != NULL && i < self->rows->len; i++)
    if (!tdm_document_row_has_document (self->rows->pdata[i]) &&
        g_strv_contains (mandatory, tdm_document_row_get_kind (self->rows->pdata[i])))
      {
        gtk_widget_child_focus (self->rows->pdata[i], GTK_DIR_TAB_FORWARD);
        return;
      }

  gtk_widget_child_focus (self->rows->pdata[0], GTK_DIR_TAB_FORWARD);
}
