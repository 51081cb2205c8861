/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A radio row for one entity of the customer directory. */

#include "tdm-customer-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-config.h"
#include "tdm-words.h"

struct _TdmCustomerRow
{
  AdwActionRow parent_instance;

  AdwAvatar *avatar;
  GtkCheckButton *check;
  GtkLabel *number_label;

  TdmCustomer *customer;
  gboolean quiet; /* set by the program, not by the user */
};

G_DEFINE_FINAL_TYPE (TdmCustomerRow, tdm_customer_row, ADW_TYPE_ACTION_ROW)

static guint chosen_signal;

static void
toggled_cb (TdmCustomerRow *self)
{
  if (!self->quiet && gtk_check_button_get_active (self->check))
    g_signal_emit (self, chosen_signal, 0);
}

static void
tdm_customer_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_CUSTOMER_ROW);

  G_OBJECT_CLASS (tdm_customer_row_parent_class)->dispose (object);
}

static void
tdm_customer_row_finalize (GObject *object)
{
  tdm_customer_free (TDM_CUSTOMER_ROW (object)->customer);

  G_OBJECT_CLASS (tdm_customer_row_parent_class)->finalize (object);
}

static void
tdm_customer_row_class_init (TdmCustomerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_customer_row_dispose;
  object_class->finalize = tdm_customer_row_finalize;

  chosen_signal =
    g_signal_new ("chosen", TDM_TYPE_CUSTOMER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-customer-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerRow, check);
  gtk_widget_class_bind_template_child (widget_class, TdmCustomerRow, number_label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
tdm_customer_row_init (TdmCustomerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tdm_customer_row_dup_number:
 * @customer: an entity
 *
 * Returns: (transfer full) (nullable): its D-U-N-S number as Dun & Bradstreet groups it, 31-555-0142
 */
char *
tdm_customer_row_dup_number (const TdmCustomer *customer)
{
  const char *duns = customer->duns;

  if (!duns || strlen (duns) != 9)
    return g_strdup (duns);

  return g_strdup_printf ("%.2s-%.3s-%.4s", duns, duns + 2, duns + 5);
}

static void
show_number (TdmCustomerRow *self)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  if (self->customer->duns)
    {
      number = tdm_customer_row_dup_number (self->customer);
      /* Translators: %1$s is a company, %2$s its number in the directory of Dun & Bradstreet. */
      name = g_strdup_printf (_ ("%1$s, D-U-N-S number %2$s"), self->customer->name, number);
    }
  else
    {
      /* Translators: this company has no D-U-N-S number, or it is not known. */
      number = g_strdup (_ ("No number"));
      /* Translators: %s is a company. */
      name = g_strdup_printf (_ ("%s, no D-U-N-S number"), self->customer->name);
      gtk_widget_add_css_class (GTK_WIDGET (self->number_label), "dimmed");
    }

  gtk_label_set_label (self->number_label, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Without the country, which is the last line: it was asked for first and is the same for all. */
static char *
dup_address (const TdmCustomer *customer)
{
  g_auto (GStrv) lines = tdm_words_address_lines (customer);
  guint n = g_strv_length (lines);

  if (n > 1 && customer->country)
    g_clear_pointer (&lines[n - 1], g_free);

  return g_strjoinv (", ", lines);
}

TdmCustomerRow *
tdm_customer_row_new (const TdmCustomer *customer, TdmCustomerRow *group)
{
  TdmCustomerRow *self = g_object_new (TDM_TYPE_CUSTOMER_ROW, NULL);
  g_autofree char *address = dup_address (customer);
  g_autofree char *initials = tdm_words_avatar_text (customer->name);

  self->customer = tdm_customer_copy (customer);
  if (group)
    gtk_check_button_set_group (self->check, group->check);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), customer->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), address);
  adw_avatar_set_text (self->avatar, initials);
  show_number (self);

  return self;
}

const TdmCustomer *
tdm_customer_row_get_customer (TdmCustomerRow *self)
{
  return self->customer;
}

/* Does not emit "chosen". */
void
tdm_customer_row_set_chosen (TdmCustomerRow *self, gboolean chosen)
{
  self->quiet = TRUE;
  gtk_check_button_set_active (self->check, chosen);
  self->quiet = FALSE;
}
