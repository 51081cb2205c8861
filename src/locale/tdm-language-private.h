/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the other files of this layer and its tests may know about the chosen language. */

#pragma once

#include "tdm-language.h"

G_BEGIN_DECLS

/* Makes @language (never system) the one ICU works in. @formats_locale: ICU locale for dates and numbers, NULL
 * for that of the language. Main thread, before other threads format or sort; formatters and the collator made
 * for an earlier choice are replaced when next used. */
void tdm_language_select (TdmLanguage language, const char *formats_locale);

/* Changes with each tdm_language_select (). */
guint tdm_language_get_generation (void);

G_END_DECLS
