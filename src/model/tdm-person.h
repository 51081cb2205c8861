/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person on a deal: an employee who works on it or the customer's contact (M31, M44). */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TdmPerson:
 *
 * Members are NULL when there is no value; the service may send any of them as null.
 */
typedef struct
{
  char *first_name;
  char *last_name;
  char *phone;
  char *email;
} TdmPerson;

#define TDM_TYPE_PERSON (tdm_person_get_type ())
GType tdm_person_get_type (void);

TdmPerson *
tdm_person_new (const char *first_name, const char *last_name, const char *phone, const char *email);
TdmPerson *tdm_person_copy (const TdmPerson *self);
void tdm_person_free (TdmPerson *self);
gboolean tdm_person_equal (const TdmPerson *a, const TdmPerson *b);
/* All four members are there (M44). */
gboolean tdm_person_is_complete (const TdmPerson *self);
/* No member is there. */
gboolean tdm_person_is_empty (const TdmPerson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmPerson, tdm_person_free)

G_END_DECLS
