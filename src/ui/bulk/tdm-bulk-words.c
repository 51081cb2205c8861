/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences about one change to many deals: what will happen, what happened, why some were refused. */

#include "tdm-bulk-words.h"

#include <glib/gi18n.h>

#include "tdm-format.h"

static char *
dup_changing (guint n)
{
  g_autofree char *number = tdm_format_count (n);

  return g_strdup_printf (ngettext ("%s deal will change.", "%s deals will change.", n), number);
}

static char *
dup_unchanged (guint n)
{
  g_autofree char *number = tdm_format_count (n);

  return g_strdup_printf (ngettext ("%s deal is so already.", "%s deals are so already.", n), number);
}

/**
 * tdm_bulk_words_refused:
 *
 * Returns: (transfer full): a sentence, the heading of the list of names
 */
char *
tdm_bulk_words_refused (guint n_refused)
{
  g_autofree char *number = tdm_format_count (n_refused);

  return g_strdup_printf (ngettext ("%s deal cannot be changed.", "%s deals cannot be changed.", n_refused),
                          number);
}

/**
 * tdm_bulk_words_preview:
 * @receipt: of a dry run
 *
 * Returns: (transfer full): one, two or three sentences; what is none is not said, but the change is
 */
char *
tdm_bulk_words_preview (const TdmBulkReceipt *receipt)
{
  g_autofree char *text = dup_changing (receipt->changed);

  if (receipt->unchanged > 0)
    {
      g_autofree char *more = dup_unchanged (receipt->unchanged);
      /* Translators: two whole sentences one after the other. */
      char *both = g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), text, more);

      g_free (text);
      text = both;
    }
  if (receipt->refused->len > 0)
    {
      g_autofree char *more = tdm_bulk_words_refused (receipt->refused->len);
      char *both = g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), text, more);

      g_free (text);
      text = both;
    }

  return g_steal_pointer (&text);
}

/* Returns: (transfer full): what a message says when it is done, without a full stop */
char *
tdm_bulk_words_done (const TdmBulkReceipt *receipt)
{
  g_autofree char *number = tdm_format_count (receipt->changed);

  return g_strdup_printf (ngettext ("%s deal changed", "%s deals changed", receipt->changed), number);
}

/* Returns: (transfer full): the words on the button that does it */
char *
tdm_bulk_words_apply (guint n_changed)
{
  g_autofree char *number = tdm_format_count (n_changed);

  return g_strdup_printf (ngettext ("Change %s deal", "Change %s deals", n_changed), number);
}
