/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks through the steps, keeps the draft, and creates the deal at the end. */

#include "tdm-new-deal-dialog.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-draft-keeper.h"
#include "tdm-error-text.h"
#include "tdm-message.h"
#include "tdm-new-deal-contact.h"
#include "tdm-new-deal-customer.h"
#include "tdm-new-deal-details.h"
#include "tdm-new-deal-employees.h"
#include "tdm-new-deal-review.h"
#include "tdm-new-deal-selling-type.h"
#include "tdm-new-deal-solutions.h"
#include "tdm-new-deal-step-row.h"

struct _TdmNewDealDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwNavigationPage *content_page;
  AdwWindowTitle *step_title;
  GtkListBox *steps_list;
  GtkImage *keeper_icon;
  GtkLabel *keeper_label;
  GtkStack *stack;
  GtkButton *back_button;
  GtkButton *next_button;
  GtkWidget *spinner;

  TdmStore *store;
  TdmDealDraft *draft;
  TdmDraftKeeper *keeper;
  GPtrArray *steps;     /* TdmNewDealStep, children of the stack */
  guint focus_id;       /* puts the focus where the step begins when idle */
  guint refresh_id;     /* brings the list of steps up to date when idle */
  TdmDealRecord *model; /* the deal to begin with, until the kept draft is there; NULL for none */
  GVariant *cleared;    /* the draft before it was started over, for Undo */
  gboolean narrow;
  gboolean creating;
};

G_DEFINE_FINAL_TYPE (TdmNewDealDialog, tdm_new_deal_dialog, ADW_TYPE_DIALOG)

enum
{
  PROP_STORE = 1,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint created_signal;

static TdmNewDealStep *
get_step (TdmNewDealDialog *self, guint position)
{
  return g_ptr_array_index (self->steps, position);
}

/* A draft of another version may name a step there is not. */
static guint
get_position (TdmNewDealDialog *self)
{
  return MIN (tdm_deal_draft_get_step (self->draft), self->steps->len - 1);
}

/* ---- the list of steps ---- */

static TdmStepState
get_step_state (TdmNewDealDialog *self, guint position, GPtrArray *problems)
{
  if (position == get_position (self))
    return TDM_STEP_CURRENT;
  if (!tdm_deal_draft_get_visited (self->draft, position) || position == self->steps->len - 1)
    return TDM_STEP_AHEAD;

  return tdm_new_deal_step_is_complete (get_step (self, position), problems) ? TDM_STEP_DONE
                                                                             : TDM_STEP_LACKING;
}

static void
refresh_steps (TdmNewDealDialog *self)
{
  g_autoptr (GPtrArray) problems = tdm_deal_draft_check (self->draft);

  for (guint i = 0; i < self->steps->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps_list, i);
      g_autofree char *summary = tdm_new_deal_step_dup_summary (get_step (self, i));

      tdm_new_deal_step_row_show (TDM_NEW_DEAL_STEP_ROW (row), get_step_state (self, i, problems), summary);
    }
}

static gboolean
refresh_cb (gpointer data)
{
  TdmNewDealDialog *self = data;

  self->refresh_id = 0;
  refresh_steps (self);

  return G_SOURCE_REMOVE;
}

static void
draft_changed_cb (TdmNewDealDialog *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-deal.start-over",
                                 !self->creating && !tdm_deal_draft_is_empty (self->draft));
}

static void
show_step (TdmNewDealDialog *self)
{
  guint position = get_position (self);
  TdmNewDealStep *step = get_step (self, position);
  /* Translators: %1$u is the step the user is at, %2$u the number of all steps. */
  g_autofree char *progress = g_strdup_printf (_ ("Step %1$u of %2$u"), position + 1, self->steps->len);

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (step));
  adw_navigation_page_set_title (self->content_page, tdm_new_deal_step_get_title (step));
  adw_window_title_set_title (self->step_title, tdm_new_deal_step_get_title (step));
  adw_window_title_set_subtitle (self->step_title, progress);
  gtk_button_set_label (self->next_button, tdm_new_deal_step_get_next_label (step));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-deal.back", position > 0 && !self->creating);
  gtk_list_box_select_row (self->steps_list, gtk_list_box_get_row_at_index (self->steps_list, position));

  refresh_steps (self);
  tdm_new_deal_step_enter (step);
}

