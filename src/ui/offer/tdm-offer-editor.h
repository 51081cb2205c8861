/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The offer that is open in the window: as saved, and the working copy the pages edit. What is typed is kept as a
 * draft until it is saved, so it outlives the page and the program (M147). Main thread. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-store-offers.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_EDITOR (tdm_offer_editor_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferEditor, tdm_offer_editor, TDM, OFFER_EDITOR, GObject)

/* Property "changed": the working copy differs from what is saved. Signals: "loaded" when the offer is there or was
 * read again (documents, publication, undo …); "edited" (TdmOfferFields as guint) when members of the working copy
 * changed; "gone" when there is no such offer any more. */
TdmOfferEditor *tdm_offer_editor_new (TdmStore *store, gint64 offer_id);

TdmStore *tdm_offer_editor_get_store (TdmOfferEditor *self);
gint64 tdm_offer_editor_get_id (TdmOfferEditor *self);
/* (nullable) (transfer none): before "loaded" NULL. Its documents, assets and publication are those of the store. */
const TdmOffer *tdm_offer_editor_get_offer (TdmOfferEditor *self);
const TdmOffer *tdm_offer_editor_get_saved (TdmOfferEditor *self);
gboolean tdm_offer_editor_is_changed (TdmOfferEditor *self);
/* When the changes were typed that came back from an earlier time, in microseconds UTC; 0 when none did. */
gint64 tdm_offer_editor_get_kept_since (TdmOfferEditor *self);

/* Takes the members of @fields from @values into the working copy and keeps the draft; emits "edited" when one
 * differs. A page that set its own widgets from "edited" must not answer with another edit. */
void tdm_offer_editor_edit (TdmOfferEditor *self, const TdmOffer *values, TdmOfferFields fields);
/* Save draft: writes the working copy; the message with Undo is shown at @parent. */
void tdm_offer_editor_save (TdmOfferEditor *self, GtkWidget *parent);
/* The same without a word, for what goes on afterwards. @undo_id: (out) (optional): 0 when nothing was to be saved */
void tdm_offer_editor_save_async (TdmOfferEditor *self, GAsyncReadyCallback callback, gpointer data);
gboolean
tdm_offer_editor_save_finish (TdmOfferEditor *self, GAsyncResult *result, gint64 *undo_id, GError **error);
void tdm_offer_editor_discard (TdmOfferEditor *self);
/* On the disk at once: before the page goes. */
void tdm_offer_editor_flush (TdmOfferEditor *self);

/* "offer-12": the kind under which the draft is kept. */
char *tdm_offer_editor_dup_draft_kind (gint64 offer_id);
gboolean tdm_offer_editor_parse_draft_kind (const char *kind, gint64 *offer_id);

G_END_DECLS
