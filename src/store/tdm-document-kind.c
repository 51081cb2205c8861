/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the kinds of documents and assets differ in. */

#include "tdm-document-kind-private.h"

/* Of these an offer may have several; a new file takes the place of the one with its name. */
static const char *const several[] = { "case-study", "customer-wins", "other", "marketing-document",
                                       "screenshot", "video-url",     NULL };

gboolean
tdm_document_kind_is_asset (const char *kind)
{
  return g_strv_contains (tdm_offer_get_asset_kinds (), kind);
}

static int
find_kind (const char *const *kinds, const char *kind)
{
  int i = 0;

  while (kinds[i] != NULL && !g_str_equal (kinds[i], kind))
    i++;

  return i;
}

/* Documents and assets stand in lists of their own. */
int
tdm_document_kind_get_rank (const char *kind)
{
  return find_kind (
    tdm_document_kind_is_asset (kind) ? tdm_offer_get_asset_kinds () : tdm_offer_get_document_kinds (), kind);
}

gboolean
tdm_document_kind_is_known (const char *kind)
{
  return tdm_document_kind_is_asset (kind) || g_strv_contains (tdm_offer_get_document_kinds (), kind);
}

/**
 * tdm_document_kind_stands_once:
 * @kind: of a document or an asset
 *
 * Returns: whether an offer has one of this kind at most, so that a new one takes the place of the last
 */
gboolean
tdm_document_kind_stands_once (const char *kind)
{
  return tdm_document_kind_is_known (kind) && !g_strv_contains (several, kind);
}
