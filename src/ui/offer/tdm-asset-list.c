/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files and links apply at once, with Undo: they are no part of the draft. */

#include "tdm-asset-list.h"

#include <glib/gi18n.h>

#include "tdm-asset-row.h"
#include "tdm-document-adder.h"
#include "tdm-message.h"
#include "tdm-offer-check.h"

typedef struct
{
  const char *kind;
  const char *title;
  const char *about;
  const char *add_label;
  const char *pattern; /* of the MIME types the file dialog shows; NULL for links */
} AssetKind;

static const AssetKind kinds[] = {
  { "large-logo", N_ ("Large logo"), N_ ("A square PNG picture of 216 to 350 px."), N_ ("_Choose logo…"),
    "image/png" },
  { "screenshot", N_ ("Screenshots"), N_ ("One to five PNG pictures of 1280 × 720 px."),
    N_ ("_Add screenshots…"), "image/png" },
  { "video-url", N_ ("Videos"), N_ ("Links to four videos at most. Optional."), N_ ("_Add video…"), NULL },
  { "marketing-document", N_ ("Marketing documents"), N_ ("One to three PDF files."), N_ ("_Add documents…"),
    "application/pdf" },
};

struct _TdmAssetList
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  const AssetKind *kind;
  GPtrArray *shown; /* TdmOfferDocument, for which there are rows */
  GPtrArray *rows;  /* TdmAssetRow, not owned */
  GtkWidget *adder;
  TdmPartDialog *dialog; /* weak */
};

G_DEFINE_FINAL_TYPE (TdmAssetList, tdm_asset_list, ADW_TYPE_PREFERENCES_GROUP)

static guint
get_max (TdmAssetList *self)
{
  return tdm_offer_get_max_count (self->kind->kind);
}

static gboolean
stands_once (TdmAssetList *self)
{
  return get_max (self) == 1;
}

/* ---- what the store answers ---- */

static void
answered (TdmAssetList *self, GObject *store, GAsyncResult *result, const char *message)
{
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (store), result, &receipt, &error))
    tdm_message_show_error (GTK_WIDGET (self), error);
  else
    tdm_message_show_undo (GTK_WIDGET (self), message, receipt.undo_id);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmAssetList) self = data;

  answered (self, source, result, self->kind->pattern != NULL ? _ ("File removed") : _ ("Link removed"));
}

static void
linked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmAssetList) self = data;

  answered (self, source, result, _ ("Link added"));
}

/* ---- files ---- */

static void
say_limit (TdmAssetList *self)
{
  g_autoptr (GError) error = NULL;

  tdm_rule_error_set (&error, TDM_RULE_ERROR_TOO_MANY, self->kind->kind);
  tdm_message_show_error (GTK_WIDGET (self), error);
}

void
tdm_asset_list_add_files (TdmAssetList *self, GListModel *files)
{
  GPtrArray *documents;
  guint n = g_list_model_get_n_items (files);
  guint room;

  g_return_if_fail (TDM_IS_ASSET_LIST (self));

  room = stands_once (self) ? 1 : get_max (self) - MIN (get_max (self), self->rows->len);
  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_new_document_free);
  for (guint i = 0; i < MIN (n, room); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_ptr_array_add (documents, tdm_new_document_new (file, self->kind->kind, NULL));
    }
  if (n > room)
    say_limit (self);
  tdm_document_adder_run (self->editor, documents, GTK_WIDGET (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmAssetList) self = data;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files != NULL && self->editor != NULL)
    tdm_asset_list_add_files (self, files);
}

static void
choose_files (TdmAssetList *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_add_mime_type (filter, self->kind->pattern);
  gtk_file_filter_set_name (filter, _ (self->kind->title));
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ (self->kind->title));
  gtk_file_dialog_open_multiple (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb,
                                 g_object_ref (self));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, TdmAssetList *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    g_list_store_append (files, file->data);
  tdm_asset_list_add_files (self, G_LIST_MODEL (files));

  return TRUE;
}

/* ---- links ---- */

static gboolean
check_link_cb (gconstpointer part, gpointer data, GError **error)
{
  const TdmOfferLink *link = part;

  if (link->url == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "url");
  else if (!tdm_url_is_valid (link->url))
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "url");
  else
    return TRUE;

  return FALSE;
}

static void
link_accepted_cb (TdmAssetList *self)
{
  TdmOfferLink *link = tdm_part_dialog_dup_part (self->dialog);

  tdm_store_add_link_async (tdm_offer_editor_get_store (self->editor), tdm_offer_editor_get_id (self->editor),
                            self->kind->kind, link->url, NULL, linked_cb, g_object_ref (self));
  tdm_shape_free (&tdm_offer_link_shape, link);
}

