/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * M117, M130, M133, M137: self-declared facts with day and note. What is typed is kept as a draft until it is saved. */

#include "tdm-company-dialog.h"

#include <glib/gi18n.h>

#include "tdm-company-fact.h"
#include "tdm-message.h"
#include "tdm-revenue-months.h"
#include "tdm-revenue-tracker.h"
#include "tdm-sheet-draft.h"
#include "tdm-sheet-frame.h"
#include "tdm-store-offers.h"

struct _TdmCompanyDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  GCancellable *cancellable;
  TdmCompany *saved; /* NULL before it was read */
  gboolean filling;
  TdmSheetDraft *kept;
  GtkWidget *form;
  GPtrArray *facts; /* (element-type TdmCompanyFact) */
  GtkWidget *months;
  GtkWidget *tracker;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (TdmCompanyDialog, tdm_company_dialog, ADW_TYPE_DIALOG)

/* ---- the form ---- */

static TdmCompany *
dup_typed (TdmCompanyDialog *self)
{
  TdmCompany *company = self->saved != NULL ? tdm_company_copy (self->saved) : tdm_company_new ();

  for (guint i = 0; i < self->facts->len; i++)
    tdm_company_fact_read (g_ptr_array_index (self->facts, i), company);
  tdm_revenue_months_read (TDM_REVENUE_MONTHS (self->months), company);

  return company;
}

static void
fill (TdmCompanyDialog *self, const TdmCompany *company)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->facts->len; i++)
    tdm_company_fact_show (g_ptr_array_index (self->facts, i), company);
  tdm_revenue_months_show (TDM_REVENUE_MONTHS (self->months), company);
  tdm_revenue_tracker_show (TDM_REVENUE_TRACKER (self->tracker), company);
  self->filling = FALSE;
}

/* The sum only of what can be saved: half a number is no figure. */
static gboolean
check (TdmCompanyDialog *self)
{
  gboolean valid = tdm_revenue_months_check (TDM_REVENUE_MONTHS (self->months));

  for (guint i = 0; i < self->facts->len; i++)
    valid = tdm_company_fact_check (g_ptr_array_index (self->facts, i)) && valid;

  return valid;
}

static void
changed_cb (TdmCompanyDialog *self)
{
  g_autoptr (TdmCompany) typed = NULL;

  if (self->filling || self->saved == NULL)
    return;

  typed = dup_typed (self);
  if (check (self))
    tdm_revenue_tracker_show (TDM_REVENUE_TRACKER (self->tracker), typed);
  tdm_sheet_draft_keep (self->kept, tdm_shape_to_variant (&tdm_company_shape, typed));
}

static void
restore_cb (TdmCompanyDialog *self, GVariant *content)
{
  g_autoptr (TdmCompany) typed = tdm_shape_from_variant (&tdm_company_shape, content);

  if (typed != NULL)
    fill (self, typed);
}

static void
discard_cb (TdmCompanyDialog *self)
{
  fill (self, self->saved);
}

/* ---- reading and saving ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCompanyDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmCompany *company = tdm_store_load_company_finish (TDM_STORE (source), result, &error);

  if (company == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  self->saved = company;
  fill (self, company);
  gtk_widget_set_sensitive (self->form, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "company.save", TRUE);
  tdm_sheet_draft_start (self->kept, self->store, TDM_COMPANY_DRAFT);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCompanyDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "company.save", TRUE);
      tdm_message_show_error (GTK_WIDGET (self), error);
      return;
    }

  tdm_sheet_draft_finish (self->kept);
  tdm_message_show_undo (gtk_widget_get_parent (GTK_WIDGET (self)), _ ("Company facts saved"),
                         receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
focus_problem (TdmCompanyDialog *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    if (!tdm_company_fact_check (g_ptr_array_index (self->facts, i)))
      {
        tdm_company_fact_focus (g_ptr_array_index (self->facts, i));
        return;
      }

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->months), TRUE);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCompanyDialog *self = TDM_COMPANY_DIALOG (widget);
  g_autoptr (TdmCompany) typed = NULL;

  if (!check (self))
    {
      focus_problem (self);
      return;
    }

  typed = dup_typed (self);
  gtk_widget_action_set_enabled (widget, "company.save", FALSE);
  tdm_store_save_company_async (self->store, typed, NULL, saved_cb, g_object_ref (self));
}

/* ---- the object ---- */

