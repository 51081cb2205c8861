/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan: its id is fixed once it was saved, as in Partner Center. */

#include "tdm-plan-kind.h"

#include <glib/gi18n.h>

#include "tdm-code-item.h"
#include "tdm-format.h"
#include "tdm-offer-check.h"
#include "tdm-offer-words.h"

static void
append (GListStore *list, const char *code, const char *label)
{
  g_autoptr (TdmCodeItem) item = tdm_code_item_new (code, label);

  g_list_store_append (list, item);
}

static GListModel *
list_pricings (void)
{
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  /* Translators: how a plan is paid is not known yet. */
  append (list, NULL, C_ ("plan pricing", "Not chosen"));
  for (const char *const *pricing = tdm_offer_get_pricings (); *pricing != NULL; pricing++)
    append (list, *pricing, tdm_words_offer_pricing (*pricing));

  return G_LIST_MODEL (list);
}

static GListModel *
list_statuses (void)
{
  static const char *const statuses[] = { "draft", "live", "stopped" };
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  append (list, NULL, C_ ("plan status", "Not recorded"));
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    append (list, statuses[i], tdm_words_plan_status (statuses[i]));

  return G_LIST_MODEL (list);
}

static GListModel *
list_currencies (void)
{
  g_autoptr (GListModel) currencies = tdm_code_item_list_currencies ();
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  append (list, NULL, C_ ("currency", "Not chosen"));
  for (guint i = 0; i < g_list_model_get_n_items (currencies); i++)
    {
      g_autoptr (TdmCodeItem) item = g_list_model_get_item (currencies, i);

      g_list_store_append (list, item);
    }

  return G_LIST_MODEL (list);
}

static const TdmPartField fields[] = {
  { "planId", N_ ("Plan ID"),
    N_ (
      "1 to 50 small Latin letters, digits, dashes and underscores. It cannot be changed once it is saved."),
    GTK_INPUT_PURPOSE_ALPHA, NULL },
  { "name", N_ ("Plan name"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, NULL },
  { "summary", N_ ("Plan summary"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, NULL },
  { "pricing", N_ ("Pricing"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, list_pricings },
  { "price", N_ ("Price per month"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, NULL, TRUE },
  { "currency", N_ ("Currency"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, list_currencies },
  { "status", N_ ("Status in the marketplace"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, list_statuses },
};

static const TdmPartForm form = { &tdm_offer_plan_shape, fields, G_N_ELEMENTS (fields) };

static char *
dup_title (gconstpointer part)
{
  const TdmOfferPlan *plan = part;

  return g_strdup (plan->name != NULL ? plan->name : plan->plan_id);
}

/* "standard · Flat rate · EUR 490 · Live" */
static char *
dup_subtitle (gconstpointer part)
{
  const TdmOfferPlan *plan = part;
  g_autofree char *price =
    plan->price != NULL ? tdm_format_money (plan->price, plan->currency != NULL ? plan->currency : "") : NULL;
  const char *const words[] = { plan->plan_id, tdm_words_offer_pricing (plan->pricing), price,
                                tdm_words_plan_status (plan->status) };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words[i]);

  return g_string_free_and_steal (text);
}

static gboolean
is_taken (const TdmOffer *offer, const TdmOfferPlan *plan, guint position)
{
  for (guint i = 0; i < offer->plans->len; i++)
    if (i != position &&
        g_strcmp0 (((const TdmOfferPlan *) offer->plans->pdata[i])->plan_id, plan->plan_id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
check (const TdmOffer *offer, gconstpointer part, guint position, GError **error)
{
  const TdmOfferPlan *plan = part;

  if (!tdm_offer_check_plan (plan, NULL, error))
    return FALSE;

  if (is_taken (offer, plan, position))
    tdm_rule_error_set (error, TDM_RULE_ERROR_DUPLICATE, "planId");
  else if (plan->name == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "name");
  else if (plan->price != NULL && plan->currency == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "currency");
  else
    return TRUE;

  return FALSE;
}

static void
fix (TdmPartDialog *dialog, const TdmOffer *saved, gconstpointer part)
{
  const TdmOfferPlan *plan = part;

  for (guint i = 0; i < saved->plans->len; i++)
    if (g_strcmp0 (((const TdmOfferPlan *) saved->plans->pdata[i])->plan_id, plan->plan_id) == 0)
      tdm_part_dialog_fix (dialog, "planId", _ ("The plan ID cannot be changed any more."));
}

const TdmPartKind *
tdm_plan_kind_get (void)
{
  static const TdmPartKind kind = {
    .form = &form,
    .field = TDM_OFFER_FIELD_PLANS,
    .offset = G_STRUCT_OFFSET (TdmOffer, plans),
    .ordered = TRUE,
    .draft = "plan",
    .add_label = N_ ("_Add plan…"),
    .new_title = N_ ("New plan"),
    .edit_title = N_ ("Edit plan"),
    .remove_label = N_ ("_Remove plan"),
    .dup_title = dup_title,
    .dup_subtitle = dup_subtitle,
    .check = check,
    .fix = fix,
  };

  return &kind;
}
