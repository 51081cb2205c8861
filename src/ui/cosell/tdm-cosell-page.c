/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses the program year for all pages (M153), and opens the place where something is fixed. */

#include "tdm-cosell-page.h"

#include <glib/gi18n.h>

#include "tdm-code-item.h"
#include "tdm-company-dialog.h"
#include "tdm-compare-view.h"
#include "tdm-config.h"
#include "tdm-cosell-words.h"
#include "tdm-message.h"
#include "tdm-program-view.h"
#include "tdm-readiness-board.h"
#include "tdm-readiness-report.h"
#include "tdm-settings.h"

struct _TdmCosellPage
{
  AdwNavigationPage parent_instance;

  TdmStore *store;
  TdmReadinessList *list;
  gboolean narrow;
  gboolean filling; /* the program chooses, nobody else */

  GtkDropDown *rulebook_choice;
  AdwViewStack *stack;
  GtkStack *board_stack;
  TdmReadinessBoard *board;
  TdmProgramView *program;
  TdmCompareView *comparison;
};

G_DEFINE_FINAL_TYPE (TdmCosellPage, tdm_cosell_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- the program year ---- */

static void
show_rulebook (TdmCosellPage *self)
{
  GListModel *choices = gtk_drop_down_get_model (self->rulebook_choice);
  int position = tdm_code_item_find (choices, tdm_settings_get_rulebook ()->id);

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->rulebook_choice, (guint) MAX (position, 0));
  self->filling = FALSE;
}

/* Newest first. */
static void
fill_rulebooks (TdmCosellPage *self)
{
  g_autoptr (GListStore) choices = g_list_store_new (TDM_TYPE_CODE_ITEM);
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  for (guint i = rulebooks->len; i > 0; i--)
    {
      const TdmRulebook *rulebook = g_ptr_array_index (rulebooks, i - 1);
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (rulebook->id, tdm_words_rulebook (rulebook->id));

      g_list_store_append (choices, item);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->rulebook_choice, G_LIST_MODEL (choices));
  self->filling = FALSE;
  show_rulebook (self);
}

/* The newest is written as "", so that a newer one applies when there is one. */
static void
rulebook_chosen_cb (TdmCosellPage *self)
{
  TdmCodeItem *item = gtk_drop_down_get_selected_item (self->rulebook_choice);
  const char *id;

  if (self->filling || item == NULL)
    return;

  id = tdm_code_item_get_code (item);
  g_settings_set_string (tdm_settings_get_default (), "rulebook",
                         g_str_equal (id, tdm_rulebook_get_default ()->id) ? "" : id);
}

/* ---- what is shown ---- */

static void
changed_cb (TdmCosellPage *self)
{
  const char *page = "loading";

  if (tdm_readiness_list_is_loaded (self->list))
    page = g_list_model_get_n_items (tdm_readiness_list_get_all (self->list)) > 0 ? "board" : "empty";
  gtk_stack_set_visible_child_name (self->board_stack, page);
}

void
tdm_cosell_page_show_tab (TdmCosellPage *self, const char *name)
{
  g_return_if_fail (TDM_IS_COSELL_PAGE (self));

  adw_view_stack_set_visible_child_name (self->stack, name);
}

TdmReadinessList *
tdm_cosell_page_get_list (TdmCosellPage *self)
{
  g_return_val_if_fail (TDM_IS_COSELL_PAGE (self), NULL);

  return self->list;
}

/* ---- actions ---- */

static void
company_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (tdm_company_dialog_new (TDM_COSELL_PAGE (widget)->store), widget);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 offer_id;
  const char *token;
  TdmOfferPlace place;

  g_variant_get (parameter, "(x&s)", &offer_id, &token);
  if (tdm_offer_place_from_token (token, &place) && place == TDM_PLACE_COMPANY)
    company_action (widget, name, NULL);
  else
    gtk_widget_activate_action (widget, "win.open-offer", "(xs)", offer_id, token);
}

/* ---- the report ---- */

