/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal as one variant and back: how a draft form is kept. */

#include "tdm-deal-record.h"
#include "tdm-private-words.h"

/* Missing keys read as no value and unknown keys are ignored, so drafts outlive an upgrade in both directions. */

typedef struct
{
  const char *key;
  gsize offset;
} TextMember;

#define M(Struct, key, member) { key, G_STRUCT_OFFSET (Struct, member) }

static const TextMember deal_texts[] = {
  M (TdmDealRecord, "referral-id", referral_id),
  M (TdmDealRecord, "engagement-id", engagement_id),
  M (TdmDealRecord, "name", name),
  M (TdmDealRecord, "notes", notes),
  M (TdmDealRecord, "crm-id", crm_id),
  M (TdmDealRecord, "campaign-id", campaign_id),
  M (TdmDealRecord, "status-reason", status_reason),
  M (TdmDealRecord, "value", value),
  M (TdmDealRecord, "currency", currency),
  M (TdmDealRecord, "close-date", close_date),
  M (TdmDealRecord, "help-kind", help_kind),
  M (TdmDealRecord, "help-notes", help_notes),
};

/* A draft stays on this computer as well. */
static const TextMember private_texts[] = {
  M (TdmPrivateWords, "private-notes", notes),
  M (TdmPrivateWords, "next-step", next_step),
  M (TdmPrivateWords, "next-step-date", next_step_date),
};

static const TextMember customer_texts[] = {
  M (TdmCustomer, "name", name),
  M (TdmCustomer, "country", country),
  M (TdmCustomer, "city", city),
  M (TdmCustomer, "address-line1", address_line1),
  M (TdmCustomer, "address-line2", address_line2),
  M (TdmCustomer, "state", state),
  M (TdmCustomer, "postal-code", postal_code),
  M (TdmCustomer, "duns", duns),
};

static const TextMember person_texts[] = {
  M (TdmPerson, "first-name", first_name),
  M (TdmPerson, "last-name", last_name),
  M (TdmPerson, "phone", phone),
  M (TdmPerson, "email", email),
};

static const TextMember solution_texts[] = {
  M (TdmSolution, "id", id),
  M (TdmSolution, "name", name),
};
#undef M

#define WRITE_TEXTS(dict, self, members) write_texts (dict, self, members, G_N_ELEMENTS (members))
#define READ_TEXTS(dict, self, members) read_texts (dict, self, members, G_N_ELEMENTS (members))

static void
write_texts (GVariantDict *dict, gconstpointer self, const TextMember *members, gsize n_members)
{
  for (gsize i = 0; i < n_members; i++)
    {
      const char *text = G_STRUCT_MEMBER (const char *, self, members[i].offset);

      if (text != NULL)
        g_variant_dict_insert (dict, members[i].key, "s", text);
    }
}

static void
read_texts (GVariantDict *dict, gpointer self, const TextMember *members, gsize n_members)
{
  for (gsize i = 0; i < n_members; i++)
    g_variant_dict_lookup (dict, members[i].key, "s", &G_STRUCT_MEMBER (char *, self, members[i].offset));
}

static GVariant *
customer_to_variant (const TdmCustomer *customer)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  WRITE_TEXTS (&dict, customer, customer_texts);
  g_variant_dict_insert (&dict, "id", "x", customer->id);
  return g_variant_dict_end (&dict);
}

static void
customer_from_variant (TdmCustomer *customer, GVariant *variant)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (variant);

  READ_TEXTS (&dict, customer, customer_texts);
  g_variant_dict_lookup (&dict, "id", "x", &customer->id);
}

static GVariant *
person_to_variant (const TdmPerson *person)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  WRITE_TEXTS (&dict, person, person_texts);
  return g_variant_dict_end (&dict);
}

static TdmPerson *
person_from_variant (GVariant *variant)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (variant);
  TdmPerson *person = tdm_person_new (NULL, NULL, NULL, NULL);

  READ_TEXTS (&dict, person, person_texts);
  return person;
}

static GVariant *
team_to_variant (GPtrArray *team)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < team->len; i++)
    g_variant_builder_add_value (&builder, person_to_variant (team->pdata[i]));

  return g_variant_builder_end (&builder);
}

static void
team_from_variant (GPtrArray *team, GVariant *variant)
{
  for (gsize i = 0; i < g_variant_n_children (variant); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (variant, i);

      g_ptr_array_add (team, person_from_variant (child));
    }
}

static GVariant *
solution_to_variant (const TdmSolution *solution)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  const char *kind = tdm_solution_kind_to_token (solution->kind);

  WRITE_TEXTS (&dict, solution, solution_texts);
  if (kind != NULL)
    g_variant_dict_insert (&dict, "kind", "s", kind);

  return g_variant_dict_end (&dict);
}