static void
tdm_company_dialog_closed (AdwDialog *dialog)
{
  tdm_sheet_draft_flush (TDM_COMPANY_DIALOG (dialog)->kept);
}

static void
tdm_company_dialog_dispose (GObject *object)
{
  TdmCompanyDialog *self = TDM_COMPANY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_company_dialog_parent_class)->dispose (object);
}

static void
tdm_company_dialog_finalize (GObject *object)
{
  TdmCompanyDialog *self = TDM_COMPANY_DIALOG (object);

  g_clear_pointer (&self->saved, tdm_company_free);
  g_clear_pointer (&self->facts, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_company_dialog_parent_class)->finalize (object);
}

static void
tdm_company_dialog_class_init (TdmCompanyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_company_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_company_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tdm_company_dialog_closed;

  gtk_widget_class_install_action (widget_class, "company.save", NULL, save_action);
}

static void
add_fact (TdmCompanyDialog *self, GtkWidget *group, const char *name)
{
  GtkWidget *fact = tdm_company_fact_new (name);

  g_ptr_array_add (self->facts, fact);
  g_signal_connect_object (fact, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fact);
}

static GtkWidget *
facts_new (TdmCompanyDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _ ("No service tells these facts. What they make your offers likely meet, Microsoft still checks."));
  add_fact (self, group, "businessProfileComplete");
  add_fact (self, group, "partnerId");
  add_fact (self, group, "goldCompetency");
  add_fact (self, group, "goldCompetencyUntil");
  add_fact (self, group, "isvConnectTier");

  return group;
}

static GtkWidget *
revenue_new (TdmCompanyDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Azure consumed revenue"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _ ("Of all your Azure solutions together, in the twelve months that are past."));
  self->tracker = tdm_revenue_tracker_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->tracker);
  add_fact (self, group, "azureRevenueTrailing12MonthsUsd");
  self->months = tdm_revenue_months_new ();
  g_signal_connect_object (self->months, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->months);

  return group;
}

static void
tdm_company_dialog_init (TdmCompanyDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->cancellable = g_cancellable_new ();
  self->facts = g_ptr_array_new ();
  self->kept = g_object_new (TDM_TYPE_SHEET_DRAFT, NULL);
  self->form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (self->form), facts_new (self));
  gtk_box_append (GTK_BOX (self->form), revenue_new (self));
  gtk_widget_set_sensitive (self->form, FALSE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->kept));
  gtk_box_append (GTK_BOX (content), self->form);
  self->save_button = tdm_sheet_frame_new_accept (_ ("_Save"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save_button), "company.save");
  tdm_sheet_frame_fill (ADW_DIALOG (self), _ ("Company facts"), 560, content, self->save_button);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "company.save", FALSE);
  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
}

/**
 * tdm_company_dialog_new:
 * @store: held
 *
 * Returns: (transfer floating): the sheet; it reads the facts itself, and closes when the store has taken them
 */
AdwDialog *
tdm_company_dialog_new (TdmStore *store)
{
  TdmCompanyDialog *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_COMPANY_DIALOG, NULL);
  self->store = g_object_ref (store);
  tdm_store_load_company_async (store, self->cancellable, loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}

GtkWidget *
tdm_company_dialog_get_fact (TdmCompanyDialog *self, const char *name)
{
  g_return_val_if_fail (TDM_IS_COMPANY_DIALOG (self), NULL);

  for (guint i = 0; i < self->facts->len; i++)
    if (g_str_equal (tdm_company_fact_get_name (g_ptr_array_index (self->facts, i)), name))
      return g_ptr_array_index (self->facts, i);

  return NULL;
}
