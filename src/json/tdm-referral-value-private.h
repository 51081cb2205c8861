/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forgiving access to the members of a referral (referrals-api §18, P6). */

#pragma once

#include "tdm-json-reader.h"

G_BEGIN_DECLS

/* NULL for an absent member, JSON null, "" and anything that is neither text nor number. */
char *tdm_referral_value_dup_line (yyjson_val *object, const char *name);
char *tdm_referral_value_dup_text (yyjson_val *object, const char *name);
/* A boolean, or one written as text. */
gboolean tdm_referral_value_is_true (yyjson_val *object, const char *name);
/* Enumerations differ in case between documents. */
gboolean tdm_referral_value_is (yyjson_val *object, const char *name, const char *token);
gboolean tdm_referral_value_has (yyjson_val *object, const char *name);

/* Elements of a list that may also be a single object, `{}`, null or absent. */
guint tdm_referral_value_count (yyjson_val *list);
yyjson_val *tdm_referral_value_element (yyjson_val *list, guint i);

G_END_DECLS
