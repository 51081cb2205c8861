/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text from records: plain, and in the glyph forms of the record's country (E48). */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @country: (nullable): ISO 3166-1 alpha-2 of the record. */
void tdm_record_text_set (GtkLabel *label, const char *text, const char *country);
PangoAttrList *tdm_record_text_get_attributes (const char *country);
/* Value right, currency code dim and small; an empty label for no value. */
char *tdm_record_text_dup_money (const char *value, const char *currency, PangoAttrList **attributes);
void tdm_record_text_set_money (GtkLabel *label, const char *value, const char *currency);
/* Fills @tooltip with what is cut off in the labels; FALSE when nothing is. @second may be NULL. */
gboolean tdm_record_text_query_tooltip (GtkLabel *first, GtkLabel *second, GtkTooltip *tooltip);
/* "Customer · Place", or what there is of it. */
char *tdm_record_text_dup_place (const char *customer_name, const char *city, const char *country);

G_END_DECLS
