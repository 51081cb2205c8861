/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing to do today: what it is about and why it is here. Immutable, main thread. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

/**
 * TdmTodayKind:
 *
 * The groups of Today, in the order they are shown: by what costs most to miss.
 *
 * A deal that is not answered is gone and its sender is told (M82, M83), so answers come first, by time left.
 * Then what Microsoft sees and is not what was meant: changes that were refused or changed on both sides, and those
 * about to leave that can still be called back. Then what was promised to a customer. Then what lowers the quality of
 * what arrives: dates, results and values not reported (M98). Work that was begun, and ideas, lose nothing by waiting.
 *
 * Value decides nothing here: amounts in different currencies cannot be compared without a rate nobody agreed on.
 * So groups have a fixed place, which also keeps them from jumping about, and rows stand by time.
 */
typedef enum
{
  TDM_TODAY_ANSWER,
  TDM_TODAY_AWAY, /* expire during an absence; each is among ANSWER too */
  TDM_TODAY_CHANGES,
  TDM_TODAY_HELD,
  TDM_TODAY_NEXT_STEPS,
  TDM_TODAY_OVERDUE,
  TDM_TODAY_NO_RESULT,
  TDM_TODAY_NO_VALUE,
  TDM_TODAY_NO_DATE,
  TDM_TODAY_DOCUMENTS, /* of offers, out of date */
  TDM_TODAY_OFFERS,    /* live ones that lack material */
  TDM_TODAY_DRAFTS,
  TDM_TODAY_SHARE,
} TdmTodayKind;
#define TDM_N_TODAY_KINDS 13

#define TDM_TYPE_TODAY_ITEM (tdm_today_item_get_type ())
G_DECLARE_FINAL_TYPE (TdmTodayItem, tdm_today_item, TDM, TODAY_ITEM, GObject)

TdmTodayItem *tdm_today_item_new (TdmTodayKind kind, TdmDeal *deal);
/* A change of a deal that did not get through, or still waits. */
TdmTodayItem *tdm_today_item_new_change (TdmTodayKind kind, TdmDeal *deal, const TdmOutboxEntry *entry);
/* @date: (nullable): YYYY-MM-DD until when */
TdmTodayItem *tdm_today_item_new_step (TdmDeal *deal, const char *step, const char *date);
/* @deal: (nullable): what the form was about; @saved: when it was kept */
TdmTodayItem *tdm_today_item_new_draft (TdmDeal *deal, const char *draft, gint64 saved);

/* @deal NULL, of an offer: @title its name */
TdmTodayItem *
tdm_today_item_new_offer_draft (gint64 offer_id, const char *title, const char *draft, gint64 saved);
/* @text: what it is about; @state: (nullable): its co-sell status, or the day of the document; @place: where in the
 * offer it is put right, as a token */
TdmTodayItem *tdm_today_item_new_offer (TdmTodayKind kind,
                                        gint64 offer_id,
                                        const char *title,
                                        const char *text,
                                        const char *state,
                                        const char *place);

TdmTodayKind tdm_today_item_get_kind (TdmTodayItem *self);
/* (nullable): NULL for a draft of a new deal, and for offers */
TdmDeal *tdm_today_item_get_deal (TdmTodayItem *self);
/* The next step, the action of the change, or the kind of the draft. */
const char *tdm_today_item_get_text (TdmTodayItem *self);
/* (nullable): why the change was refused */
const char *tdm_today_item_get_error (TdmTodayItem *self);
/* (nullable): the state of the change in the outbox, or the day of the step */
const char *tdm_today_item_get_state (TdmTodayItem *self);
/* End of the hold, or when the draft was saved, in microseconds UTC. */
gint64 tdm_today_item_get_time (TdmTodayItem *self);
gint64 tdm_today_item_get_seq (TdmTodayItem *self);
/* 0 for what is about a deal. */
gint64 tdm_today_item_get_offer_id (TdmTodayItem *self);
/* (nullable): the name of the offer */
const char *tdm_today_item_get_offer_title (TdmTodayItem *self);
/* (nullable): a token of TdmOfferPlace */
const char *tdm_today_item_get_place (TdmTodayItem *self);
gboolean tdm_today_item_equal (TdmTodayItem *a, TdmTodayItem *b);

G_END_DECLS
