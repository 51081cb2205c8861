/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each field of a form, over a copy of the part. Members without a field stay as they were. */

#include "tdm-part-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-amount.h"
#include "tdm-code-item.h"
#include "tdm-error-text.h"
#include "tdm-field-message.h"
#include "tdm-format.h"
#include "tdm-parse.h"
#include "tdm-sheet-draft.h"
#include "tdm-sheet-frame.h"

#define WIDTH 460

struct _TdmPartDialog
{
  AdwDialog parent_instance;

  const TdmPartForm *form;
  gpointer initial;
  TdmPartCheck check;
  gpointer check_data;
  gboolean filling;
  gboolean keeps;

  TdmSheetDraft *kept;
  GtkWidget *remove_button;
  GtkWidget **rows;           /* of each field, not owned */
  TdmFieldMessage **messages; /* the same */
};

G_DEFINE_FINAL_TYPE (TdmPartDialog, tdm_part_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_ACCEPTED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- form and part ---- */

static char **
get_member (TdmPartDialog *self, gpointer part, guint field)
{
  const TdmMember *member = tdm_shape_find (self->form->shape, self->form->fields[field].member);

  return G_STRUCT_MEMBER_P (part, member->offset);
}

static char *
dup_chosen (GtkWidget *row)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));

  return item != NULL ? g_strdup (tdm_code_item_get_code (item)) : NULL;
}

/* What is no amount stays as it was typed, for the check to refuse. */
static char *
dup_typed (const TdmPartField *field, GtkWidget *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  g_autofree char *amount = field->is_amount && *text != '\0' ? tdm_parse_amount (text) : NULL;

  if (amount != NULL)
    return g_steal_pointer (&amount);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

gpointer
tdm_part_dialog_dup_part (TdmPartDialog *self)
{
  gpointer part;

  g_return_val_if_fail (TDM_IS_PART_DIALOG (self), NULL);

  part = tdm_shape_copy (self->form->shape, self->initial);
  for (guint i = 0; i < self->form->n_fields; i++)
    {
      char **member = get_member (self, part, i);

      g_free (*member);
      *member = self->form->fields[i].list_choices != NULL
                  ? dup_chosen (self->rows[i])
                  : dup_typed (&self->form->fields[i], self->rows[i]);
    }

  return part;
}

/* A value that is no choice of this version is kept. */
static void
choose (AdwComboRow *row, const char *value)
{
  GListModel *list = adw_combo_row_get_model (row);
  int position = tdm_code_item_find (list, value);

  if (position < 0)
    {
      g_autoptr (TdmCodeItem) item = tdm_code_item_new (value, value != NULL ? value : "");

      position = (int) g_list_model_get_n_items (list);
      g_list_store_append (G_LIST_STORE (list), item);
    }
  adw_combo_row_set_selected (row, (guint) position);
}

static void
write_text (const TdmPartField *field, GtkWidget *row, const char *value)
{
  g_autofree char *amount =
    field->is_amount && tdm_amount_is_valid (value) ? tdm_format_amount (value, NULL) : NULL;

  if (amount == NULL)
    amount = g_strdup (value != NULL ? value : "");
  gtk_editable_set_text (GTK_EDITABLE (row), amount);
}

static void
fill (TdmPartDialog *self, gpointer part)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->form->n_fields; i++)
    {
      const char *value = *get_member (self, part, i);

      if (ADW_IS_COMBO_ROW (self->rows[i]))
        choose (ADW_COMBO_ROW (self->rows[i]), value);
      else
        write_text (&self->form->fields[i], self->rows[i], value);
      tdm_field_message_set_error (self->messages[i], NULL);
    }
  self->filling = FALSE;
}

static void
changed_cb (TdmPartDialog *self, GtkWidget *row)
{
  gpointer part;

  if (self->filling)
    return;

  for (guint i = 0; i < self->form->n_fields; i++)
    if (self->rows[i] == row)
      tdm_field_message_set_error (self->messages[i], NULL);
  if (!self->keeps)
    return;

  part = tdm_part_dialog_dup_part (self);
  tdm_sheet_draft_keep (self->kept, tdm_shape_equal (self->form->shape, part, self->initial)
                                      ? NULL
                                      : tdm_shape_to_variant (self->form->shape, part));
  tdm_shape_free (self->form->shape, part);
}

