/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry of the directory of customers before and after a change, and what its deals take from it. Database thread
 * only. */

#pragma once

#include "tdm-deal-record.h"
#include "tdm-verb-private.h"

G_BEGIN_DECLS

/**
 * TdmCustomerChange:
 * @deals: (element-type gint64): all deals of the entry before the change
 */
typedef struct
{
  TdmCustomer *before;
  TdmCustomer *after;
  GArray *deals;
} TdmCustomerChange;

/* @after is as @before then. NOT_FOUND when there is no such entry. */
gboolean tdm_customer_change_load (TdmCustomerChange *self, TdmDb *db, gint64 id, GError **error);
/* Whether it only gives values to members that had none. */
gboolean tdm_customer_change_fills_in (const TdmCustomerChange *self);
/* Takes from @other what @after lacks. */
void tdm_customer_change_fill_in (TdmCustomerChange *self, const TdmCustomer *other);
/* Writes the entry, a line of history in each of its deals for each member that differs, and what the deals keep of
 * their customer: sort key and words of the search. */
gboolean tdm_customer_change_save (const TdmCustomerChange *self, TdmVerb *verb, GError **error);
void tdm_customer_change_clear (TdmCustomerChange *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TdmCustomerChange, tdm_customer_change_clear)

/* One line in the history of every deal of an entry. */
gboolean tdm_customer_history_add (
  TdmVerb *verb, gint64 customer_id, const char *member, const char *from, const char *to, GError **error);
/* Gives the deals that belong to @from to @customer, with its sort key; @from may be the same entry. */
gboolean tdm_customer_give_deals (TdmDb *db, gint64 from, const TdmCustomer *customer, GError **error);
/* Tells that they changed, and renews their words of the search unless both names have the same. */
gboolean tdm_customer_renew_deals (
  TdmDb *db, const GArray *deals, const char *old_name, const char *new_name, GError **error);

G_END_DECLS
