/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Amounts by currency in one line, never added: the first ones, the others one step away. */

#include "tdm-totals.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-record-text.h"

#define DEFAULT_MAX 3

struct _TdmTotals
{
  AdwBin parent_instance;

  guint max;
  GPtrArray *totals; /* TdmMoneyTotal, own copies, every currency */
  guint n_without;
  GtkWidget *box;
  GtkWidget *more_button;
  GtkWidget *all_box; /* in the popover */
};

G_DEFINE_FINAL_TYPE (TdmTotals, tdm_totals, ADW_TYPE_BIN)

static GtkWidget *
amount_label_new (const TdmMoneyTotal *total)
{
  GtkWidget *label = gtk_label_new (NULL);

  tdm_record_text_set_money (GTK_LABEL (label), total->amount, total->currency);
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 1);

  return label;
}

static void
clear (GtkWidget *box, GtkWidget *but)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != but)
        gtk_box_remove (GTK_BOX (box), child);
      child = next;
    }
}

/* All of them, one a line; @n_without is part of the truth about a total. */
static char *
dup_all (TdmTotals *self)
{
  const GPtrArray *totals = self->totals;
  guint n_without = self->n_without;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < totals->len; i++)
    {
      const TdmMoneyTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *money = tdm_record_text_dup_money (total->amount, total->currency, NULL);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", money);
    }
  if (n_without > 0)
    {
      g_autofree char *number = tdm_format_count (n_without);

      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text, ngettext ("%s deal has no value", "%s deals have no value", n_without),
                              number);
    }

  return g_string_free_and_steal (text);
}

static void
show_more (TdmTotals *self)
{
  const GPtrArray *totals = self->totals;
  guint n_more = totals->len > self->max ? totals->len - self->max : 0;
  g_autofree char *number = tdm_format_count (n_more);
  /* Translators: after the totals of some currencies; the button shows those of all others too. */
  g_autofree char *label = g_strdup_printf (ngettext ("and %s more", "and %s more", n_more), number);

  gtk_widget_set_visible (self->more_button, n_more > 0);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->more_button), label);
  clear (self->all_box, NULL);
  for (guint i = 0; n_more > 0 && i < totals->len; i++)
    gtk_box_append (GTK_BOX (self->all_box), amount_label_new (g_ptr_array_index (totals, i)));
}

static void
update (TdmTotals *self)
{
  g_autofree char *all = dup_all (self);

  clear (self->box, self->more_button);
  for (guint i = MIN (self->max, self->totals->len); i > 0; i--)
    gtk_box_prepend (GTK_BOX (self->box), amount_label_new (g_ptr_array_index (self->totals, i - 1)));
  show_more (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *all != '\0' ? all : NULL);
}

static TdmMoneyTotal *
copy_total (const TdmMoneyTotal *total)
{
  TdmMoneyTotal *copy = g_new0 (TdmMoneyTotal, 1);

  copy->currency = g_strdup (total->currency);
  copy->amount = g_strdup (total->amount);
  copy->count = total->count;

  return copy;
}

static void
tdm_totals_finalize (GObject *object)
{
  g_clear_pointer (&TDM_TOTALS (object)->totals, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_totals_parent_class)->finalize (object);
}

static void
tdm_totals_class_init (TdmTotalsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_totals_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tdm_totals_init (TdmTotals *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->max = DEFAULT_MAX;
  self->totals = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_money_total_free);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  self->all_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), self->all_box);
  self->more_button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more_button), popover);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->more_button), GTK_ARROW_UP);
  gtk_widget_add_css_class (self->more_button, "flat");
  gtk_widget_set_visible (self->more_button, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->more_button);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
tdm_totals_new (guint max)
{
  GtkWidget *self = g_object_new (TDM_TYPE_TOTALS, NULL);

  TDM_TOTALS (self)->max = max;

  return self;
}

void
tdm_totals_set (TdmTotals *self, const GPtrArray *totals, guint n_without)
{
  g_return_if_fail (TDM_IS_TOTALS (self));

  g_ptr_array_set_size (self->totals, 0);
  for (guint i = 0; totals != NULL && i < totals->len; i++)
    g_ptr_array_add (self->totals, copy_total (g_ptr_array_index (totals, i)));
  self->n_without = n_without;
  update (self);
}

void
tdm_totals_set_max (TdmTotals *self, guint max)
{
  g_return_if_fail (TDM_IS_TOTALS (self));

  if (self->max == max)
    return;

  self->max = max;
  update (self);
}
