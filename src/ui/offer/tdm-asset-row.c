/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said of a file is advice: Partner Center decides. */

#include "tdm-asset-row.h"

#include <glib/gi18n.h>

#include "tdm-cosell-text.h"
#include "tdm-document-opener.h"
#include "tdm-field-message.h"
#include "tdm-offer-check.h"
#include "tdm-offer-words.h"
#include "tdm-picture-size.h"

struct _TdmAssetRow
{
  AdwActionRow parent_instance;

  TdmStore *store;
  TdmOfferDocument *asset;
  GCancellable *reading;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (TdmAssetRow, tdm_asset_row, ADW_TYPE_ACTION_ROW)

static guint remove_signal;

/* ---- advice ---- */

static void
sized_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmAssetRow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *advice = NULL;
  guint width, height;

  if (tdm_picture_size_read_finish (result, &width, &height, &error))
    advice = tdm_picture_size_dup_advice (self->asset->kind, width, height);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  else
    advice = g_strdup (_ ("This file is not a PNG picture, or it cannot be read."));

  tdm_field_message_set_warning (TDM_FIELD_MESSAGE (self->message), advice);
}

/* The name is looked at first; only what calls itself a picture is opened. */
static void
advise (TdmAssetRow *self)
{
  const TdmOfferDocument *asset = self->asset;
  const char *advice = tdm_offer_document_get_advice (asset->kind, asset->name, asset->size);
  gboolean is_picture = g_str_equal (asset->kind, "large-logo") || g_str_equal (asset->kind, "screenshot");
  g_autoptr (GFile) file = NULL;

  if (advice != NULL)
    tdm_field_message_set_warning (TDM_FIELD_MESSAGE (self->message), tdm_words_document_advice (advice));
  else if (is_picture && asset->sha256 != NULL)
    {
      file = tdm_store_get_document_file (self->store, asset->sha256);
      tdm_picture_size_read_async (file, self->reading, sized_cb, g_object_ref (self));
    }
}

/* ---- buttons ---- */

static void
open_cb (TdmAssetRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (!tdm_offer_is_link_kind (self->asset->kind))
    {
      tdm_document_open (self->store, self->asset, TDM_OPEN_PROGRAM, GTK_WIDGET (self));
      return;
    }

  launcher = gtk_uri_launcher_new (self->asset->url);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

static void
remove_cb (TdmAssetRow *self)
{
  g_signal_emit (self, remove_signal, 0);
}

static void
add_button (TdmAssetRow *self, const char *icon_name, const char *verb, const char *title, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  /* Translators: a verb and the file it is for, as in “Remove: logo.png”, for people who hear it. */
  g_autofree char *name = g_strdup_printf (C_ ("listing", "%s: %s"), verb, title);

  gtk_widget_set_tooltip_text (button, verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

gint64
tdm_asset_row_get_id (TdmAssetRow *self)
{
  return self->asset->id;
}

GtkWidget *
tdm_asset_row_get_message (TdmAssetRow *self)
{
  return self->message;
}

/* ---- the object ---- */

static void
tdm_asset_row_dispose (GObject *object)
{
  TdmAssetRow *self = TDM_ASSET_ROW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->store);
  g_clear_object (&self->message);

  G_OBJECT_CLASS (tdm_asset_row_parent_class)->dispose (object);
}

static void
tdm_asset_row_finalize (GObject *object)
{
  TdmAssetRow *self = TDM_ASSET_ROW (object);

  g_object_unref (self->reading);
  tdm_shape_free (&tdm_offer_document_shape, self->asset);

  G_OBJECT_CLASS (tdm_asset_row_parent_class)->finalize (object);
}

static void
tdm_asset_row_class_init (TdmAssetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_asset_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_asset_row_finalize;

  remove_signal =
    g_signal_new ("remove", TDM_TYPE_ASSET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_asset_row_init (TdmAssetRow *self)
{
  self->reading = g_cancellable_new ();
  self->message = g_object_ref_sink (g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", self, NULL));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
}

GtkWidget *
tdm_asset_row_new (TdmStore *store, const TdmOfferDocument *asset)
{
  TdmAssetRow *self = g_object_new (TDM_TYPE_ASSET_ROW, NULL);
  gboolean is_link = tdm_offer_is_link_kind (asset->kind);
  const char *title = is_link ? asset->url : asset->name;
  g_autofree char *size = is_link ? NULL : g_format_size ((guint64) asset->size);

  self->store = g_object_ref (store);
  self->asset = tdm_shape_copy (&tdm_offer_document_shape, asset);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), size != NULL ? size : "");
  add_button (self, "document-open-symbolic", C_ ("document", "Open"), title, G_CALLBACK (open_cb));
  add_button (self, "user-trash-symbolic", C_ ("document", "Remove"), title, G_CALLBACK (remove_cb));
  advise (self);

  return GTK_WIDGET (self);
}
