/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed into the sheet for many deals, and the change it comes to. Amounts and days are read as the language
 * writes them. */

#include "tdm-bulk-form.h"

#include "tdm-parse.h"

/* value, currency, date choice, date, days, campaign, tags to add, tags to remove, favorite */
#define FORM_TYPE "(ssisisssi)"

TdmBulkForm *
tdm_bulk_form_new (void)
{
  return g_new0 (TdmBulkForm, 1);
}

void
tdm_bulk_form_free (TdmBulkForm *self)
{
  g_free (self->value);
  g_free (self->currency);
  g_free (self->date);
  g_free (self->campaign);
  g_free (self->add_tags);
  g_free (self->remove_tags);
  g_free (self);
}

static gboolean
has_text (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped != '\0';
}

/* Nothing of it changes a deal. */
gboolean
tdm_bulk_form_is_empty (const TdmBulkForm *self)
{
  return !has_text (self->value) && self->currency == NULL && self->date_choice == TDM_BULK_DATE_KEEP &&
         !has_text (self->campaign) && !has_text (self->add_tags) && !has_text (self->remove_tags) &&
         self->favorite == TDM_BULK_FAVORITE_KEEP;
}

gboolean
tdm_bulk_form_value_is_valid (const TdmBulkForm *self)
{
  g_autofree char *currency = NULL;
  g_autofree char *value = has_text (self->value) ? tdm_parse_money (self->value, &currency) : NULL;

  return value != NULL || !has_text (self->value);
}

gboolean
tdm_bulk_form_date_is_valid (const TdmBulkForm *self)
{
  g_autofree char *date = has_text (self->date) ? tdm_parse_date (self->date) : NULL;

  return self->date_choice != TDM_BULK_DATE_SET || date != NULL;
}

/* ---- drafts ---- */

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

GVariant *
tdm_bulk_form_to_variant (const TdmBulkForm *self)
{
  return g_variant_new (FORM_TYPE, or_empty (self->value), or_empty (self->currency), self->date_choice,
                        or_empty (self->date), self->days, or_empty (self->campaign),
                        or_empty (self->add_tags), or_empty (self->remove_tags), self->favorite);
}

TdmBulkForm *
tdm_bulk_form_from_variant (GVariant *content)
{
  TdmBulkForm *self;
  gint32 date_choice;
  gint32 days;
  gint32 favorite;

  if (!g_variant_is_of_type (content, G_VARIANT_TYPE (FORM_TYPE)))
    return NULL;

  self = tdm_bulk_form_new ();
  g_variant_get (content, FORM_TYPE, &self->value, &self->currency, &date_choice, &self->date, &days,
                 &self->campaign, &self->add_tags, &self->remove_tags, &favorite);
  if (*self->currency == '\0')
    g_clear_pointer (&self->currency, g_free);
  self->date_choice = CLAMP (date_choice, TDM_BULK_DATE_KEEP, TDM_BULK_DATE_MOVE);
  self->days = days;
  self->favorite = CLAMP (favorite, TDM_BULK_FAVORITE_KEEP, TDM_BULK_FAVORITE_UNSET);

  return self;
}

/* ---- the change ---- */

void
tdm_bulk_order_free (TdmBulkOrder *self)
{
  tdm_deal_record_free (self->values);
  g_strfreev (self->add_tags);
  g_strfreev (self->remove_tags);
  g_free (self);
}

/* Tags with commas between them, also those of Chinese and Japanese keyboards; NULL for none. */
static GStrv
split_tags (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GRegex) commas = g_regex_new ("[,，、;]", 0, 0, NULL);
  g_auto (GStrv) parts = NULL;
  guint n = 0;

  if (!has_text (text))
    return NULL;

  parts = g_regex_split (commas, text, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    if (has_text (parts[i]))
      {
        g_strv_builder_take (builder, g_strstrip (g_strdup (parts[i])));
        n++;
      }

  return n > 0 ? g_strv_builder_end (builder) : NULL;
}

static void
order_value (TdmBulkOrder *order, const TdmBulkForm *form)
{
  g_autofree char *typed_currency = NULL;
  const char *currency = form->currency;

  if (has_text (form->value))
    {
      order->values->value = tdm_parse_money (form->value, &typed_currency);
      order->edit.fields |= TDM_DEAL_FIELD_VALUE;
    }
  if (typed_currency != NULL)
    currency = typed_currency;
  if (currency == NULL)
    return;

  order->values->currency = g_strdup (currency);
  order->edit.fields |= TDM_DEAL_FIELD_CURRENCY;
}

static void
order_date (TdmBulkOrder *order, const TdmBulkForm *form)
{
  if (form->date_choice == TDM_BULK_DATE_MOVE)
    order->edit.move_close_days = form->days;
  if (form->date_choice != TDM_BULK_DATE_SET)
    return;

  order->values->close_date = tdm_parse_date (form->date);
  order->edit.fields |= TDM_DEAL_FIELD_CLOSE_DATE;
}

/**
 * tdm_bulk_form_dup_order:
 *
 * Returns: (transfer full) (nullable): the change; %NULL when an amount or a day cannot be read
 */
TdmBulkOrder *
tdm_bulk_form_dup_order (const TdmBulkForm *self)
{
  TdmBulkOrder *order;

  if (!tdm_bulk_form_value_is_valid (self) || !tdm_bulk_form_date_is_valid (self))
    return NULL;

  order = g_new0 (TdmBulkOrder, 1);
  order->values = tdm_deal_record_new ();
  order_value (order, self);
  order_date (order, self);
  if (has_text (self->campaign))
    {
      order->values->campaign_id = g_strstrip (g_strdup (self->campaign));
      order->edit.fields |= TDM_DEAL_FIELD_CAMPAIGN_ID;
    }
  order->add_tags = split_tags (self->add_tags);
  order->remove_tags = split_tags (self->remove_tags);
  order->edit.add_tags = (const char *const *) order->add_tags;
  order->edit.remove_tags = (const char *const *) order->remove_tags;
  order->edit.set_favorite = self->favorite != TDM_BULK_FAVORITE_KEEP;
  order->edit.favorite = self->favorite == TDM_BULK_FAVORITE_SET;
  order->edit.values = order->values;

  return order;
}
