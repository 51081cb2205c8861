/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the deals of one customer come to. Amounts of different currencies are never added. */

#include "tdm-customer-figures.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-store-summary.h"

struct _TdmCustomerFigures
{
  GObject parent_instance;

  TdmStore *store;
  gint64 customer_id;
  GCancellable *cancellable; /* of the questions on their way */
  guint n_won;
  guint n_lost;
  TdmDealSummary *summary; /* of all deals, NULL until it was read */
};

G_DEFINE_FINAL_TYPE (TdmCustomerFigures, tdm_customer_figures, G_TYPE_OBJECT)

static guint changed_signal;

/* ---- reading ---- */

static TdmDealSummary *
take_summary (TdmCustomerFigures *self, TdmStore *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  TdmDealSummary *summary = tdm_store_summarize_deals_finish (store, result, &error);

  if (summary == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_info ("The deals of a customer could not be added up: %s", error->message);

  return summary;
}

static void
won_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerFigures) self = data;
  g_autoptr (TdmDealSummary) summary = take_summary (self, TDM_STORE (source), result);

  if (summary == NULL)
    return;

  self->n_won = summary->n_deals;
  g_signal_emit (self, changed_signal, 0);
}

static void
lost_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerFigures) self = data;
  g_autoptr (TdmDealSummary) summary = take_summary (self, TDM_STORE (source), result);

  if (summary == NULL)
    return;

  self->n_lost = summary->n_deals;
  g_signal_emit (self, changed_signal, 0);
}

static void
all_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmCustomerFigures) self = data;
  TdmDealSummary *summary = take_summary (self, TDM_STORE (source), result);

  if (summary == NULL)
    return;

  g_clear_pointer (&self->summary, tdm_deal_summary_free);
  self->summary = summary;
  g_signal_emit (self, changed_signal, 0);
}

static void
ask (TdmCustomerFigures *self, const char *outcome, GAsyncReadyCallback callback)
{
  g_autoptr (TdmDealQuery) query = tdm_customer_figures_dup_query (self->customer_id, outcome);

  tdm_store_summarize_deals_async (self->store, query, self->cancellable, callback, g_object_ref (self));
}

/* Reads the figures of another customer, or the same one anew. */
void
tdm_customer_figures_load (TdmCustomerFigures *self, gint64 customer_id)
{
  g_return_if_fail (TDM_IS_CUSTOMER_FIGURES (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->customer_id != customer_id)
    {
      self->n_won = self->n_lost = 0;
      g_clear_pointer (&self->summary, tdm_deal_summary_free);
    }
  self->customer_id = customer_id;
  ask (self, NULL, all_cb);
  ask (self, "won", won_cb);
  ask (self, "lost", lost_cb);
  g_signal_emit (self, changed_signal, 0);
}

TdmDealQuery *
tdm_customer_figures_dup_query (gint64 customer_id, const char *outcome)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, customer_id);
  TdmDealQuery *query = tdm_deal_query_new ();

  query->sort = TDM_DEAL_SORT_CLOSING;
  tdm_deal_query_put_term (
    query, tdm_filter_term_new (TDM_FILTER_CUSTOMER, TDM_FILTER_EQUAL, (const char *[]) { number, NULL }));
  if (outcome != NULL)
    tdm_deal_query_put_term (
      query, tdm_filter_term_new (TDM_FILTER_OUTCOME, TDM_FILTER_EQUAL, (const char *[]) { outcome, NULL }));

  return query;
}

/* ---- words ---- */

static void
append_fact (GString *line, char *fact)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, fact);
  g_free (fact);
}

static void
append_money (TdmCustomerFigures *self, GString *line)
{
  for (guint i = 0; self->summary != NULL && i < self->summary->totals->len; i++)
    {
      const TdmMoneyTotal *total = g_ptr_array_index (self->summary->totals, i);

      append_fact (line, tdm_format_money (total->amount, total->currency));
    }
}

static void
append_counts (TdmCustomerFigures *self, GString *line, const TdmCustomerEntry *entry)
{
  g_autofree char *all = tdm_format_count (entry->n_deals);
  g_autofree char *open = tdm_format_count (entry->n_open);
  g_autofree char *won = tdm_format_count (self->n_won);
  g_autofree char *lost = tdm_format_count (self->n_lost);

  append_fact (line, g_strdup_printf (ngettext ("%s deal", "%s deals", entry->n_deals), all));
  if (entry->n_open > 0)
    /* Translators: number of deals of a customer that are received or accepted. */
    append_fact (line, g_strdup_printf (ngettext ("%s open", "%s open", entry->n_open), open));
  if (self->n_won > 0)
    append_fact (line, g_strdup_printf (ngettext ("%s won", "%s won", self->n_won), won));
  if (self->n_lost > 0)
    append_fact (line, g_strdup_printf (ngettext ("%s lost", "%s lost", self->n_lost), lost));
}

/**
 * tdm_customer_figures_dup_words:
 * @entry: of the customer
 *
 * Returns: (transfer full): counts, and in a second line the values by currency
 */
char *
tdm_customer_figures_dup_words (TdmCustomerFigures *self, const TdmCustomerEntry *entry)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  g_autoptr (GString) money = g_string_new (NULL);

  g_return_val_if_fail (TDM_IS_CUSTOMER_FIGURES (self), NULL);

  append_counts (self, counts, entry);
  append_money (self, money);
  if (money->len > 0)
    g_string_append_printf (counts, "\n%s", money->str);

  return g_strdup (counts->str);
}

/* ---- the object ---- */

static void
tdm_customer_figures_dispose (GObject *object)
{
  TdmCustomerFigures *self = TDM_CUSTOMER_FIGURES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->summary, tdm_deal_summary_free);

  G_OBJECT_CLASS (tdm_customer_figures_parent_class)->dispose (object);
}

static void
tdm_customer_figures_class_init (TdmCustomerFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_customer_figures_dispose;

  changed_signal = g_signal_new ("changed", TDM_TYPE_CUSTOMER_FIGURES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tdm_customer_figures_init (TdmCustomerFigures *self)
{
}

TdmCustomerFigures *
tdm_customer_figures_new (TdmStore *store)
{
  TdmCustomerFigures *self = g_object_new (TDM_TYPE_CUSTOMER_FIGURES, NULL);

  self->store = g_object_ref (store);

  return self;
}
