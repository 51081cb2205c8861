/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saves the text of a sheet shortly after each change; brings it back, with a line that offers to discard it. */

#include "tdm-sheet-draft.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"

/* A change is on its way to the disk after this long; with the write it stays under half a second. */
#define SAVE_DELAY_MS 300

/* On disk: when it was typed, and the sheet's own form of it. */
#define CONTENT_TYPE "(xv)"

struct _TdmSheetDraft
{
  GtkBox parent_instance;

  GtkWidget *label;
  TdmStore *store; /* NULL before the start */
  char *kind;
  GCancellable *loading;
  GVariant *content; /* what is to be kept; NULL for nothing */
  guint save_id;
  gboolean stored; /* the store has, or before it answered may have, something under this kind */
  gboolean typed;  /* in this sheet: what was kept before must not replace it any more */
  gboolean finished;
};

G_DEFINE_FINAL_TYPE (TdmSheetDraft, tdm_sheet_draft, GTK_TYPE_BOX)

enum
{
  SIGNAL_RESTORE,
  SIGNAL_DISCARD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!tdm_store_save_draft_finish (TDM_STORE (source), result, &error))
    g_info ("The text of a sheet could not be kept: %s", error->message);
}

static void
save (TdmSheetDraft *self)
{
  GVariant *content = NULL;

  if (self->content != NULL)
    content = g_variant_new (CONTENT_TYPE, tdm_clock_now (), self->content);
  else if (!self->stored)
    return;

  self->stored = content != NULL;
  tdm_store_save_draft_async (self->store, self->kind, content, NULL, saved_cb, NULL);
}

static gboolean
save_cb (gpointer data)
{
  TdmSheetDraft *self = data;

  self->save_id = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
show_line (TdmSheetDraft *self, gint64 typed_at)
{
  g_autofree char *when = tdm_format_instant (typed_at, tdm_clock_now ());
  /* Translators: %s is a moment, for example “today at 14:20”; the user typed something then and did not finish. */
  g_autofree char *text = g_strdup_printf (_ ("Your text from %s was kept."), when);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmSheetDraft) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) kept = tdm_store_load_draft_finish (TDM_STORE (source), result, &error);
  gint64 typed_at;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_info ("The kept text of a sheet could not be read: %s", error->message);
  if (self->typed || self->finished || self->store == NULL)
    return;

  self->stored = kept != NULL;
  if (kept == NULL || !g_variant_is_of_type (kept, G_VARIANT_TYPE (CONTENT_TYPE)))
    return;

  g_clear_pointer (&self->content, g_variant_unref);
  g_variant_get (kept, CONTENT_TYPE, &typed_at, &self->content);
  show_line (self, typed_at);
  g_signal_emit (self, signals[SIGNAL_RESTORE], 0, self->content);
}

static void
discard_cb (TdmSheetDraft *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[SIGNAL_DISCARD], 0);
  g_clear_pointer (&self->content, g_variant_unref);
  tdm_sheet_draft_flush (self);
  save (self);
}

/**
 * tdm_sheet_draft_start:
 * @kind: see tdm_deal_sheet_dup_draft_kind ()
 *
 * Looks for a kept text and from then on keeps what tdm_sheet_draft_keep () is given.
 */
void
tdm_sheet_draft_start (TdmSheetDraft *self, TdmStore *store, const char *kind)
{
  g_return_if_fail (TDM_IS_SHEET_DRAFT (self) && self->store == NULL);

  self->store = g_object_ref (store);
  self->kind = g_strdup (kind);
  self->stored = TRUE;
  self->loading = g_cancellable_new ();
  tdm_store_load_draft_async (store, kind, self->loading, loaded_cb, g_object_ref (self));
}

/**
 * tdm_sheet_draft_keep:
 * @content: (nullable): consumed when floating; %NULL when there is nothing that anybody would miss
 *
 * The sheet says so after each change. It is on disk half a second later.
 */
void
tdm_sheet_draft_keep (TdmSheetDraft *self, GVariant *content)
{
  g_autoptr (GVariant) owned = content != NULL ? g_variant_ref_sink (content) : NULL;

  g_return_if_fail (TDM_IS_SHEET_DRAFT (self));

  if (self->store == NULL || self->finished)
    return;

  self->typed |= owned != NULL;
  g_clear_pointer (&self->content, g_variant_unref);
  self->content = g_steal_pointer (&owned);
  if (self->save_id == 0)
    self->save_id = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

/* Saves at once what has not been saved yet: when the sheet closes. */
void
tdm_sheet_draft_flush (TdmSheetDraft *self)
{
  if (self->save_id == 0)
    return;

  g_clear_handle_id (&self->save_id, g_source_remove);
  save (self);
}

/* Saves what is to be kept and lets go of it: another tdm_sheet_draft_start () may follow, for another deal. */
void
tdm_sheet_draft_stop (TdmSheetDraft *self)
{
  g_return_if_fail (TDM_IS_SHEET_DRAFT (self));

  tdm_sheet_draft_flush (self);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->content, g_variant_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_object (&self->store);
  self->typed = FALSE;
  self->finished = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* The sheet did what it is for: nothing is kept any more. */
void
tdm_sheet_draft_finish (TdmSheetDraft *self)
{
  g_return_if_fail (TDM_IS_SHEET_DRAFT (self));

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_pointer (&self->content, g_variant_unref);
  save (self);
  self->finished = TRUE;
}

static void
tdm_sheet_draft_dispose (GObject *object)
{
  TdmSheetDraft *self = TDM_SHEET_DRAFT (object);

  tdm_sheet_draft_stop (self);

  G_OBJECT_CLASS (tdm_sheet_draft_parent_class)->dispose (object);
}

static void
tdm_sheet_draft_class_init (TdmSheetDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_sheet_draft_dispose;

  signals[SIGNAL_RESTORE] = g_signal_new ("restore", TDM_TYPE_SHEET_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_VARIANT);
  signals[SIGNAL_DISCARD] =
    g_signal_new ("discard", TDM_TYPE_SHEET_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_sheet_draft_init (TdmSheetDraft *self)
{
  /* Translators: throws away a text that was kept. */
  GtkWidget *button = gtk_button_new_with_label (_ ("Discard"));

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_add_css_class (self->label, "dimmed");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_box_append (GTK_BOX (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
