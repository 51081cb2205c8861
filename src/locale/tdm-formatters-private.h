/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ICU formatters made once for each thread and language, and text between UTF-8 and UTF-16. */

#pragma once

#include <glib.h>
#include <unicode/udat.h>
#include <unicode/unumberformatter.h>

G_BEGIN_DECLS

/* Owned by the thread's cache, good until the language changes. NULL only when ICU has no data at all.
 * @skeleton: number skeleton of ICU. */
const UNumberFormatter *tdm_formatters_get_number (const char *skeleton);

/* @skeleton: date skeleton such as "yMMMd", or "medium" and "long" for CLDR's own styles; @utc: for dates without
 * time, else the local time zone. */
UDateFormat *tdm_formatters_get_date (const char *skeleton, gboolean utc);

/* Any thread. Wrong input is replaced by U+FFFD, never refused. @length may be -1. */
char *tdm_utf8_from_utf16 (const UChar *text, int32_t length);
UChar *tdm_utf16_from_utf8 (const char *text, int32_t *length);

G_END_DECLS
