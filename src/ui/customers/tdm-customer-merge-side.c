/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One of the two entries on the sheet that merges them. */

#include "tdm-customer-merge-side.h"

#include <glib/gi18n.h>

#include "tdm-customer-cell.h"
#include "tdm-fact-row.h"
#include "tdm-format.h"
#include "tdm-words.h"

struct _TdmCustomerMergeSide
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwActionRow *keep_row;
  GtkCheckButton *check;
  GPtrArray *rows; /* not owned */
};

G_DEFINE_FINAL_TYPE (TdmCustomerMergeSide, tdm_customer_merge_side, ADW_TYPE_BIN)

static guint chosen_signal;

static void
toggled_cb (TdmCustomerMergeSide *self)
{
  if (gtk_check_button_get_active (self->check))
    g_signal_emit (self, chosen_signal, 0);
}

static void
clear (TdmCustomerMergeSide *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
append_fact (TdmCustomerMergeSide *self, const char *title, const char *value, gboolean differs)
{
  GtkWidget *row = tdm_fact_row_new (title, value);

  if (differs)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("tdm-triangle-symbolic");

      gtk_widget_set_tooltip_text (icon, _ ("Differs in the other entry"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
dup_address (const TdmCustomer *customer)
{
  g_auto (GStrv) lines = tdm_words_address_lines (customer);

  return g_strjoinv ("\n", lines);
}

void
tdm_customer_merge_side_show (TdmCustomerMergeSide *self,
                              const TdmCustomer *customer,
                              const TdmCustomer *other,
                              guint n_deals)
{
  g_autofree char *address = dup_address (customer);
  g_autofree char *other_address = dup_address (other);
  g_autofree char *number = tdm_customer_dup_number_words (customer);
  g_autofree char *count = tdm_format_count (n_deals);

  g_return_if_fail (TDM_IS_CUSTOMER_MERGE_SIDE (self));

  clear (self);
  append_fact (self, _ ("Company name"), customer->name, g_strcmp0 (customer->name, other->name) != 0);
  append_fact (self, _ ("D-U-N-S number"), number,
               customer->duns != NULL && other->duns != NULL && !g_str_equal (customer->duns, other->duns));
  append_fact (self, _ ("Address"), address, g_strcmp0 (address, other_address) != 0);
  append_fact (self, _ ("Deals"), count, FALSE);
}

void
tdm_customer_merge_side_group (TdmCustomerMergeSide *self, TdmCustomerMergeSide *other)
{
  g_return_if_fail (TDM_IS_CUSTOMER_MERGE_SIDE (self) && TDM_IS_CUSTOMER_MERGE_SIDE (other));

  gtk_check_button_set_group (self->check, other->check);
}

void
tdm_customer_merge_side_set_kept (TdmCustomerMergeSide *self, gboolean kept)
{
  g_return_if_fail (TDM_IS_CUSTOMER_MERGE_SIDE (self));

  gtk_check_button_set_active (self->check, kept);
}

static void
tdm_customer_merge_side_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_CUSTOMER_MERGE_SIDE (object)->rows);

  G_OBJECT_CLASS (tdm_customer_merge_side_parent_class)->finalize (object);
}

static void
tdm_customer_merge_side_class_init (TdmCustomerMergeSideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_customer_merge_side_finalize;

  chosen_signal = g_signal_new ("chosen", TDM_TYPE_CUSTOMER_MERGE_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
tdm_customer_merge_side_init (TdmCustomerMergeSide *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (group);
  self->keep_row = ADW_ACTION_ROW (row);
  self->check = GTK_CHECK_BUTTON (check);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Keep this entry"));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (self->keep_row, check);
  adw_action_row_set_activatable_widget (self->keep_row, check);
  adw_preferences_group_add (self->group, row);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_bin_set_child (ADW_BIN (self), group);
}
