/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group with a row for each part of a kind that an offer has: plans, links, partners. */

#pragma once

#include "tdm-offer-editor.h"
#include "tdm-part-dialog.h"

G_BEGIN_DECLS

/**
 * TdmPartKind:
 * @form: of the sheet
 * @field: the member of the offer
 * @offset: of its list in TdmOffer
 * @max: how many there can be; 0 for any number
 * @ordered: the user may put them into another order
 * @draft: under which name a sheet keeps what was typed
 * @add_label: marked with N_ (), like the other texts: "Add plan…"
 * @dup_title: (transfer full)
 * @dup_subtitle: (transfer full) (nullable)
 * @check: whether @part can stand at @position of @offer
 * @fix: (nullable): takes from the sheet what cannot change any more
 */
typedef struct
{
  const TdmPartForm *form;
  TdmOfferFields field;
  gsize offset;
  guint max;
  gboolean ordered;
  const char *draft;
  const char *add_label;
  const char *new_title;
  const char *edit_title;
  const char *remove_label;
  char *(*dup_title) (gconstpointer part);
  char *(*dup_subtitle) (gconstpointer part);
  gboolean (*check) (const TdmOffer *offer, gconstpointer part, guint position, GError **error);
  void (*fix) (TdmPartDialog *dialog, const TdmOffer *saved, gconstpointer part);
} TdmPartKind;

#define TDM_TYPE_PART_LIST (tdm_part_list_get_type ())
G_DECLARE_FINAL_TYPE (TdmPartList, tdm_part_list, TDM, PART_LIST, AdwPreferencesGroup)

/* @kind: lives for ever */
GtkWidget *tdm_part_list_new (TdmOfferEditor *editor, const TdmPartKind *kind, const char *title);
/* The sheet for the part at @position; for a new one behind the last. Returns: (transfer none) (nullable) */
TdmPartDialog *tdm_part_list_open (TdmPartList *self, guint position);
/* @by: −1 up, 1 down */
void tdm_part_list_move (TdmPartList *self, guint position, int by);
/* (transfer none) (nullable) */
GtkWidget *tdm_part_list_get_row (TdmPartList *self, guint position);

G_END_DECLS
