/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups of facts on the page of a customer. */

#include "tdm-customer-facts.h"

#include <glib/gi18n.h>

#include "tdm-customer-cell.h"
#include "tdm-fact-row.h"
#include "tdm-words.h"

static GtkWidget *
group_new (GtkBox *box, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (box, group);

  return group;
}

static void
append_entry (GtkBox *box, const TdmCustomer *customer)
{
  GtkWidget *group = group_new (box, _ ("Business entity"));
  g_auto (GStrv) lines = tdm_words_address_lines (customer);
  g_autofree char *address = g_strjoinv ("\n", lines);
  g_autofree char *number = tdm_customer_dup_number_words (customer);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             customer->duns != NULL ? tdm_fact_row_new_copyable (_ ("D-U-N-S number"), number)
                                                    : tdm_fact_row_new (_ ("D-U-N-S number"), number));
  if (*address != '\0')
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               tdm_fact_row_new_copyable (_ ("Address"), address));
}

static void
append_contacts (GtkBox *box, const TdmCustomer *customer, GPtrArray *contacts)
{
  GtkWidget *group = group_new (box, _ ("Contacts"));

  if (contacts->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("No deal names a contact yet."));
  for (guint i = 0; i < contacts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               tdm_fact_row_new_person (g_ptr_array_index (contacts, i), customer->country));
}

void
tdm_customer_facts_fill (GtkBox *box, const TdmCustomer *customer, GPtrArray *contacts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  append_entry (box, customer);
  append_contacts (box, customer, contacts);
}
