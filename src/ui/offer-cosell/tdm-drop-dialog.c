/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row for each file: its name, advice, and what it is – guessed from the name, the user decides. */

#include "tdm-drop-dialog.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tdm-code-item.h"
#include "tdm-document-adder.h"
#include "tdm-document-guess.h"
#include "tdm-offer-check.h"
#include "tdm-offer-words.h"
#include "tdm-plain-row.h"
#include "tdm-sheet-frame.h"

struct _TdmDropDialog
{
  AdwDialog parent_instance;

  TdmOfferEditor *editor;
  GtkWidget *from;
  GPtrArray *files; /* GFile */
  GPtrArray *rows;  /* GtkWidget, not owned */
  GListModel *kinds;
};

G_DEFINE_FINAL_TYPE (TdmDropDialog, tdm_drop_dialog, ADW_TYPE_DIALOG)

/* The kinds that are files, and the choice to leave one out. */
static GListModel *
list_kinds (void)
{
  const char *const *kinds = tdm_offer_get_document_kinds ();
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  for (guint i = 0; kinds[i] != NULL; i++)
    if (!tdm_offer_is_link_kind (kinds[i]))
      {
        g_autoptr (TdmCodeItem) item = tdm_code_item_new (kinds[i], tdm_words_document_kind (kinds[i]));

        g_list_store_append (list, item);
      }

  {
    /* Translators: what a dropped file is: nothing, it is left out. */
    g_autoptr (TdmCodeItem) none = tdm_code_item_new (NULL, _ ("Do not add"));

    g_list_store_append (list, none);
  }

  return G_LIST_MODEL (list);
}

/* Of two files that look like the one pitch deck the second is another document. */
static const char *
guess (TdmDropDialog *self, const char *name)
{
  const char *kind = tdm_document_guess_kind (name);

  for (guint i = 0; tdm_document_stands_once (kind) && i < self->rows->len; i++)
    if (g_strcmp0 (tdm_drop_dialog_get_kind (self, i), kind) == 0)
      return "other";

  return kind;
}

/* In bytes, 0 where asking could take long. */
static gint64
get_size (GFile *file)
{
  const char *path = g_file_peek_path (file);
  GStatBuf about;

  return path != NULL && g_stat (path, &about) == 0 ? (gint64) about.st_size : 0;
}

static void
add_row (TdmDropDialog *self, AdwPreferencesGroup *group, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  const char *kind = guess (self, shown);
  const char *advice = tdm_offer_document_get_advice (kind, shown, get_size (file));
  g_autoptr (GtkExpression) label = gtk_property_expression_new (TDM_TYPE_CODE_ITEM, NULL, "label");
  GtkWidget *row = tdm_plain_row_new (ADW_TYPE_COMBO_ROW, shown, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_expression (ADW_COMBO_ROW (row), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), self->kinds);
  if (advice != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), tdm_words_document_advice (advice));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) MAX (tdm_code_item_find (self->kinds, kind), 0));
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
tdm_drop_dialog_dispose (GObject *object)
{
  TdmDropDialog *self = TDM_DROP_DIALOG (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->from);
  g_clear_object (&self->kinds);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_drop_dialog_parent_class)->dispose (object);
}

static void
tdm_drop_dialog_class_init (TdmDropDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_drop_dialog_dispose;
}

static void
tdm_drop_dialog_init (TdmDropDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->kinds = list_kinds ();
}

TdmDropDialog *
tdm_drop_dialog_new (TdmOfferEditor *editor, GPtrArray *files, GtkWidget *from)
{
  TdmDropDialog *self = g_object_new (TDM_TYPE_DROP_DIALOG, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *accept = tdm_sheet_frame_new_accept (C_ ("documents", "_Add"));

  self->editor = g_object_ref (editor);
  self->from = g_object_ref (from);
  self->files = g_ptr_array_ref (files);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _ ("Microsoft sellers see these documents. An earlier version is kept here."));
  for (guint i = 0; i < files->len; i++)
    add_row (self, ADW_PREFERENCES_GROUP (group), files->pdata[i]);
  g_signal_connect_object (accept, "clicked", G_CALLBACK (tdm_drop_dialog_accept), self, G_CONNECT_SWAPPED);
  tdm_sheet_frame_fill (ADW_DIALOG (self), _ ("Add documents"), 560, group, accept);

  return self;
}

const char *
tdm_drop_dialog_get_kind (TdmDropDialog *self, guint position)
{
  TdmCodeItem *item;

  g_return_val_if_fail (TDM_IS_DROP_DIALOG (self) && position < self->rows->len, NULL);

  item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->rows->pdata[position]));

  return item != NULL ? tdm_code_item_get_code (item) : NULL;
}

/* @kind: (nullable): not added */
void
tdm_drop_dialog_set_kind (TdmDropDialog *self, guint position, const char *kind)
{
  g_return_if_fail (TDM_IS_DROP_DIALOG (self) && position < self->rows->len);

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->rows->pdata[position]),
                              (guint) MAX (tdm_code_item_find (self->kinds, kind), 0));
}

void
tdm_drop_dialog_accept (TdmDropDialog *self)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_new_document_free);

  g_return_if_fail (TDM_IS_DROP_DIALOG (self));

  for (guint i = 0; i < self->files->len; i++)
    {
      const char *kind = tdm_drop_dialog_get_kind (self, i);

      if (kind != NULL)
        g_ptr_array_add (documents, tdm_new_document_new (self->files->pdata[i], kind, NULL));
    }
  tdm_document_adder_run (self->editor, documents, self->from);
  adw_dialog_close (ADW_DIALOG (self));
}