static void
selected_cb (GtkWidget *row, GParamSpec *pspec, TdmPartDialog *self)
{
  changed_cb (self, row);
}

static void
restore_cb (TdmPartDialog *self, GVariant *content)
{
  gpointer part = tdm_shape_from_variant (self->form->shape, content);

  if (part == NULL)
    return;

  fill (self, part);
  tdm_shape_free (self->form->shape, part);
}

static void
discard_cb (TdmPartDialog *self)
{
  fill (self, self->initial);
}

/* ---- accepting ---- */

static int
find_field (TdmPartDialog *self, const char *path)
{
  const char *dot = path != NULL ? strrchr (path, '.') : NULL;
  const char *member = dot != NULL ? dot + 1 : path;

  for (guint i = 0; i < self->form->n_fields; i++)
    if (g_strcmp0 (member, self->form->fields[i].member) == 0)
      return (int) i;

  return 0;
}

static void
refuse (TdmPartDialog *self, const GError *error)
{
  g_autofree char *path = tdm_rule_error_dup_field (error);
  g_autoptr (TdmProblem) problem = tdm_problem_new (path, (TdmRuleError) error->code);
  g_autofree char *text = tdm_problem_text (problem);
  TdmFieldMessage *message = self->messages[find_field (self, path)];

  tdm_field_message_set_error (message, text);
  tdm_field_message_focus_field (message);
  tdm_field_message_announce (message);
}

static void
finish (TdmPartDialog *self, guint signal)
{
  g_object_ref (self);
  if (self->keeps)
    tdm_sheet_draft_finish (self->kept);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[signal], 0);
  g_object_unref (self);
}

gboolean
tdm_part_dialog_accept (TdmPartDialog *self)
{
  g_autoptr (GError) error = NULL;
  gpointer part;
  gboolean fine;

  g_return_val_if_fail (TDM_IS_PART_DIALOG (self), FALSE);

  part = tdm_part_dialog_dup_part (self);
  fine = self->check == NULL || self->check (part, self->check_data, &error);
  tdm_shape_free (self->form->shape, part);
  if (fine)
    finish (self, SIGNAL_ACCEPTED);
  else
    refuse (self, error);

  return fine;
}

static void
accept_cb (TdmPartDialog *self)
{
  tdm_part_dialog_accept (self);
}

void
tdm_part_dialog_remove (TdmPartDialog *self)
{
  g_return_if_fail (TDM_IS_PART_DIALOG (self));

  finish (self, SIGNAL_REMOVED);
}

/* ---- what it allows ---- */

void
tdm_part_dialog_set_check (TdmPartDialog *self, TdmPartCheck check, gpointer data)
{
  self->check = check;
  self->check_data = data;
}

void
tdm_part_dialog_allow_remove (TdmPartDialog *self, const char *label)
{
  gtk_button_set_label (GTK_BUTTON (self->remove_button), label);
  gtk_button_set_use_underline (GTK_BUTTON (self->remove_button), TRUE);
  gtk_widget_set_visible (self->remove_button, TRUE);
}

void
tdm_part_dialog_fix (TdmPartDialog *self, const char *member, const char *why)
{
  int i = find_field (self, member);

  gtk_editable_set_editable (GTK_EDITABLE (self->rows[i]), FALSE);
  tdm_field_message_set_helper (self->messages[i], why);
  if (i + 1 < (int) self->form->n_fields)
    adw_dialog_set_focus (ADW_DIALOG (self), self->rows[i + 1]);
}

void
tdm_part_dialog_keep (TdmPartDialog *self, TdmStore *store, const char *kind)
{
  self->keeps = TRUE;
  tdm_sheet_draft_start (self->kept, store, kind);
}

GtkWidget *
tdm_part_dialog_get_row (TdmPartDialog *self, const char *member)
{
  return self->rows[find_field (self, member)];
}

const char *
tdm_part_dialog_get_error (TdmPartDialog *self, const char *member)
{
  TdmFieldMessage *message = self->messages[find_field (self, member)];

  return tdm_field_message_has_error (message) ? tdm_field_message_get_text (message) : NULL;
}

/* ---- the object ---- */

