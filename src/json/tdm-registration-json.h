/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registration of a deal in our own JSON: the member of a deal, and the form that `register` reads. */

#pragma once

#include "tdm-json-reader.h"
#include "tdm-registration.h"

G_BEGIN_DECLS

/* The form only: what Microsoft says may stand there and is ignored, so that an answer of `deal` can be fed back.
 * A member nobody knows is refused by name. The wire's names and instants are understood as well. */
gboolean tdm_registration_json_read_form (yyjson_val *object, TdmRegistration *form, GError **error);

/* @registration NULL gives null. It must live as long as @doc is built. */
yyjson_mut_val *tdm_registration_json_build (yyjson_mut_doc *doc, const TdmRegistration *registration);

G_END_DECLS