static TdmSolution *
solution_from_variant (GVariant *variant)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (variant);
  TdmSolution *solution = tdm_solution_new (NULL, NULL, TDM_SOLUTION_KIND_UNKNOWN);
  const char *kind = NULL;

  READ_TEXTS (&dict, solution, solution_texts);
  if (g_variant_dict_lookup (&dict, "kind", "&s", &kind))
    tdm_solution_kind_from_token (kind, &solution->kind);

  return solution;
}

static GVariant *
solutions_to_variant (GPtrArray *solutions)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < solutions->len; i++)
    g_variant_builder_add_value (&builder, solution_to_variant (solutions->pdata[i]));

  return g_variant_builder_end (&builder);
}

static void
solutions_from_variant (GPtrArray *solutions, GVariant *variant)
{
  for (gsize i = 0; i < g_variant_n_children (variant); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (variant, i);

      g_ptr_array_add (solutions, solution_from_variant (child));
    }
}

static void
write_plain_members (GVariantDict *dict, const TdmDealRecord *self)
{
  g_variant_dict_insert (dict, "id", "x", self->id);
  g_variant_dict_insert (dict, "direction", "s", tdm_direction_to_token (self->direction));
  g_variant_dict_insert (dict, "stage", "s", tdm_stage_to_token (self->stage));
  g_variant_dict_insert (dict, "type", "s", tdm_deal_type_to_token (self->type));
  g_variant_dict_insert (dict, "favorite", "b", self->favorite);
  g_variant_dict_insert (dict, "consent", "b", self->consent);
  g_variant_dict_insert (dict, "help-requested", "b", self->help_requested);
}

static void
read_plain_members (GVariantDict *dict, TdmDealRecord *self)
{
  const char *token = NULL;

  g_variant_dict_lookup (dict, "id", "x", &self->id);
  if (g_variant_dict_lookup (dict, "direction", "&s", &token))
    tdm_direction_from_token (token, &self->direction);
  if (g_variant_dict_lookup (dict, "stage", "&s", &token))
    tdm_stage_from_token (token, &self->stage);
  if (g_variant_dict_lookup (dict, "type", "&s", &token))
    tdm_deal_type_from_token (token, &self->type);
  g_variant_dict_lookup (dict, "favorite", "b", &self->favorite);
  g_variant_dict_lookup (dict, "consent", "b", &self->consent);
  g_variant_dict_lookup (dict, "help-requested", "b", &self->help_requested);
}

/**
 * tdm_deal_record_to_variant:
 * @self: a deal, complete or not
 *
 * Returns: (transfer full): a floating `a{sv}` with every member a form can hold
 */
GVariant *
tdm_deal_record_to_variant (const TdmDealRecord *self)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  WRITE_TEXTS (&dict, self, deal_texts);
  write_plain_members (&dict, self);
  WRITE_TEXTS (&dict, self->private_words, private_texts);
  if (self->private_words->tags != NULL)
    g_variant_dict_insert (&dict, "tags", "^as", self->private_words->tags);
  g_variant_dict_insert_value (&dict, "customer", customer_to_variant (self->customer));
  if (self->contact != NULL)
    g_variant_dict_insert_value (&dict, "contact", person_to_variant (self->contact));
  g_variant_dict_insert_value (&dict, "team", team_to_variant (self->team));
  g_variant_dict_insert_value (&dict, "solutions", solutions_to_variant (self->solutions));

  return g_variant_dict_end (&dict);
}

static GVariant *
lookup (GVariantDict *dict, const char *key, const char *type)
{
  return g_variant_dict_lookup_value (dict, key, G_VARIANT_TYPE (type));
}

/**
 * tdm_deal_record_from_variant:
 * @variant: what [func@deal_record_to_variant] made, maybe by another version
 *
 * Returns: (transfer full): the deal; members of an unexpected kind read as no value
 */
TdmDealRecord *
tdm_deal_record_from_variant (GVariant *variant)
{
  g_autoptr (TdmDealRecord) self = tdm_deal_record_new ();
  g_auto (GVariantDict) dict;
  g_autoptr (GVariant) customer = NULL;
  g_autoptr (GVariant) contact = NULL;
  g_autoptr (GVariant) team = NULL;
  g_autoptr (GVariant) solutions = NULL;

  g_variant_dict_init (&dict, g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT) ? variant : NULL);
  READ_TEXTS (&dict, self, deal_texts);
  read_plain_members (&dict, self);
  READ_TEXTS (&dict, self->private_words, private_texts);
  g_variant_dict_lookup (&dict, "tags", "^as", &self->private_words->tags);

  if ((customer = lookup (&dict, "customer", "a{sv}")) != NULL)
    customer_from_variant (self->customer, customer);
  if ((contact = lookup (&dict, "contact", "a{sv}")) != NULL)
    self->contact = person_from_variant (contact);
  if ((team = lookup (&dict, "team", "aa{sv}")) != NULL)
    team_from_variant (self->team, team);
  if ((solutions = lookup (&dict, "solutions", "aa{sv}")) != NULL)
    solutions_from_variant (self->solutions, solutions);

  return g_steal_pointer (&self);
}
