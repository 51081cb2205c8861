/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for the name of a saved view. */

#include "tdm-save-view-dialog.h"

#include <glib/gi18n.h>

#include "tdm-message.h"
#include "tdm-saved-views.h"

struct _TdmSaveViewDialog
{
  AdwAlertDialog parent_instance;

  TdmStore *store;
  gint64 id;
  TdmDealQuery *query;
  GtkWidget *name_row;
};

G_DEFINE_FINAL_TYPE (TdmSaveViewDialog, tdm_save_view_dialog, ADW_TYPE_ALERT_DIALOG)

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_name (TdmSaveViewDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

/* The store refuses it too; here it is said before. */
static gboolean
is_taken (TdmSaveViewDialog *self, const char *name)
{
  const GPtrArray *views = tdm_saved_views_get_all (tdm_saved_views_get_for_store (self->store));
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < views->len; i++)
    {
      const TdmSavedView *view = g_ptr_array_index (views, i);
      g_autofree char *other = g_utf8_casefold (view->name, -1);

      if (view->id != self->id && g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

static void
name_changed_cb (TdmSaveViewDialog *self)
{
  g_autofree char *name = dup_name (self);
  gboolean taken = is_taken (self, name);

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save", *name != '\0' && !taken);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self),
                             taken ? _ ("There is a view of that name already.")
                                   : _ ("It stands in the sidebar and finds the same kind of deals again."));
}

typedef struct
{
  TdmSaveViewDialog *self;
  GtkWidget *from;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Saving *saving = data;
  g_autoptr (TdmSaveViewDialog) self = saving->self;
  g_autoptr (GtkWidget) from = saving->from;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      tdm_message_show_error (from, error);
      return;
    }

  g_signal_emit (self, signals[SAVED], 0, receipt.deal_id);
  tdm_message_show_undo (from, self->id == 0 ? _ ("View saved") : _ ("View renamed"), receipt.undo_id);
}

static void
response_cb (TdmSaveViewDialog *self, const char *response)
{
  g_autofree char *name = dup_name (self);
  Saving *saving;

  if (!g_str_equal (response, "save"))
    return;

  /* The message is shown in the window, after this dialog has gone. */
  saving = g_new0 (Saving, 1);
  saving->self = g_object_ref (self);
  saving->from = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  tdm_store_save_view_async (self->store, self->id, name, self->query, NULL, saved_cb, saving);
}

static void
tdm_save_view_dialog_finalize (GObject *object)
{
  TdmSaveViewDialog *self = TDM_SAVE_VIEW_DIALOG (object);

  tdm_deal_query_free (self->query);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_save_view_dialog_parent_class)->finalize (object);
}

static void
tdm_save_view_dialog_class_init (TdmSaveViewDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_save_view_dialog_finalize;

  signals[SAVED] = g_signal_new ("saved", TDM_TYPE_SAVE_VIEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
tdm_save_view_dialog_init (TdmSaveViewDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->name_row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", C_ ("saved view", "Name"), "use-markup", FALSE,
                                 "activates-default", TRUE, "max-length", 100, NULL);
  g_signal_connect_swapped (self->name_row, "changed", G_CALLBACK (name_changed_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->name_row);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self), "cancel", _ ("_Cancel"), "save", _ ("_Save"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self), "cancel");
  g_signal_connect (self, "response", G_CALLBACK (response_cb), NULL);
  adw_dialog_set_focus (ADW_DIALOG (self), self->name_row);
}

AdwDialog *
tdm_save_view_dialog_new (TdmStore *store, gint64 id, const char *name, const TdmDealQuery *query)
{
  TdmSaveViewDialog *self = g_object_new (TDM_TYPE_SAVE_VIEW_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->id = id;
  self->query = tdm_deal_query_copy (query);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), id == 0 ? _ ("Save view") : _ ("Rename view"));
  if (name != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  name_changed_cb (self);

  return ADW_DIALOG (self);
}