/* The notify of the draft shows it. */
static void
go_to (TdmNewDealDialog *self, guint position)
{
  tdm_deal_draft_set_step (self->draft, position);
  tdm_draft_keeper_flush (self->keeper);
}

static int
find_owner (TdmNewDealDialog *self, const char *path)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (tdm_new_deal_step_owns (get_step (self, i), path))
      return (int) i;

  return -1;
}

static void
step_activated_cb (TdmNewDealDialog *self, GtkListBoxRow *row)
{
  if (!self->creating)
    go_to (self, gtk_list_box_row_get_index (row));
}

static void
go_to_field_cb (TdmNewDealDialog *self, const char *path)
{
  int position = find_owner (self, path);

  if (position < 0)
    return;

  go_to (self, position);
  tdm_new_deal_step_focus_field (get_step (self, position), path);
}

/* ---- creating ---- */

static void
set_creating (TdmNewDealDialog *self, gboolean creating)
{
  self->creating = creating;
  gtk_widget_set_visible (self->spinner, creating);
  gtk_widget_set_hexpand (GTK_WIDGET (self->next_button), !creating);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-deal.next", !creating);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-deal.back", !creating);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-deal.start-over", !creating);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNewDealDialog) self = data;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt = { 0 };

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      set_creating (self, FALSE);
      tdm_message_show_error (GTK_WIDGET (self->stack), error);
      return;
    }

  tdm_draft_keeper_finish (self->keeper, receipt.deal_id);
  g_signal_emit (self, created_signal, 0, receipt.deal_id, receipt.undo_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
create_deal (TdmNewDealDialog *self)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_draft_dup_record (self->draft);

  set_creating (self, TRUE);
  tdm_store_create_deal_async (self->store, record, NULL, created_cb, g_object_ref (self));
}

/* ---- verbs ---- */

/* Goes to the first step, in the order of the form, where something is missing or wrong. */
static gboolean
go_to_problem (TdmNewDealDialog *self, GPtrArray *problems)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (!tdm_new_deal_step_is_complete (get_step (self, i), problems))
      {
        go_to (self, i);
        tdm_new_deal_step_show_problems (get_step (self, i), problems);
        return TRUE;
      }

  return FALSE;
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (widget);
  guint position = get_position (self);
  TdmNewDealStep *step = get_step (self, position);
  g_autoptr (GPtrArray) problems = NULL;

  if (!tdm_new_deal_step_finish (step))
    return;

  problems = tdm_deal_draft_check (self->draft);
  if (tdm_new_deal_step_show_problems (step, problems))
    return;

  /* The choice of the selling type may ask for more than was given before (M32); so the review comes last. */
  if (position + 2 >= self->steps->len && go_to_problem (self, problems))
    return;

  if (position + 1 < self->steps->len)
    go_to (self, position + 1);
  else
    create_deal (self);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (widget);

  if (get_position (self) > 0)
    go_to (self, get_position (self) - 1);
}

static void
undo_start_over_cb (TdmNewDealDialog *self)
{
  g_autoptr (GVariant) cleared = g_steal_pointer (&self->cleared);

  if (!cleared)
    return;

  tdm_deal_draft_restore (self->draft, cleared);
  g_signal_emit_by_name (self->draft, "changed");
  tdm_draft_keeper_flush (self->keeper);
}

static void
remember_draft (TdmNewDealDialog *self)
{
  g_clear_pointer (&self->cleared, g_variant_unref);
  self->cleared = g_variant_ref_sink (tdm_deal_draft_to_variant (self->draft));
}

