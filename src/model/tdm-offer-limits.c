/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long the texts of an offer may be and how much its lists take (offers-and-cosell.md §1.1, §4.2). */

#include <string.h>

#include "tdm-deal-rules.h"
#include "tdm-offer-check.h"

#define MEBIBYTE (G_GINT64_CONSTANT (1024) * 1024)
#define LARGE_DOCUMENT (50 * MEBIBYTE)

typedef struct
{
  const char *member;
  guint limit;
} Limit;

static const Limit lengths[] = {
  { "summary", 100 },
  { "description", 5000 },
  { "gettingStarted", 3000 },
};

/* Lists by their path, files by their kind. */
static const Limit counts[] = {
  { "keywords", 3 },        { "categories", 2 }, { "industries", 2 },
  { "industries.subs", 2 }, { "video-url", 4 },  { "marketing-document", 3 },
  { "large-logo", 1 },      { "screenshot", 5 }, { "other", 5 },
};

/* "industries[0].subs" is "industries.subs". */
static gboolean
is_path_of (const char *path, const char *member)
{
  while (*path != '\0')
    {
      if (*path == '[')
        {
          path += strcspn (path, "]");
          path += *path == ']';
        }
      else if (*path++ != *member++)
        return FALSE;
    }

  return *member == '\0';
}

static guint
find_limit (const Limit *limits, gsize n_limits, const char *field)
{
  for (gsize i = 0; i < n_limits; i++)
    if (is_path_of (field, limits[i].member))
      return limits[i].limit;

  return 0;
}

/**
 * tdm_offer_get_max_length:
 * @field: path of a member: "summary", "links[0].title"; a member of a deal is answered by the rules for deals
 *
 * Returns: how many characters it takes
 */
guint
tdm_offer_get_max_length (const char *field)
{
  guint limit;

  g_return_val_if_fail (field != NULL, 0);

  limit = find_limit (lengths, G_N_ELEMENTS (lengths), field);
  if (limit != 0)
    return limit;

  return g_str_has_suffix (field, "url") ? TDM_MAX_URL_LENGTH : tdm_deal_rules_get_max_length (field);
}

/**
 * tdm_offer_get_max_count:
 * @field: path of a list, or the kind of a document
 *
 * Returns: how many it takes, 0 for no limit of its own
 */
guint
tdm_offer_get_max_count (const char *field)
{
  g_return_val_if_fail (field != NULL, 0);

  return find_limit (counts, G_N_ELEMENTS (counts), field);
}

static gboolean
has_ending (const char *name, const char *const *endings)
{
  const char *dot = strrchr (name, '.');

  for (; dot != NULL && *endings != NULL; endings++)
    if (g_ascii_strcasecmp (dot + 1, *endings) == 0)
      return TRUE;

  return FALSE;
}

static const char *const *
get_endings (const char *kind)
{
  static const char *const papers[] = { "pdf", "ppt", "pptx", "doc", "docx", NULL };
  static const char *const others[] = { "pdf",  "ppt", "pptx", "doc", "docx", "xls",
                                        "xlsx", "jpg", "jpeg", "png", "mp4",  NULL };
  static const char *const pictures[] = { "png", NULL };
  static const char *const brochures[] = { "pdf", NULL };

  if (g_strcmp0 (kind, "large-logo") == 0 || g_strcmp0 (kind, "screenshot") == 0)
    return pictures;
  if (g_strcmp0 (kind, "marketing-document") == 0)
    return brochures;

  return g_strcmp0 (kind, "other") == 0 || g_strcmp0 (kind, "architecture-diagram") == 0 ? others : papers;
}

/**
 * tdm_offer_document_get_advice:
 * @kind: of the document or asset
 * @name: of the file
 * @size: in bytes
 *
 * No limit is published (§4.2): what is said here warns and never refuses. A drawing may be a picture.
 *
 * Returns: (transfer none) (nullable): "type", "size" or %NULL when there is nothing to say
 */
const char *
tdm_offer_document_get_advice (const char *kind, const char *name, gint64 size)
{
  if (kind == NULL || tdm_offer_is_link_kind (kind))
    return NULL;
  if (name != NULL && !has_ending (name, get_endings (kind)))
    return "type";

  return size > LARGE_DOCUMENT ? "size" : NULL;
}
