/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registrations as values: copies, comparison, the half-filled form as a variant. */

#include "tdm-registration.h"

#include "tdm-registration-rules.h"

typedef struct
{
  const char *key; /* in the variant of a draft */
  gsize offset;
} Member;

#define M(key, member) { key, G_STRUCT_OFFSET (TdmRegistration, member) }
#define TEXT_AT(self, m) G_STRUCT_MEMBER (char *, (self), (m).offset)
#define INT_AT(self, m) G_STRUCT_MEMBER (int, (self), (m).offset)

/* What a person writes. */
static const Member form_texts[] = {
  M ("type", type),
  M ("value", contract.value),
  M ("currency", contract.currency),
  M ("sign-day", contract.sign_day),
  M ("start-day", contract.start_day),
  M ("end-day", contract.end_day),
  M ("solution", solution.id),
  M ("solution-value", solution.value),
  M ("solution-currency", solution.currency),
  M ("marketplace-day", solution.marketplace_day),
};

/* Enumerations are ints to the compiler. */
static const Member form_ints[] = {
  M ("term", contract.term),         M ("eligible", solution.eligible),
  M ("on-azure", solution.on_azure), M ("deployed-on", solution.deployed_on),
  M ("pricing", solution.pricing),   M ("marketplace", solution.marketplace),
};

/* What Microsoft says. */
static const Member answer_texts[] = {
  M ("reason", reason),
  M ("registration-id", registration_id),
};
#undef M

/**
 * tdm_registration_new:
 *
 * Returns: (transfer full): an empty form of the only type there is
 */
TdmRegistration *
tdm_registration_new (void)
{
  TdmRegistration *self = g_new0 (TdmRegistration, 1);

  self->type = g_strdup (TDM_REGISTRATION_TYPE);
  return self;
}

/* The one solution that may be eligible; NULL when it is none or the person has to choose. */
static const TdmSolution *
find_candidate (const TdmDealRecord *record)
{
  const TdmSolution *found = NULL;

  for (guint i = 0; i < record->solutions->len; i++)
    {
      const TdmSolution *solution = record->solutions->pdata[i];

      if (!tdm_registration_rules_may_be_eligible (solution->kind))
        continue;
      if (found != NULL)
        return NULL;
      found = solution;
    }

  return found;
}

/**
 * tdm_registration_new_for_deal:
 * @record: a deal
 *
 * Returns: (transfer full): a form with all that the deal knows already
 */
TdmRegistration *
tdm_registration_new_for_deal (const TdmDealRecord *record)
{
  TdmRegistration *self = tdm_registration_new ();
  const TdmSolution *candidate = find_candidate (record);

  self->contract.value = g_strdup (record->value);
  self->contract.currency = g_strdup (record->currency);
  self->solution.id = candidate != NULL ? g_strdup (candidate->id) : NULL;
  self->solution.value = g_strdup (record->value);
  self->solution.currency = g_strdup (record->currency);
  return self;
}

/**
 * tdm_registration_copy:
 * @self: (nullable):
 *
 * Returns: (transfer full) (nullable): a deep copy, %NULL for %NULL
 */
TdmRegistration *
tdm_registration_copy (const TdmRegistration *self)
{
  TdmRegistration *copy;

  if (self == NULL)
    return NULL;

  copy = g_memdup2 (self, sizeof *self);
  for (gsize i = 0; i < G_N_ELEMENTS (form_texts); i++)
    TEXT_AT (copy, form_texts[i]) = g_strdup (TEXT_AT (self, form_texts[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (answer_texts); i++)
    TEXT_AT (copy, answer_texts[i]) = g_strdup (TEXT_AT (self, answer_texts[i]));

  return copy;
}

void
tdm_registration_free (TdmRegistration *self)
{
  if (self == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (form_texts); i++)
    g_free (TEXT_AT (self, form_texts[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (answer_texts); i++)
    g_free (TEXT_AT (self, answer_texts[i]));
  g_free (self);
}

static gboolean
texts_equal (const TdmRegistration *a, const TdmRegistration *b, const Member *members, gsize n_members)
{
  for (gsize i = 0; i < n_members; i++)
    if (g_strcmp0 (TEXT_AT (a, members[i]), TEXT_AT (b, members[i])) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
answers_equal (const TdmRegistration *a, const TdmRegistration *b)
{
  for (guint i = 0; i < TDM_N_REGISTRATION_STATES; i++)
    if (a->reached[i] != b->reached[i])
      return FALSE;

  return a->state == b->state && a->marketplace_validation == b->marketplace_validation &&
         a->registered == b->registered && texts_equal (a, b, answer_texts, G_N_ELEMENTS (answer_texts));
}

/**
 * tdm_registration_equal:
 * @a: (nullable): a registration
 * @b: (nullable): another
 *
 * Returns: whether all members are the same, or both are none
 */
gboolean
tdm_registration_equal (const TdmRegistration *a, const TdmRegistration *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  for (gsize i = 0; i < G_N_ELEMENTS (form_ints); i++)
    if (INT_AT (a, form_ints[i]) != INT_AT (b, form_ints[i]))
      return FALSE;

  return texts_equal (a, b, form_texts, G_N_ELEMENTS (form_texts)) && answers_equal (a, b);
}

/**
 * tdm_registration_apply_form:
 * @self: a registration
 * @from: a form that was written anew; an empty text is no value
 *
 * State, reason and instants of @self stay: they are Microsoft's.
 */
void
tdm_registration_apply_form (TdmRegistration *self, const TdmRegistration *from)
{
  for (gsize i = 0; i < G_N_ELEMENTS (form_texts); i++)
    {
      const char *text = TEXT_AT (from, form_texts[i]);

      g_set_str (&TEXT_AT (self, form_texts[i]), text != NULL && *text != '\0' ? text : NULL);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (form_ints); i++)
    INT_AT (self, form_ints[i]) = INT_AT (from, form_ints[i]);
}

/**
 * tdm_registration_to_variant:
 * @self: a half-filled form
 *
 * Returns: (transfer floating): `a{sv}`, without what Microsoft says
 */
GVariant *
tdm_registration_to_variant (const TdmRegistration *self)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (form_texts); i++)
    if (TEXT_AT (self, form_texts[i]) != NULL)
      g_variant_dict_insert (&dict, form_texts[i].key, "s", TEXT_AT (self, form_texts[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (form_ints); i++)
    g_variant_dict_insert (&dict, form_ints[i].key, "i", INT_AT (self, form_ints[i]));

  return g_variant_dict_end (&dict);
}

/**
 * tdm_registration_from_variant:
 * @variant: from tdm_registration_to_variant (), of any version
 *
 * Returns: (transfer full) (nullable): the form; %NULL when @variant is no form
 */
TdmRegistration *
tdm_registration_from_variant (GVariant *variant)
{
  g_autoptr (TdmRegistration) self = tdm_registration_new ();
  g_auto (GVariantDict) dict = { 0 };

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT))
    return NULL;

  g_variant_dict_init (&dict, variant);
  for (gsize i = 0; i < G_N_ELEMENTS (form_texts); i++)
    {
      const char *text;

      if (g_variant_dict_lookup (&dict, form_texts[i].key, "&s", &text))
        g_set_str (&TEXT_AT (self, form_texts[i]), text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (form_ints); i++)
    {
      int number;

      /* Every vocabulary of the form has three values. */
      if (g_variant_dict_lookup (&dict, form_ints[i].key, "i", &number) && number >= 0 &&
          number < TDM_N_ANSWERS)
        INT_AT (self, form_ints[i]) = number;
    }

  return g_steal_pointer (&self);
}