static void
offer_draft_back (TdmNewDealDialog *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_start_over_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
start_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (widget);

  remember_draft (self);
  tdm_deal_draft_clear (self->draft);
  tdm_draft_keeper_flush (self->keeper);
  offer_draft_back (self, _ ("Started over"));
}

/* A clone takes the place of a kept draft, which is not lost by that. */
static void
begin_with_model (TdmNewDealDialog *self)
{
  gboolean had_draft = !tdm_deal_draft_is_empty (self->draft);

  remember_draft (self);
  tdm_deal_draft_clone (self->draft, self->model, FALSE);
  g_clear_pointer (&self->model, tdm_deal_record_free);
  if (had_draft)
    offer_draft_back (self, _ ("The draft of another deal was put aside"));
}

/* ---- the draft ---- */

static void
show_keeper (TdmNewDealDialog *self, const char *icon_name, const char *text)
{
  gtk_label_set_label (self->keeper_label, text);
  gtk_image_set_from_icon_name (self->keeper_icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->keeper_icon), icon_name != NULL);
}

/* Says “kept” of nothing that is still on its way to the disk: the process may be killed right then. */
static void
keeper_state_changed_cb (TdmNewDealDialog *self)
{
  g_autofree char *error = NULL;

  switch (tdm_draft_keeper_get_state (self->keeper))
    {
    case TDM_KEEPER_EMPTY:
    case TDM_KEEPER_BUSY:
      show_keeper (self, NULL, "");
      break;
    case TDM_KEEPER_KEPT:
      /* Translators: what was typed is on the disk. */
      show_keeper (self, "tdm-check-symbolic", _ ("Draft kept"));
      break;
    case TDM_KEEPER_FAILED:
      error = tdm_error_text (tdm_draft_keeper_get_error (self->keeper));
      show_keeper (self, "tdm-triangle-symbolic", error);
      break;
    default:
      break;
    }
}

static gboolean
focus_step_cb (gpointer data)
{
  TdmNewDealDialog *self = data;

  self->focus_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->stack)))
    tdm_new_deal_step_enter (get_step (self, get_position (self)));

  return G_SOURCE_REMOVE;
}

/* A dialog that becomes a bottom sheet, or a window again, puts the focus on the first thing in it. */
static void
stack_mapped_cb (TdmNewDealDialog *self)
{
  if (self->focus_id == 0 && gtk_widget_get_sensitive (GTK_WIDGET (self->stack)))
    self->focus_id = g_idle_add (focus_step_cb, self);
}

static void
draft_loaded_cb (TdmNewDealDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
  if (self->model != NULL)
    begin_with_model (self);
  draft_changed_cb (self);
  show_step (self);
}

static void
tdm_new_deal_dialog_closed (AdwDialog *dialog)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (dialog);

  /* Focus put into a dialog on its way out would stay with widgets that are gone. */
  g_clear_handle_id (&self->focus_id, g_source_remove);
  tdm_draft_keeper_flush (self->keeper);
}

