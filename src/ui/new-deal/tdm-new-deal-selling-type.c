/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One switch decides; below it only what that choice needs, and what Microsoft would see. */

#include "tdm-new-deal-selling-type.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-format.h"
#include "tdm-rules.h"
#include "tdm-text-row.h"
#include "tdm-words.h"

struct _TdmNewDealSellingType
{
  TdmNewDealStep parent_instance;

  GtkWidget *help_group;
  gboolean consent_known; /* the deal was shared before: not asked again */
  AdwSwitchRow *help_row;
  AdwComboRow *kind_row;
  TdmFieldMessage *kind_message;
  GtkWidget *notes_row;
  TdmFieldMessage *notes_message;
  AdwActionRow *consent_row;
  GtkWidget *consent_check;
  TdmFieldMessage *consent_message;
  GtkLabel *deadline_label;
  GtkWidget *deadline_box;
  GtkWidget *consent_group;
  GtkWidget *share_expander;
  AdwSwitchRow *share_row;
  GtkWidget *seen_grid;
  GtkWidget *seen_label;
  GtkWidget *own_label;
};

G_DEFINE_FINAL_TYPE (TdmNewDealSellingType, tdm_new_deal_selling_type, TDM_TYPE_NEW_DEAL_STEP)

static TdmDealDraft *
get_draft (TdmNewDealSellingType *self)
{
  return tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self));
}

static const TdmDealRecord *
get_record (TdmNewDealSellingType *self)
{
  return tdm_deal_draft_get_record (get_draft (self));
}

static void
kind_selected_cb (TdmNewDealSellingType *self)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (self->kind_row);

  if (item)
    g_object_set (get_draft (self), "help-kind", tdm_code_item_get_code (item), NULL);
}

static void
sync_kind (TdmNewDealSellingType *self)
{
  int position = tdm_code_item_find (adw_combo_row_get_model (self->kind_row), get_record (self)->help_kind);

  adw_combo_row_set_selected (self->kind_row, MAX (position, 0));
}

/* A seller decides by these notes; without them an invitation is possible, but hopeless (M61). */
static void
warn_about_notes (TdmNewDealSellingType *self)
{
  gboolean empty = get_record (self)->help_notes == NULL;

  tdm_field_message_set_warning (
    self->notes_message, empty ? _ ("Say what help you need: a seller decides by these notes.") : NULL);
}

/* What is asked and said depends on who will see the deal. */
static void
show_choice (TdmNewDealSellingType *self)
{
  const TdmDealRecord *record = get_record (self);
  gboolean invites = tdm_deal_draft_get_purpose (get_draft (self)) == TDM_DEAL_CHECK_INVITE;
  gboolean shared = record->help_requested || record->type == TDM_DEAL_TYPE_PARTNER_LED;

  gtk_widget_set_visible (self->share_expander, !record->help_requested && !invites);
  gtk_widget_set_visible (self->consent_group, shared && !self->consent_known);
  gtk_widget_set_visible (self->seen_grid, shared);
  gtk_widget_set_visible (self->deadline_box, record->help_requested);
  if (record->type == TDM_DEAL_TYPE_PARTNER_LED)
    gtk_expander_set_expanded (GTK_EXPANDER (self->share_expander), TRUE);
}

/* What is known about the deal already is the best first word to Microsoft. */
static void
help_changed_cb (TdmNewDealSellingType *self)
{
  const TdmDealRecord *record = get_record (self);

  if (record->help_requested && !record->help_notes && record->notes)
    g_object_set (get_draft (self), "help-notes", record->notes, NULL);
  warn_about_notes (self);
  show_choice (self);
}

/* The sentence names the person Microsoft may turn to (M33, M34). */
static void
show_consent (TdmNewDealSellingType *self)
{
  const TdmDealRecord *record = get_record (self);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (tdm_person_is_empty (record->contact))
    text =
      g_strdup (_ ("Make sure the customer agreed that its contact data is given to Microsoft. Microsoft may "
                   "use it to reach the customer directly."));
  else
    {
      name = tdm_words_person_name (record->contact, record->customer->country);
      /* Translators: %s is the customer's contact person. */
      text = g_strdup_printf (_ ("Make sure the customer agreed that its contact data is given to Microsoft. "
                                 "Microsoft may use it to reach %s directly."),
                              name);
    }

  adw_action_row_set_subtitle (self->consent_row, text);
}

static void
show_deadline (TdmNewDealSellingType *self)
{
  int days = tdm_rules_get ()->answer_window_days;
  g_autofree char *date = tdm_format_get_local_date (tdm_clock_now () + days * G_TIME_SPAN_DAY);
  g_autofree char *day = tdm_format_date (date);
  /* Translators: %1$d is the number of days Microsoft has, %2$s the last of them as a date. */
  g_autofree char *text = g_strdup_printf (
    ngettext ("Microsoft has %1$d day to decide, until %2$s. Asking does not promise that a seller joins.",
              "Microsoft has %1$d days to decide, until %2$s. Asking does not promise that a seller joins.",
              days),
    days, day);

  gtk_label_set_label (self->deadline_label, text);
}

