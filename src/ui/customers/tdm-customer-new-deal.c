/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the guide for a new deal with a customer already chosen. The guide begins with the draft it finds, so the
 * choice is put there; a deal that was begun before is only replaced when the user says so. */

#include "tdm-customer-new-deal.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-deal-draft.h"
#include "tdm-message.h"

/* The draft of the guide. */
#define DRAFT_KIND "new-deal"

typedef struct
{
  GtkWidget *from; /* held */
  TdmStore *store;
  TdmCustomer *customer;
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->from);
  g_object_unref (self->store);
  tdm_customer_free (self->customer);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;

  if (tdm_store_save_draft_finish (TDM_STORE (source), result, &error))
    gtk_widget_activate_action (request->from, "app.new-deal", NULL);
  else
    tdm_message_show_error (request->from, error);
}

static void
begin (Request *request)
{
  g_autoptr (TdmDealDraft) draft = tdm_deal_draft_new ();

  tdm_deal_draft_choose_customer (draft, request->customer);
  tdm_store_save_draft_async (request->store, DRAFT_KIND, tdm_deal_draft_to_variant (draft), NULL, saved_cb,
                              request);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "replace"))
    begin (g_steal_pointer (&request));
  else if (g_str_equal (response, "continue"))
    gtk_widget_activate_action (request->from, "app.new-deal", NULL);
}

static void
ask (Request *request)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Continue the deal you began?"), NULL);

  /* Translators: %s is a company. */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                _ ("There is a deal you did not finish. A new one for %s would replace it."),
                                request->customer->name);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("Cancel"), "replace", _ ("Replace"),
                                  "continue", _ ("Continue"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "continue", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "continue");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), request->from, NULL, answered_cb, request);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) kept = tdm_store_load_draft_finish (TDM_STORE (source), result, &error);

  if (error != NULL)
    tdm_message_show_error (request->from, error);
  else if (kept != NULL)
    ask (g_steal_pointer (&request));
  else
    begin (g_steal_pointer (&request));
}

/**
 * tdm_customer_start_deal:
 * @from: a widget of the window
 * @customer: from the directory, copied
 */
void
tdm_customer_start_deal (GtkWidget *from, TdmStore *store, const TdmCustomer *customer)
{
  Request *request = g_new0 (Request, 1);

  request->from = g_object_ref (from);
  request->store = g_object_ref (store);
  request->customer = tdm_customer_copy (customer);
  tdm_store_load_draft_async (store, DRAFT_KIND, NULL, loaded_cb, request);
}
