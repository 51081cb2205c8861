/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A link has a title and an address. */

#include "tdm-link-kind.h"

#include <glib/gi18n.h>

#include "tdm-offer-check.h"

static const TdmPartField fields[] = {
  { "title", N_ ("Title"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, NULL },
  { "url", N_ ("Address"), NULL, GTK_INPUT_PURPOSE_URL, NULL },
};

static const TdmPartForm form = { &tdm_offer_link_shape, fields, G_N_ELEMENTS (fields) };

static char *
dup_title (gconstpointer part)
{
  const TdmOfferLink *link = part;

  return g_strdup (link->title != NULL ? link->title : link->url);
}

static char *
dup_subtitle (gconstpointer part)
{
  const TdmOfferLink *link = part;

  return link->title != NULL ? g_strdup (link->url) : NULL;
}

static gboolean
check (const TdmOffer *offer, gconstpointer part, guint position, GError **error)
{
  const TdmOfferLink *link = part;

  if (link->title == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "title");
  else if (g_utf8_strlen (link->title, -1) > (glong) tdm_offer_get_max_length ("links.title"))
    tdm_rule_error_set (error, TDM_RULE_ERROR_TOO_LONG, "links.title");
  else if (link->url == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "url");
  else if (!tdm_url_is_valid (link->url))
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "url");
  else
    return TRUE;

  return FALSE;
}

const TdmPartKind *
tdm_link_kind_get (void)
{
  static const TdmPartKind kind = {
    .form = &form,
    .field = TDM_OFFER_FIELD_LINKS,
    .offset = G_STRUCT_OFFSET (TdmOffer, links),
    .ordered = TRUE,
    .draft = "listing-link",
    .add_label = N_ ("_Add link…"),
    .new_title = N_ ("New link"),
    .edit_title = N_ ("Edit link"),
    .remove_label = N_ ("_Remove link"),
    .dup_title = dup_title,
    .dup_subtitle = dup_subtitle,
    .check = check,
  };

  return &kind;
}
