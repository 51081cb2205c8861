/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The directory of customers: who they are, their deals, and entries that mean the same one. */

#pragma once

#include "tdm-deal-summary.h"
#include "tdm-store.h"

G_BEGIN_DECLS

/* Ids of customers that have a deal, by name (element-type guint32). @search as typed, NULL for all. */
void tdm_store_query_customers_async (
  TdmStore *self, const char *search, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GArray *tdm_store_query_customers_finish (TdmStore *self, GAsyncResult *result, GError **error);

/**
 * TdmCustomerEntry:
 * @n_deals: all deals of it
 * @n_open: those that are received or accepted
 */
typedef struct
{
  TdmCustomer *customer;
  guint n_deals;
  guint n_open;
} TdmCustomerEntry;

void tdm_customer_entry_free (TdmCustomerEntry *self);

/* (element-type TdmCustomerEntry): in the order of @ids; ids that are gone are left out. */
void tdm_store_load_customers_async (TdmStore *self,
                                     const guint32 *ids,
                                     guint n_ids,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
GPtrArray *tdm_store_load_customers_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* Contacts of all deals of a customer, latest first, each person once (element-type TdmPerson). */
void tdm_store_list_customer_contacts_async (
  TdmStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *tdm_store_list_customer_contacts_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* Changes the entry for all its deals; refused with TDM_RULE_ERROR_SHARED when one of them is shared or archived,
 * but what was empty may always be filled in. Finish with tdm_store_change_finish (). */
void tdm_store_edit_customer_async (TdmStore *self,
                                    const TdmCustomer *customer,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);

/* Why an entry may mean the same customer. A name alone is a hint and never a reason to merge (M27). Case, width and
 * punctuation never matter; two D-U-N-S numbers that differ are two customers, whatever they are called. */
typedef enum
{
  TDM_LIKENESS_SAME_DUNS,
  TDM_LIKENESS_SAME_NAME_AND_PLACE, /* country and city */
  TDM_LIKENESS_SAME_NAME,
  TDM_LIKENESS_SIMILAR_NAME, /* same country, names that differ by legal form or a typing slip */
} TdmLikenessReason;

typedef struct
{
  TdmCustomer *customer;
  TdmLikenessReason reason;
  guint n_deals;
} TdmLikeCustomer;

void tdm_like_customer_free (TdmLikeCustomer *self);

/* Entries that may mean @customer, itself (by id) left out, strongest reason first (element-type TdmLikeCustomer). */
void tdm_store_find_like_customers_async (TdmStore *self,
                                          const TdmCustomer *customer,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
GPtrArray *tdm_store_find_like_customers_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* All deals of @merged go to @kept, which takes over what it lacks; the other entry goes. Each deal's timeline tells
 * it; nothing is sent. Refused with TDM_RULE_ERROR_INVALID when both have D-U-N-S numbers that differ. One undo.
 * Finish with tdm_store_change_finish (). */
void tdm_store_merge_customers_async (TdmStore *self,
                                      gint64 kept,
                                      gint64 merged,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);

/**
 * TdmLikeDeal:
 * @same_crm_id: has the same CRM ID; else the same customer and a similar name
 */
typedef struct
{
  gint64 deal_id;
  char *name;
  char *customer_name;
  TdmStage stage;
  TdmOutcome outcome;
  gboolean same_crm_id;
} TdmLikeDeal;

void tdm_like_deal_free (TdmLikeDeal *self);

/* Deals that may be @record already, itself (by id) left out, at most 5 (element-type TdmLikeDeal). */
void tdm_store_find_like_deals_async (TdmStore *self,
                                      const TdmDealRecord *record,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
GPtrArray *tdm_store_find_like_deals_finish (TdmStore *self, GAsyncResult *result, GError **error);

/* What the deal created last had: team, solutions, currency (a record with only these); NULL without one. */
void tdm_store_load_deal_defaults_async (TdmStore *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
TdmDealRecord *tdm_store_load_deal_defaults_finish (TdmStore *self, GAsyncResult *result, GError **error);

/**
 * TdmAnswerFigures:
 * @n_accepted: received deals that were accepted in the time asked about
 * @n_declined: that were declined
 * @n_expired: that ran out in that time
 * @median_hours: from arrival to answer; −1 when nothing was answered
 * @n_late: answered with less than a day left, or after
 *
 * The user's own figures beside the tips M96 and M97. Only answers given here count: a deal that came answered
 * tells no time.
 */
typedef struct
{
  guint n_accepted;
  guint n_declined;
  guint n_expired;
  double median_hours;
  guint n_late;
} TdmAnswerFigures;

/* Of the last @days days; 0 for all. */
void tdm_store_load_answer_figures_async (
  TdmStore *self, int days, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean tdm_store_load_answer_figures_finish (TdmStore *self,
                                               GAsyncResult *result,
                                               TdmAnswerFigures *figures,
                                               GError **error);

G_END_DECLS
