/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a registration as a member of a deal. */

#pragma once

#include "tdm-json-member-private.h"
#include "tdm-registration.h"

G_BEGIN_DECLS

/* All members; null gives NULL. Replaces *@out. */
gboolean tdm_registration_json_take (const TdmJsonPath *path,
                                     yyjson_val *value,
                                     TdmRegistration **out,
                                     GError **error);

G_END_DECLS
