/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the deal page says about registering the deal. */

#include "tdm-registration-group.h"

struct _TdmRegistrationGroup
{
  GtkBox parent_instance;

  TdmStore *store;
  TdmDealRecord *record;
};

G_DEFINE_FINAL_TYPE (TdmRegistrationGroup, tdm_registration_group, GTK_TYPE_BOX)

/**
 * tdm_registration_group_set_record:
 * @record: (nullable): the deal as it stands, copied
 *
 * Shows what registering this deal needs (M91, M92).
 */
void
tdm_registration_group_set_record (TdmRegistrationGroup *self, const TdmDealRecord *record)
{
  g_return_if_fail (TDM_IS_REGISTRATION_GROUP (self));

  g_clear_pointer (&self->record, tdm_deal_record_free);
  self->record = tdm_deal_record_copy (record);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
tdm_registration_group_dispose (GObject *object)
{
  TdmRegistrationGroup *self = TDM_REGISTRATION_GROUP (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->record, tdm_deal_record_free);

  G_OBJECT_CLASS (tdm_registration_group_parent_class)->dispose (object);
}

static void
tdm_registration_group_class_init (TdmRegistrationGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_registration_group_dispose;
}

static void
tdm_registration_group_init (TdmRegistrationGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tdm_registration_group_new:
 * @store: the store the deals are in
 *
 * Returns: (transfer floating): the widget, without a deal
 */
GtkWidget *
tdm_registration_group_new (TdmStore *store)
{
  TdmRegistrationGroup *self = g_object_new (TDM_TYPE_REGISTRATION_GROUP, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}