TdmPartDialog *
tdm_asset_list_open_link (TdmAssetList *self)
{
  static const TdmPartField fields[] = { { "url", N_ ("Address"), NULL, GTK_INPUT_PURPOSE_URL, NULL } };
  static const TdmPartForm form = { &tdm_offer_link_shape, fields, G_N_ELEMENTS (fields) };

  g_return_val_if_fail (TDM_IS_ASSET_LIST (self), NULL);

  g_set_weak_pointer (&self->dialog, tdm_part_dialog_new (&form, _ ("New video"), NULL));
  tdm_part_dialog_set_check (self->dialog, check_link_cb, self);
  g_signal_connect_object (self->dialog, "accepted", G_CALLBACK (link_accepted_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (self->dialog), GTK_WIDGET (self));

  return self->dialog;
}

/* ---- rows ---- */

static void
add_cb (TdmAssetList *self)
{
  if (self->kind->pattern != NULL)
    choose_files (self);
  else
    tdm_asset_list_open_link (self);
}

static void
remove_cb (TdmAssetList *self, TdmAssetRow *row)
{
  tdm_store_remove_document_async (tdm_offer_editor_get_store (self->editor), tdm_asset_row_get_id (row),
                                   NULL, removed_cb, g_object_ref (self));
}

static void
add_row (TdmAssetList *self, const TdmOfferDocument *asset)
{
  GtkWidget *row = tdm_asset_row_new (tdm_offer_editor_get_store (self->editor), asset);

  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), tdm_asset_row_get_message (TDM_ASSET_ROW (row)));
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (TdmAssetList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      TdmAssetRow *row = self->rows->pdata[i];

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), tdm_asset_row_get_message (row));
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
    }
  g_ptr_array_set_size (self->rows, 0);
}

static GPtrArray *
find_assets (TdmAssetList *self, const TdmOffer *offer)
{
  GPtrArray *assets = tdm_shape_new_list (&tdm_offer_document_shape);

  for (guint i = 0; i < offer->assets->len; i++)
    {
      const TdmOfferDocument *asset = offer->assets->pdata[i];

      if (asset->replaced == 0 && g_strcmp0 (asset->kind, self->kind->kind) == 0)
        g_ptr_array_add (assets, tdm_shape_copy (&tdm_offer_document_shape, asset));
    }

  return assets;
}

static void
fill (TdmAssetList *self)
{
  clear_rows (self);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->adder);
  for (guint i = 0; i < self->shown->len; i++)
    add_row (self, self->shown->pdata[i]);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->adder);
  gtk_widget_set_sensitive (self->adder, stands_once (self) || self->rows->len < get_max (self));
}

static void
show (TdmAssetList *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  g_autoptr (GPtrArray) assets = NULL;

  if (offer == NULL)
    return;

  assets = find_assets (self, offer);
  if (self->shown != NULL && tdm_shape_equal_lists (&tdm_offer_document_shape, self->shown, assets))
    return;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&assets);
  fill (self);
}

GtkWidget *
tdm_asset_list_get_row (TdmAssetList *self, guint position)
{
  return position < self->rows->len ? self->rows->pdata[position] : NULL;
}

/* ---- the object ---- */

static void
tdm_asset_list_dispose (GObject *object)
{
  TdmAssetList *self = TDM_ASSET_LIST (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->adder);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (tdm_asset_list_parent_class)->dispose (object);
}

static void
tdm_asset_list_finalize (GObject *object)
{
  TdmAssetList *self = TDM_ASSET_LIST (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tdm_asset_list_parent_class)->finalize (object);
}

static void
tdm_asset_list_class_init (TdmAssetListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_asset_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_asset_list_finalize;
}

static void
tdm_asset_list_init (TdmAssetList *self)
{
  self->rows = g_ptr_array_new ();
}

static void
add_adder (TdmAssetList *self)
{
  self->adder = g_object_ref_sink (adw_button_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->adder), _ (self->kind->add_label));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->adder), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->adder), "list-add-symbolic");
  g_signal_connect_object (self->adder, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->adder);
}

static void
take_drops (TdmAssetList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static const AssetKind *
find_kind (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return &kinds[i];

  return NULL;
}

GtkWidget *
tdm_asset_list_new (TdmOfferEditor *editor, const char *kind)
{
  const AssetKind *found = find_kind (kind);
  TdmAssetList *self;

  g_return_val_if_fail (found != NULL, NULL);

  self = g_object_new (TDM_TYPE_ASSET_LIST, "title", _ (found->title), "description", _ (found->about), NULL);
  self->editor = g_object_ref (editor);
  self->kind = found;
  add_adder (self);
  if (found->pattern != NULL)
    take_drops (self);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
