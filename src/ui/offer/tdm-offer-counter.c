/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is beyond a limit stays in the field and in the draft; only saving it is refused. */

#include "tdm-offer-counter.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-offer-check.h"

/* People who hear the page are told when the limit is passed, not with every letter. */
static void
show (TdmFieldMessage *message, const char *counted, guint n_beyond)
{
  gboolean was_beyond = tdm_field_message_has_error (message);
  g_autofree char *number = tdm_format_count (n_beyond);
  g_autofree char *error = NULL;

  if (n_beyond > 0)
    /* Translators: %1$s is a counter such as “104 of 100 characters”, %2$s is by how many that is too many. */
    error = g_strdup_printf (ngettext ("%1$s: %2$s too many. It stays here, but cannot be saved like this.",
                                       "%1$s: %2$s too many. It stays here, but cannot be saved like this.",
                                       n_beyond),
                             counted, number);
  tdm_field_message_set_helper (message, counted);
  tdm_field_message_set_error (message, error);
  if (n_beyond > 0 && !was_beyond)
    tdm_field_message_announce (message);
}

void
tdm_offer_counter_show_text (TdmFieldMessage *message, const char *field, const char *text)
{
  guint limit = tdm_offer_get_max_length (field);
  guint length = text != NULL ? (guint) g_utf8_strlen (text, -1) : 0;
  g_autofree char *used = tdm_format_count (length);
  g_autofree char *most = tdm_format_count (limit);
  /* Translators: below a field, for example “64 of 100 characters”. */
  g_autofree char *counted =
    g_strdup_printf (ngettext ("%1$s of %2$s character", "%1$s of %2$s characters", limit), used, most);

  show (message, counted, length > limit ? length - limit : 0);
}

void
tdm_offer_counter_show_count (TdmFieldMessage *message, const char *field, guint count)
{
  guint limit = tdm_offer_get_max_count (field);
  g_autofree char *used = tdm_format_count (count);
  g_autofree char *most = tdm_format_count (limit);
  /* Translators: below a list of choices, for example “1 of 3”: how many there are of how many allowed ones. */
  g_autofree char *counted = g_strdup_printf (C_ ("choices", "%1$s of %2$s"), used, most);

  show (message, counted, count > limit ? count - limit : 0);
}
