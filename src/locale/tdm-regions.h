/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Countries and currencies by their names in the chosen language. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TdmNamedCode:
 * @code: ISO 3166-1 alpha-2 or ISO 4217
 * @name: what people of the chosen language call it
 */
typedef struct
{
  char *code;
  char *name;
} TdmNamedCode;

void tdm_named_code_free (TdmNamedCode *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmNamedCode, tdm_named_code_free)

char *tdm_format_country (const char *code);
GPtrArray *tdm_format_list_countries (void);
const char *tdm_format_get_home_country (void);

guint tdm_format_get_home_working_days (void);

char *tdm_format_currency (const char *code);
GPtrArray *tdm_format_list_currencies (const char *const *first);
const char *tdm_format_get_home_currency (void);

G_END_DECLS
