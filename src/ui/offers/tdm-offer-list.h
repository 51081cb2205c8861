/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The offers of the store, searched, filtered and sorted. Main thread. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-offer-item.h"
#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_OFFER_LIST (tdm_offer_list_get_type ())
G_DECLARE_FINAL_TYPE (TdmOfferList, tdm_offer_list, TDM, OFFER_LIST, GObject)

/* Signal "changed": what is shown is another, or says something else. */
TdmOfferList *tdm_offer_list_new (TdmStore *store);

/* (element-type TdmOfferItem) (transfer none) */
GListModel *tdm_offer_list_get_shown (TdmOfferList *self);
/* How many there are without search and filters. */
guint tdm_offer_list_get_n_all (TdmOfferList *self);
guint tdm_offer_list_count_missing (TdmOfferList *self);
gboolean tdm_offer_list_is_loaded (TdmOfferList *self);

void tdm_offer_list_set_sorter (TdmOfferList *self, GtkSorter *sorter);
void tdm_offer_list_set_search (TdmOfferList *self, const char *typed);

/* NULL takes the filter off. */
typedef struct
{
  const char *type;          /* of the offer */
  const char *status;        /* of publication */
  const char *cosell_status; /* recorded, else expected; "" for none */
  gboolean missing;          /* only those of which something is missing */
} TdmOfferFilters;
void tdm_offer_list_set_filters (TdmOfferList *self, const TdmOfferFilters *filters);
/* Whether search or a filter is on. */
gboolean tdm_offer_list_is_narrowed (TdmOfferList *self);

G_END_DECLS
