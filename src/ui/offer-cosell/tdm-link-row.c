/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An address is put on the offer when it was entered: by Enter, by the button, by leaving the field. */

#include "tdm-link-row.h"

#include <glib/gi18n.h>

#include "tdm-field-message.h"
#include "tdm-message.h"
#include "tdm-offer-words.h"

struct _TdmLinkRow
{
  AdwEntryRow parent_instance;

  TdmOfferEditor *editor;
  char *kind;
  char *shown; /* what the offer has; NULL for none */
  gint64 id;
  gboolean busy;
  GtkWidget *message;
  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (TdmLinkRow, tdm_link_row, ADW_TYPE_ENTRY_ROW)

static const TdmOfferDocument *
find_link (TdmLinkRow *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  for (guint i = 0; offer != NULL && i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = offer->documents->pdata[i];

      if (g_strcmp0 (document->kind, self->kind) == 0)
        return document;
    }

  return NULL;
}

/* A new address is shown; what is being typed is not written over by a reading that brings nothing new. */
static void
show (TdmLinkRow *self)
{
  const TdmOfferDocument *link = find_link (self);
  const char *url = link != NULL ? link->url : NULL;

  self->id = link != NULL ? link->id : 0;
  gtk_widget_set_visible (self->open_button, url != NULL);
  if (!g_set_str (&self->shown, url))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self), url != NULL ? url : "");
}

/* With the scheme that people leave out; NULL when it is no address. */
static char *
dup_url (const char *typed)
{
  g_autofree char *url =
    strstr (typed, "://") != NULL ? g_strdup (typed) : g_strconcat ("https://", typed, NULL);
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || strchr (host, '.') == NULL ||
      (!g_str_equal (g_uri_get_scheme (uri), "https") && !g_str_equal (g_uri_get_scheme (uri), "http")))
    return NULL;

  return g_steal_pointer (&url);
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmLinkRow) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  self->busy = FALSE;
  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_message_show_error (GTK_WIDGET (self), error);
  else if (receipt.undo_id != 0)
    tdm_message_show_undo (GTK_WIDGET (self), _ ("Link saved"), receipt.undo_id);
}

void
tdm_link_row_apply (TdmLinkRow *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *url = NULL;
  TdmStore *store;

  g_return_if_fail (TDM_IS_LINK_ROW (self));

  store = self->editor != NULL ? tdm_offer_editor_get_store (self->editor) : NULL;
  typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  url = *typed != '\0' ? dup_url (typed) : NULL;
  tdm_field_message_set_error (TDM_FIELD_MESSAGE (self->message),
                               *typed != '\0' && url == NULL
                                 ? _ ("Enter a web address such as https://www.example.com/product.")
                                 : NULL);
  if (store == NULL || self->busy || g_strcmp0 (url, self->shown) == 0 || (*typed != '\0' && url == NULL))
    return;

  self->busy = TRUE;
  if (url != NULL)
    tdm_store_add_link_async (store, tdm_offer_editor_get_id (self->editor), self->kind, url, NULL,
                              changed_cb, g_object_ref (self));
  else
    tdm_store_remove_document_async (store, self->id, NULL, changed_cb, g_object_ref (self));
}

static void
open_cb (TdmLinkRow *self)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (self->shown);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

/* ---- the object ---- */

static void
tdm_link_row_dispose (GObject *object)
{
  TdmLinkRow *self = TDM_LINK_ROW (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->message);

  G_OBJECT_CLASS (tdm_link_row_parent_class)->dispose (object);
}

static void
tdm_link_row_finalize (GObject *object)
{
  g_free (TDM_LINK_ROW (object)->kind);
  g_free (TDM_LINK_ROW (object)->shown);

  G_OBJECT_CLASS (tdm_link_row_parent_class)->finalize (object);
}

static void
tdm_link_row_class_init (TdmLinkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_link_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_link_row_finalize;
}

static void
tdm_link_row_init (TdmLinkRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self), TRUE);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_URL);
  self->message = g_object_ref_sink (g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", self, NULL));
  self->open_button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_set_valign (self->open_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->open_button, "flat");
  gtk_widget_set_tooltip_text (self->open_button, _ ("Open in the browser"));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->open_button);
  g_signal_connect_object (self->open_button, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "apply", G_CALLBACK (tdm_link_row_apply), NULL);
  g_signal_connect_object (self->message, "left", G_CALLBACK (tdm_link_row_apply), self, G_CONNECT_SWAPPED);
}

GtkWidget *
tdm_link_row_new (TdmOfferEditor *editor, const char *kind)
{
  TdmLinkRow *self = g_object_new (TDM_TYPE_LINK_ROW, "title", tdm_words_document_kind (kind), NULL);

  self->editor = g_object_ref (editor);
  self->kind = g_strdup (kind);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

GtkWidget *
tdm_link_row_get_message (TdmLinkRow *self)
{
  return self->message;
}
