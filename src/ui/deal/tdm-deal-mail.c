/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The subject names the deal, the body what both sides should look at: value and close date. */

#include "tdm-deal-mail.h"

#include <glib/gi18n.h>

#include "tdm-deal-log-dialog.h"
#include "tdm-format.h"
#include "tdm-message.h"
#include "tdm-words.h"

const TdmPerson *
tdm_deal_mail_get_addressee (const TdmDealRecord *record)
{
  if (record->contact != NULL && record->contact->email != NULL)
    return record->contact;

  for (guint i = 0; i < record->team->len; i++)
    {
      const TdmPerson *person = g_ptr_array_index (record->team, i);

      if (person->email != NULL)
        return person;
    }

  return NULL;
}

static const char *
get_subject (const TdmDealRecord *record)
{
  return record->name != NULL ? record->name : record->customer->name;
}

static char *
dup_body (const TdmDealRecord *record, const TdmPerson *person)
{
  g_autofree char *name = tdm_words_person_name (person, record->customer->country);
  GString *body = g_string_new (NULL);

  /* Translators: the first line of a mail; %s is a person's name. */
  g_string_append_printf (body, _ ("Hello %s,"), name);
  g_string_append (body, "\r\n\r\n\r\n\r\n");
  g_string_append_printf (body, "%s: %s\r\n", _ ("Deal"), get_subject (record));
  if (record->value != NULL && record->currency != NULL)
    {
      g_autofree char *money = tdm_format_money (record->value, record->currency);

      g_string_append_printf (body, "%s: %s\r\n", _ ("Estimated value"), money);
    }
  if (record->close_date != NULL)
    {
      g_autofree char *date = tdm_format_date_long (record->close_date);

      g_string_append_printf (body, "%s: %s\r\n", _ ("Estimated close"), date);
    }

  return g_string_free (body, FALSE);
}

/**
 * tdm_deal_mail_dup_uri:
 *
 * Private notes, tags and the next step are no part of it: they never leave this computer (U4).
 *
 * Returns: (transfer full): RFC 6068
 */
char *
tdm_deal_mail_dup_uri (const TdmDealRecord *record, const TdmPerson *person)
{
  g_autofree char *address = g_uri_escape_string (person->email, "@+", FALSE);
  g_autofree char *subject = g_uri_escape_string (get_subject (record), NULL, FALSE);
  g_autofree char *text = dup_body (record, person);
  g_autofree char *body = g_uri_escape_string (text, NULL, FALSE);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", address, subject, body);
}

char *
tdm_deal_mail_dup_note (const TdmDealRecord *record, const TdmPerson *person)
{
  g_autofree char *name = tdm_words_person_name (person, record->customer->country);

  /* Translators: a line of the timeline; %s is a person's name. */
  return g_strdup_printf (_ ("Mail to %s"), name);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) parent = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    return;

  g_info ("No program took the mail: %s", error->message);
  if (gtk_widget_get_root (parent) != NULL)
    tdm_message_show (parent, _ ("No mail program could be opened"));
}

/**
 * tdm_deal_mail_begin:
 * @parent: a widget of the window
 * @person: has an email address
 *
 * The mail program of the desktop shows the mail, filled in; nothing is sent by Tandem. The sheet beside it logs the
 * mail and takes the next step.
 */
void
tdm_deal_mail_begin (GtkWidget *parent, TdmStore *store, const TdmDealRecord *record, const TdmPerson *person)
{
  g_autofree char *uri = tdm_deal_mail_dup_uri (record, person);
  g_autofree char *note = tdm_deal_mail_dup_note (record, person);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);
  GtkWidget *dialog = tdm_deal_log_dialog_new (store, record);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, launched_cb,
                           g_object_ref (parent));
  tdm_deal_log_dialog_set_note (TDM_DEAL_LOG_DIALOG (dialog), note);
  adw_dialog_set_title (ADW_DIALOG (dialog), _ ("Log the mail"));
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
