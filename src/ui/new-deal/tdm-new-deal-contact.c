/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four fields that may stay empty until Microsoft's help is asked for. */

#include "tdm-new-deal-contact.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-name-rows.h"
#include "tdm-person-row.h"
#include "tdm-store-directory.h"
#include "tdm-words.h"

#define MAX_KNOWN 5

struct _TdmNewDealContact
{
  TdmNewDealStep parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *known_box;
  GtkListBox *known_list;
  gint64 known_id;           /* the customer whose contacts are listed, 0 for none */
  GtkWidget *upper_name_row; /* the first or last name, as the language has it */
  GtkWidget *first_name_row;
  TdmFieldMessage *first_name_message;
  GtkWidget *last_name_row;
  TdmFieldMessage *last_name_message;
  GtkWidget *phone_row;
  TdmFieldMessage *phone_message;
  GtkWidget *email_row;
  TdmFieldMessage *email_message;
};

G_DEFINE_FINAL_TYPE (TdmNewDealContact, tdm_new_deal_contact, TDM_TYPE_NEW_DEAL_STEP)

static void
show_rule (TdmNewDealContact *self)
{
  TdmDealDraft *draft = tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self));

  adw_preferences_group_set_description (self->group,
                                         tdm_deal_draft_get_record (draft)->help_requested
                                           ? _ ("All four are needed, because you ask for Microsoft’s help.")
                                           : _ ("Needed only if you ask for Microsoft’s help."));
}

/* ---- contacts of earlier deals of the customer ---- */

static void
known_activated_cb (TdmNewDealContact *self, GtkListBoxRow *row)
{
  const TdmPerson *person = tdm_person_row_get_person (TDM_PERSON_ROW (row));
  TdmDealDraft *draft = tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self));

  g_object_set (draft, "contact-first-name", person->first_name, "contact-last-name", person->last_name,
                "contact-phone", person->phone, "contact-email", person->email, NULL);
  gtk_widget_activate_default (GTK_WIDGET (self));
}

static void
known_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNewDealContact) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = tdm_store_list_customer_contacts_finish (TDM_STORE (source), result, &error);

  if (error != NULL)
    g_info ("No contacts to suggest: %s", error->message);
  if (people == NULL || self->known_list == NULL)
    return;

  gtk_list_box_remove_all (self->known_list);
  for (guint i = 0; i < MIN (people->len, MAX_KNOWN); i++)
    gtk_list_box_append (self->known_list, GTK_WIDGET (tdm_person_row_new (g_ptr_array_index (people, i),
                                                                           TDM_PERSON_ROW_RECENT)));
  gtk_widget_set_visible (self->known_box, people->len > 0);
}

static void
show_known (TdmNewDealContact *self)
{
  TdmNewDealStep *step = TDM_NEW_DEAL_STEP (self);
  gint64 customer_id = tdm_deal_draft_get_record (tdm_new_deal_step_get_draft (step))->customer->id;

  if (self->known_id == customer_id)
    return;

  self->known_id = customer_id;
  gtk_widget_set_visible (self->known_box, FALSE);
  if (customer_id != 0)
    tdm_store_list_customer_contacts_async (tdm_new_deal_step_get_store (step), customer_id, NULL, known_cb,
                                            g_object_ref (self));
}

static void
tdm_new_deal_contact_bind (TdmNewDealStep *step, TdmDealDraft *draft)
{
  TdmNewDealContact *self = TDM_NEW_DEAL_CONTACT (step);

  tdm_new_deal_step_bind_text (step, "contact-first-name", self->first_name_row);
  tdm_new_deal_step_bind_text (step, "contact-last-name", self->last_name_row);
  tdm_new_deal_step_bind_text (step, "contact-phone", self->phone_row);
  tdm_new_deal_step_bind_text (step, "contact-email", self->email_row);

  tdm_new_deal_step_add_field (step, "customer.contact.firstName", self->first_name_message);
  tdm_new_deal_step_add_field (step, "customer.contact.lastName", self->last_name_message);
  tdm_new_deal_step_add_field (step, "customer.contact.phone", self->phone_message);
  tdm_new_deal_step_add_field (step, "customer.contact.email", self->email_message);

  g_signal_connect_object (draft, "notify::help-requested", G_CALLBACK (show_rule), self, G_CONNECT_SWAPPED);
  show_rule (self);
}

static void
tdm_new_deal_contact_enter (TdmNewDealStep *step)
{
  show_known (TDM_NEW_DEAL_CONTACT (step));
  gtk_widget_grab_focus (TDM_NEW_DEAL_CONTACT (step)->upper_name_row);
}

static char *
tdm_new_deal_contact_dup_summary (TdmNewDealStep *step, TdmDealDraft *draft)
{
  const TdmDealRecord *record = tdm_deal_draft_get_record (draft);

  if (tdm_person_is_empty (record->contact))
    /* Translators: no contact person was given. */
    return g_strdup (C_ ("contact", "None"));

  return tdm_words_person_name (record->contact, record->customer->country);
}

static void
tdm_new_deal_contact_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_NEW_DEAL_CONTACT);

  G_OBJECT_CLASS (tdm_new_deal_contact_parent_class)->dispose (object);
}

static void
tdm_new_deal_contact_class_init (TdmNewDealContactClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TdmNewDealStepClass *step_class = TDM_NEW_DEAL_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_contact_dispose;
  step_class->bind = tdm_new_deal_contact_bind;
  step_class->enter = tdm_new_deal_contact_enter;
  step_class->dup_summary = tdm_new_deal_contact_dup_summary;

  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-new-deal-contact.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, known_box);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, known_list);
  gtk_widget_class_bind_template_callback (widget_class, known_activated_cb);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, first_name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, first_name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, last_name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, last_name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, phone_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, phone_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, email_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealContact, email_message);
}

static void
tdm_new_deal_contact_init (TdmNewDealContact *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->upper_name_row =
    tdm_name_rows_arrange (self->first_name_row, self->last_name_row, self->last_name_message);
}
