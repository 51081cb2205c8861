/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which deal a file row means: fingerprints of what identifies it. */

#include <string.h>
#include "tdm-import-keys-private.h"

/* The upper half of a slot is the upper half of the fingerprint, the lower half the id; 0 is free. */
struct _TdmImportKeys
{
  guint64 *slots;
  guint n_slots; /* a power of two */
  guint n_used;
};

#define FIRST_SLOTS 4096

TdmImportKeys *
tdm_import_keys_new (void)
{
  TdmImportKeys *self = g_new0 (TdmImportKeys, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint64, self->n_slots);
  return self;
}

void
tdm_import_keys_free (TdmImportKeys *self)
{
  g_free (self->slots);
  g_free (self);
}

#define UPPER_HALF G_GUINT64_CONSTANT (0xffffffff00000000)

/* From the half that is kept: growing the table needs no more. */
static guint
first_slot (const TdmImportKeys *self, guint64 upper)
{
  guint64 mixed = (upper >> 32) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (guint) (mixed >> 32) & (self->n_slots - 1);
}

static void
put_slot (TdmImportKeys *self, guint64 slot)
{
  guint i = first_slot (self, slot & UPPER_HALF);

  while (self->slots[i] != 0)
    i = (i + 1) & (self->n_slots - 1);
  self->slots[i] = slot;
}

static void
grow (TdmImportKeys *self)
{
  g_autofree guint64 *old = g_steal_pointer (&self->slots);
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (guint64, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i] != 0)
      put_slot (self, old[i]);
}

void
tdm_import_keys_add (TdmImportKeys *self, guint64 fingerprint, guint32 id)
{
  if (self->n_used >= self->n_slots / 4 * 3)
    grow (self);

  put_slot (self, (fingerprint & UPPER_HALF) | id);
  self->n_used++;
}

guint32
tdm_import_keys_next (const TdmImportKeys *self, guint64 fingerprint, guint *cursor)
{
  guint start = first_slot (self, fingerprint & UPPER_HALF);

  while (TRUE)
    {
      guint64 slot = self->slots[(start + *cursor) & (self->n_slots - 1)];

      if (slot == 0)
        return 0;
      (*cursor)++;
      if (((slot ^ fingerprint) & UPPER_HALF) == 0)
        return (guint32) slot;
    }
}

/* ---- fingerprints: FNV-1a with a last mix, so that every bit counts in the upper half ---- */

#define FNV_START G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static guint64
add_bytes (guint64 hash, const void *data, gsize length)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ bytes[i]) * FNV_PRIME;

  return hash;
}

/* With an end mark, so that "ab","c" differs from "a","bc"; no text is like an empty one. */
static guint64
add_text (guint64 hash, const char *text)
{
  return add_bytes (hash, text != NULL ? text : "", text != NULL ? strlen (text) + 1 : 1);
}

static guint64
finish (guint64 hash)
{
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash ^= hash >> 33;

  return hash != 0 ? hash : 1;
}

guint64
tdm_fingerprint_of_referral (const char *referral_id)
{
  return finish (add_text (FNV_START, referral_id));
}

guint64
tdm_fingerprint_of_creation (gint64 created, const char *name)
{
  gint64 big_endian = GINT64_TO_BE (created);

  return finish (add_text (add_bytes (FNV_START, &big_endian, sizeof big_endian), name));
}

static guint64
add_person (guint64 hash, const TdmPerson *person)
{
  if (person == NULL)
    return add_text (hash, NULL);

  hash = add_text (hash, person->first_name);
  hash = add_text (hash, person->last_name);
  hash = add_text (hash, person->phone);
  return add_text (hash, person->email);
}

static guint64
add_customer (guint64 hash, const TdmCustomer *customer)
{
  hash = add_text (hash, customer->name);
  hash = add_text (hash, customer->country);
  hash = add_text (hash, customer->city);
  hash = add_text (hash, customer->address_line1);
  hash = add_text (hash, customer->address_line2);
  hash = add_text (hash, customer->state);
  hash = add_text (hash, customer->postal_code);
  return add_text (hash, customer->duns);
}

static guint64
add_lists (guint64 hash, const TdmDealRecord *record)
{
  for (guint i = 0; i < record->team->len; i++)
    hash = add_person (hash, g_ptr_array_index (record->team, i));
  hash = add_text (hash, "\n");
  for (guint i = 0; i < record->solutions->len; i++)
    hash = add_text (hash, ((const TdmSolution *) g_ptr_array_index (record->solutions, i))->id);

  return hash;
}

guint64
tdm_fingerprint_of_content (const TdmDealRecord *record, TdmDealFields fields)
{
  guint64 hash = add_text (FNV_START, record->name);

  hash = add_text (hash, record->value);
  hash = add_text (hash, record->currency);
  hash = add_text (hash, record->close_date);
  hash = add_text (hash, record->notes);
  hash = add_text (hash, record->crm_id);
  hash = add_text (hash, record->campaign_id);
  hash = add_text (hash, record->help_requested ? "help" : NULL);
  hash = add_text (hash, record->consent ? "consent" : NULL);
  hash = add_text (hash, record->help_kind);
  hash = add_text (hash, record->help_notes);
  hash = add_customer (hash, record->customer);
  hash = add_person (hash, record->contact);
  hash = add_lists (hash, record);
  if ((fields & TDM_DEAL_FIELD_STAGE) != 0)
    hash = add_text (hash, tdm_stage_to_token (record->stage));

  return finish (hash);
}
