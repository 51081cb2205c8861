/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person as a value: copies, comparison and completeness. */

#include "tdm-person.h"

G_DEFINE_BOXED_TYPE (TdmPerson, tdm_person, tdm_person_copy, tdm_person_free)

/**
 * tdm_person_new:
 * @first_name: (nullable):
 * @last_name: (nullable):
 * @phone: (nullable):
 * @email: (nullable):
 *
 * Returns: (transfer full): a person that holds copies of the four texts
 */
TdmPerson *
tdm_person_new (const char *first_name, const char *last_name, const char *phone, const char *email)
{
  TdmPerson *self = g_new (TdmPerson, 1);

  self->first_name = g_strdup (first_name);
  self->last_name = g_strdup (last_name);
  self->phone = g_strdup (phone);
  self->email = g_strdup (email);
  return self;
}

/**
 * tdm_person_copy:
 * @self: (nullable):
 *
 * Returns: (transfer full) (nullable): a deep copy, %NULL for %NULL
 */
TdmPerson *
tdm_person_copy (const TdmPerson *self)
{
  if (self == NULL)
    return NULL;

  return tdm_person_new (self->first_name, self->last_name, self->phone, self->email);
}

void
tdm_person_free (TdmPerson *self)
{
  if (self == NULL)
    return;

  g_free (self->first_name);
  g_free (self->last_name);
  g_free (self->phone);
  g_free (self->email);
  g_free (self);
}

/**
 * tdm_person_equal:
 * @a: (nullable):
 * @b: (nullable):
 *
 * Returns: whether all four members are the same; two %NULL persons are equal
 */
gboolean
tdm_person_equal (const TdmPerson *a, const TdmPerson *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strcmp0 (a->first_name, b->first_name) == 0 && g_strcmp0 (a->last_name, b->last_name) == 0 &&
         g_strcmp0 (a->phone, b->phone) == 0 && g_strcmp0 (a->email, b->email) == 0;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * tdm_person_is_complete:
 * @self: (nullable):
 *
 * Returns: whether first name, last name, phone and e-mail are all there (M31, M44)
 */
gboolean
tdm_person_is_complete (const TdmPerson *self)
{
  return self != NULL && has_text (self->first_name) && has_text (self->last_name) &&
         has_text (self->phone) && has_text (self->email);
}

/**
 * tdm_person_is_empty:
 * @self: (nullable):
 *
 * Returns: whether none of the four members is there
 */
gboolean
tdm_person_is_empty (const TdmPerson *self)
{
  return self == NULL || (!has_text (self->first_name) && !has_text (self->last_name) &&
                          !has_text (self->phone) && !has_text (self->email));
}