static void
tdm_part_dialog_closed (AdwDialog *dialog)
{
  TdmPartDialog *self = TDM_PART_DIALOG (dialog);

  if (self->keeps)
    tdm_sheet_draft_flush (self->kept);
}

static void
tdm_part_dialog_finalize (GObject *object)
{
  TdmPartDialog *self = TDM_PART_DIALOG (object);

  if (self->initial != NULL)
    tdm_shape_free (self->form->shape, self->initial);
  g_free (self->rows);
  g_free (self->messages);

  G_OBJECT_CLASS (tdm_part_dialog_parent_class)->finalize (object);
}

static void
tdm_part_dialog_class_init (TdmPartDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_part_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tdm_part_dialog_closed;

  signals[SIGNAL_ACCEPTED] =
    g_signal_new ("accepted", TDM_TYPE_PART_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", TDM_TYPE_PART_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_part_dialog_init (TdmPartDialog *self)
{
}

static GtkWidget *
entry_new (TdmPartDialog *self, const TdmPartField *field)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ (field->title), "activates-default", TRUE,
                                 "input-purpose", field->purpose, NULL);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GListModel *
copy_choices (const TdmPartField *field)
{
  g_autoptr (GListModel) choices = field->list_choices ();
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (TdmCodeItem) item = g_list_model_get_item (choices, i);

      g_list_store_append (list, item);
    }

  return G_LIST_MODEL (list);
}

static GtkWidget *
combo_new (TdmPartDialog *self, const TdmPartField *field)
{
  g_autoptr (GListModel) choices = copy_choices (field);
  g_autoptr (GtkExpression) label = gtk_property_expression_new (TDM_TYPE_CODE_ITEM, NULL, "label");
  GtkWidget *row =
    g_object_new (ADW_TYPE_COMBO_ROW, "title", _ (field->title), "expression", label, "model", choices, NULL);

  adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), g_list_model_get_n_items (choices) > 12);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_DEFAULT);
  return row;
}

static GtkWidget *
group_new (TdmPartDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->rows = g_new0 (GtkWidget *, self->form->n_fields);
  self->messages = g_new0 (TdmFieldMessage *, self->form->n_fields);
  for (guint i = 0; i < self->form->n_fields; i++)
    {
      const TdmPartField *field = &self->form->fields[i];

      self->rows[i] = field->list_choices != NULL ? combo_new (self, field) : entry_new (self, field);
      self->messages[i] = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", self->rows[i], "helper",
                                        field->helper != NULL ? _ (field->helper) : NULL, NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->messages[i]));
    }

  return group;
}

static GtkWidget *
content_new (TdmPartDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->kept = g_object_new (TDM_TYPE_SHEET_DRAFT, NULL);
  g_signal_connect_object (self->kept, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kept, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  self->remove_button = gtk_button_new ();
  gtk_widget_set_visible (self->remove_button, FALSE);
  gtk_widget_set_halign (self->remove_button, GTK_ALIGN_START);
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (tdm_part_dialog_remove), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kept));
  gtk_box_append (GTK_BOX (box), group_new (self));
  gtk_box_append (GTK_BOX (box), self->remove_button);

  return box;
}

/**
 * tdm_part_dialog_new:
 * @form: lives for ever
 * @title: of the sheet
 * @initial: (nullable): the part that is changed, %NULL for a new one
 *
 * Returns: (transfer floating): a sheet that is shown with adw_dialog_present ()
 */
TdmPartDialog *
tdm_part_dialog_new (const TdmPartForm *form, const char *title, gconstpointer initial)
{
  TdmPartDialog *self = g_object_new (TDM_TYPE_PART_DIALOG, NULL);
  /* Translators: a button that ends a sheet: what was entered is taken over into the form. */
  GtkWidget *accept = tdm_sheet_frame_new_accept (initial != NULL ? C_ ("sheet", "_Done") : _ ("_Add"));

  self->form = form;
  self->initial = initial != NULL ? tdm_shape_copy (form->shape, initial) : tdm_shape_new (form->shape);
  tdm_sheet_frame_fill (ADW_DIALOG (self), title, WIDTH, content_new (self), accept);
  g_signal_connect_object (accept, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  fill (self, self->initial);
  adw_dialog_set_focus (ADW_DIALOG (self), self->rows[0]);

  return self;
}