static void
collect_steps (TdmNewDealDialog *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child;
       child = gtk_widget_get_next_sibling (child))
    {
      TdmNewDealStep *step = TDM_NEW_DEAL_STEP (child);

      g_ptr_array_add (self->steps, step);
      gtk_list_box_append (self->steps_list,
                           GTK_WIDGET (tdm_new_deal_step_row_new (tdm_new_deal_step_get_title (step))));
      g_object_bind_property (self, "narrow", step, "narrow", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (step, "go-to", G_CALLBACK (go_to_field_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
tdm_new_deal_dialog_constructed (GObject *object)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (object);

  G_OBJECT_CLASS (tdm_new_deal_dialog_parent_class)->constructed (object);

  self->keeper = tdm_draft_keeper_new (self->store, self->draft);
  collect_steps (self);
  for (guint i = 0; i < self->steps->len; i++)
    tdm_new_deal_step_bind (get_step (self, i), self->draft, self->store);

  g_signal_connect_object (self->draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::step", G_CALLBACK (show_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "state-changed", G_CALLBACK (keeper_state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "loaded", G_CALLBACK (draft_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "map", G_CALLBACK (stack_mapped_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  tdm_draft_keeper_load (self->keeper);
}

static void
tdm_new_deal_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (object);

  if (prop_id == PROP_STORE)
    g_value_set_object (value, self->store);
  else
    g_value_set_boolean (value, self->narrow);
}

static void
tdm_new_deal_dialog_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (object);

  if (prop_id == PROP_STORE)
    self->store = g_value_dup_object (value);
  else
    self->narrow = g_value_get_boolean (value);
}

static void
tdm_new_deal_dialog_dispose (GObject *object)
{
  TdmNewDealDialog *self = TDM_NEW_DEAL_DIALOG (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_pointer (&self->cleared, g_variant_unref);
  g_clear_pointer (&self->model, tdm_deal_record_free);
  g_ptr_array_set_size (self->steps, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_NEW_DEAL_DIALOG);
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_new_deal_dialog_parent_class)->dispose (object);
}

static void
tdm_new_deal_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_NEW_DEAL_DIALOG (object)->steps);

  G_OBJECT_CLASS (tdm_new_deal_dialog_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (TDM_TYPE_NEW_DEAL_CUSTOMER);
  g_type_ensure (TDM_TYPE_NEW_DEAL_CONTACT);
  g_type_ensure (TDM_TYPE_NEW_DEAL_DETAILS);
  g_type_ensure (TDM_TYPE_NEW_DEAL_EMPLOYEES);
  g_type_ensure (TDM_TYPE_NEW_DEAL_SOLUTIONS);
  g_type_ensure (TDM_TYPE_NEW_DEAL_SELLING_TYPE);
  g_type_ensure (TDM_TYPE_NEW_DEAL_REVIEW);
}

static void
install_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-new-deal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, content_page);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, step_title);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, steps_list);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, keeper_icon);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, keeper_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, step_activated_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "new-deal.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "new-deal.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "new-deal.start-over", NULL, start_over_action);

  /* Enter alone does it from every field but a text of several lines. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "new-deal.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "new-deal.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "new-deal.next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "new-deal.back", NULL);
}

static void
tdm_new_deal_dialog_class_init (TdmNewDealDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tdm_new_deal_dialog_constructed;
  object_class->get_property = tdm_new_deal_dialog_get_property;
  object_class->set_property = tdm_new_deal_dialog_set_property;
  object_class->dispose = tdm_new_deal_dialog_dispose;
  object_class->finalize = tdm_new_deal_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tdm_new_deal_dialog_closed;

  props[PROP_STORE] = g_param_spec_object (
    "store", NULL, NULL, TDM_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  created_signal = g_signal_new ("created", TDM_TYPE_NEW_DEAL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  ensure_types ();
  install_template (widget_class);
  install_actions (widget_class);
}

static void
tdm_new_deal_dialog_init (TdmNewDealDialog *self)
{
  self->steps = g_ptr_array_new ();
  self->draft = tdm_deal_draft_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tdm_new_deal_dialog_new:
 * @store: an open store
 *
 * The guide, with the draft of last time if there is one. Present it on a window.
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
tdm_new_deal_dialog_new (TdmStore *store)
{
  return g_object_new (TDM_TYPE_NEW_DEAL_DIALOG, "store", store, NULL);
}

/**
 * tdm_new_deal_dialog_new_clone:
 * @model: the deal to begin with, copied
 *
 * The guide filled from another deal, without its ids, its stage, its notes and its consent.
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
tdm_new_deal_dialog_new_clone (TdmStore *store, const TdmDealRecord *model)
{
  AdwDialog *self = tdm_new_deal_dialog_new (store);

  TDM_NEW_DEAL_DIALOG (self)->model = tdm_deal_record_copy (model);

  return self;
}

TdmDealDraft *
tdm_new_deal_dialog_get_draft (TdmNewDealDialog *self)
{
  g_return_val_if_fail (TDM_IS_NEW_DEAL_DIALOG (self), NULL);

  return self->draft;
}