static void
bind_kind (TdmNewDealSellingType *self, TdmDealDraft *draft)
{
  g_autoptr (GListModel) kinds = tdm_code_item_list_help_kinds ();

  adw_combo_row_set_model (self->kind_row, kinds);
  sync_kind (self);
  g_signal_connect_object (self->kind_row, "notify::selected", G_CALLBACK (kind_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::help-kind", G_CALLBACK (sync_kind), self, G_CONNECT_SWAPPED);
}

/* The sheet of a deal that exists is opened to invite Microsoft: it asks only for what is missing. */
static void
show_invitation (TdmNewDealSellingType *self)
{
  g_object_set (self, "heading", _ ("What help do you need?"), "description",
                _ ("A Microsoft seller reads this and decides whether to join."), NULL);
  gtk_widget_set_visible (self->help_group, FALSE);
  self->consent_known = get_record (self)->consent;
}

static void
tdm_new_deal_selling_type_bind (TdmNewDealStep *step, TdmDealDraft *draft)
{
  TdmNewDealSellingType *self = TDM_NEW_DEAL_SELLING_TYPE (step);
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property (draft, "help-requested", self->help_row, "active", flags);
  g_object_bind_property (draft, "shared", self->share_row, "active", flags);
  g_object_bind_property (draft, "consent", self->consent_check, "active", flags);
  tdm_new_deal_step_bind_text (step, "help-notes", self->notes_row);
  bind_kind (self, draft);

  g_signal_connect_object (draft, "notify::help-requested", G_CALLBACK (help_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::shared", G_CALLBACK (show_choice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::help-notes", G_CALLBACK (warn_about_notes), self,
                           G_CONNECT_SWAPPED);

  tdm_new_deal_step_add_field (step, "help.kind", self->kind_message);
  tdm_new_deal_step_add_field (step, "consent", self->consent_message);
  warn_about_notes (self);
  if (tdm_deal_draft_get_purpose (draft) == TDM_DEAL_CHECK_INVITE)
    show_invitation (self);
  show_choice (self);
}

static void
tdm_new_deal_selling_type_enter (TdmNewDealStep *step)
{
  TdmNewDealSellingType *self = TDM_NEW_DEAL_SELLING_TYPE (step);

  show_consent (self);
  show_deadline (self);
  if (gtk_widget_get_visible (self->help_group))
    gtk_widget_grab_focus (GTK_WIDGET (self->help_row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->kind_row));
}

static char *
tdm_new_deal_selling_type_dup_summary (TdmNewDealStep *step, TdmDealDraft *draft)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_draft_dup_record (draft);

  return g_strdup (tdm_words_deal_type (record->type));
}

static void
tdm_new_deal_selling_type_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_NEW_DEAL_SELLING_TYPE);

  G_OBJECT_CLASS (tdm_new_deal_selling_type_parent_class)->dispose (object);
}

/* On a narrow sheet the words of the box go under their headings. */
static void
narrow_changed_cb (TdmNewDealSellingType *self)
{
  gboolean narrow = tdm_new_deal_step_get_narrow (TDM_NEW_DEAL_STEP (self));
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->seen_grid);
  GtkWidget *labels[] = { self->seen_label, self->own_label };

  for (int i = 0; i < 2; i++)
    {
      GtkLayoutChild *child = gtk_layout_manager_get_layout_child (layout, labels[i]);

      gtk_grid_layout_child_set_column (GTK_GRID_LAYOUT_CHILD (child), narrow ? 1 : 2);
      gtk_grid_layout_child_set_row (GTK_GRID_LAYOUT_CHILD (child), narrow ? 2 * i + 1 : 2 * i);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, help_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, help_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, kind_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, kind_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, notes_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, notes_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, consent_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, consent_check);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, consent_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, deadline_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, deadline_box);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, consent_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, share_expander);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, share_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, seen_grid);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, seen_label);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealSellingType, own_label);
}

static void
tdm_new_deal_selling_type_class_init (TdmNewDealSellingTypeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TdmNewDealStepClass *step_class = TDM_NEW_DEAL_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_selling_type_dispose;
  step_class->bind = tdm_new_deal_selling_type_bind;
  step_class->enter = tdm_new_deal_selling_type_enter;
  step_class->dup_summary = tdm_new_deal_selling_type_dup_summary;

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-new-deal-selling-type.ui");
  bind_template (widget_class);
}

static void
tdm_new_deal_selling_type_init (TdmNewDealSellingType *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);
}