static void
report_done_cb (TdmCosellPage *self, GtkPrintOperationResult result, GtkPrintOperation *report)
{
  g_autofree char *path = NULL;

  g_object_get (report, "export-filename", &path, NULL);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    tdm_message_show (GTK_WIDGET (self), _ ("The report could not be made."));
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && path != NULL)
    tdm_message_show (GTK_WIDGET (self), _ ("Report saved"));
}

/* In a dialog of its own, or straight into a file: never waits in a loop of its own. */
static void
run_report (TdmCosellPage *self, GtkPrintOperation *report, GtkPrintOperationAction action)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (report, TRUE);
  g_signal_connect_object (report, "done", G_CALLBACK (report_done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (report, action, GTK_WINDOW (root), &error);
  if (error != NULL)
    g_info ("The report could not be made: %s", error->message);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmCosellPage *self = TDM_COSELL_PAGE (widget);
  g_autoptr (GtkPrintOperation) report = tdm_readiness_report_new (self->list);

  run_report (self, report, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCosellPage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GtkPrintOperation) report = NULL;

  if (file == NULL || self->list == NULL)
    return;
  if (path == NULL)
    {
      tdm_message_show (GTK_WIDGET (self), _ ("The report can only be saved on this computer."));
      return;
    }

  report = tdm_readiness_report_new (self->list);
  gtk_print_operation_set_export_filename (report, path);
  run_report (self, report, GTK_PRINT_OPERATION_ACTION_EXPORT);
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save report"));
  /* Translators: proposed name of a file. */
  gtk_file_dialog_set_initial_name (dialog, _ ("co-sell-readiness.pdf"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb,
                        g_object_ref (widget));
}

/* ---- the object ---- */

static void
set_narrow (TdmCosellPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  tdm_readiness_board_set_narrow (self->board, narrow);
  tdm_compare_view_set_narrow (self->comparison, narrow);
  tdm_program_view_set_narrow (self->program, narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_cosell_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TDM_COSELL_PAGE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_cosell_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    set_narrow (TDM_COSELL_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_cosell_page_dispose (GObject *object)
{
  TdmCosellPage *self = TDM_COSELL_PAGE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_COSELL_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_cosell_page_parent_class)->dispose (object);
}

static void
tdm_cosell_page_class_init (TdmCosellPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_cosell_page_dispose;
  object_class->get_property = tdm_cosell_page_get_property;
  object_class->set_property = tdm_cosell_page_set_property;

  /* Whether there is room for one column only; the breakpoint says so. */
  props[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (TDM_TYPE_READINESS_BOARD);
  g_type_ensure (TDM_TYPE_PROGRAM_VIEW);
  g_type_ensure (TDM_TYPE_COMPARE_VIEW);
  g_type_ensure (TDM_TYPE_CODE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-cosell-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmCosellPage, rulebook_choice);
  gtk_widget_class_bind_template_child (widget_class, TdmCosellPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmCosellPage, board_stack);
  gtk_widget_class_bind_template_child (widget_class, TdmCosellPage, board);
  gtk_widget_class_bind_template_child (widget_class, TdmCosellPage, program);
  gtk_widget_class_bind_template_child (widget_class, TdmCosellPage, comparison);
  gtk_widget_class_bind_template_callback (widget_class, rulebook_chosen_cb);

  gtk_widget_class_install_action (widget_class, "cosell.open", "(xs)", open_action);
  gtk_widget_class_install_action (widget_class, "cosell.company", NULL, company_action);
  gtk_widget_class_install_action (widget_class, "cosell.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "cosell.save-pdf", NULL, save_pdf_action);
}

static void
tdm_cosell_page_init (TdmCosellPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_rulebooks (self);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (show_rulebook), self,
                           G_CONNECT_SWAPPED);
}

TdmCosellPage *
tdm_cosell_page_new (TdmStore *store)
{
  TdmCosellPage *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_COSELL_PAGE, NULL);
  self->store = g_object_ref (store);
  self->list = tdm_readiness_list_new (store);
  tdm_readiness_board_set_list (self->board, self->list);
  tdm_program_view_set_list (self->program, self->list);
  tdm_compare_view_set_list (self->comparison, self->list);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}
