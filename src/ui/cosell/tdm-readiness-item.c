/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rows of the board follow. */

#include "tdm-readiness-item.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-offer-words.h"
#include "tdm-search-text.h"

struct _TdmReadinessItem
{
  GObject parent_instance;

  gint64 id;
  TdmOffer *offer;
  TdmReadiness *readiness;
  guint n_missing;
  gboolean in_geography; /* looked at for one geography only */
  gboolean unfolded;
  char *text; /* what is searched, made when somebody searches */
};

G_DEFINE_FINAL_TYPE (TdmReadinessItem, tdm_readiness_item, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
tdm_readiness_item_take (TdmReadinessItem *self, TdmOffer *offer)
{
  g_return_if_fail (TDM_IS_READINESS_ITEM (self));

  g_clear_pointer (&self->readiness, tdm_readiness_free);
  g_clear_pointer (&self->offer, tdm_offer_free);
  g_clear_pointer (&self->text, g_free);
  self->offer = offer;
  self->n_missing = 0;
}

/**
 * tdm_readiness_item_evaluate:
 * @today: YYYY-MM-DD
 * @geography: (nullable): look at the offer as if it were available there only
 *
 * Looks at the offer by the rules of a year; says "changed".
 */
void
tdm_readiness_item_evaluate (TdmReadinessItem *self,
                             const TdmRulebook *rulebook,
                             const TdmCompany *company,
                             const char *today,
                             const char *geography)
{
  char *only[] = { (char *) geography, NULL };
  TdmOffer there;

  g_return_if_fail (TDM_IS_READINESS_ITEM (self) && self->offer != NULL);

  /* A view of the offer, not a copy: nothing of it is freed. */
  there = *self->offer;
  if (geography != NULL)
    there.geographies = only;
  g_clear_pointer (&self->readiness, tdm_readiness_free);
  self->readiness = tdm_readiness_evaluate (rulebook, &there, company, today);
  self->n_missing = tdm_readiness_count_missing (self->readiness);
  self->in_geography = geography != NULL;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- searching ---- */

static void
append (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s\n", part);
}

static char *
dup_text (const TdmOffer *offer)
{
  GString *text = g_string_new (NULL);

  append (text, offer->name);
  append (text, offer->alias);
  append (text, offer->offer_id);
  append (text, offer->solution_id);
  append (text, tdm_words_offer_type (offer->type));

  return g_string_free (text, FALSE);
}

/**
 * tdm_readiness_item_matches:
 * @typed: as a person types it, found by the rules that deals are found by
 */
gboolean
tdm_readiness_item_matches (TdmReadinessItem *self, const char *typed)
{
  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), FALSE);

  if (self->text == NULL)
    self->text = dup_text (self->offer);

  return tdm_text_matches (self->text, typed);
}

gboolean
tdm_readiness_item_lacks (TdmReadinessItem *self, const char *requirement_id)
{
  const TdmRequirementResult *result;

  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), FALSE);

  result = self->readiness != NULL ? tdm_readiness_find (self->readiness, requirement_id) : NULL;

  return result != NULL && result->state == TDM_REQUIREMENT_MISSING && !result->covered;
}

/* ---- what it says ---- */

int
tdm_readiness_find_level (const TdmRulebook *rulebook, const char *status)
{
  const TdmRulebookStatus *known = status != NULL ? tdm_rulebook_find_status (rulebook, status) : NULL;
  GPtrArray *all = tdm_rulebooks_get ();

  for (guint i = all->len; status != NULL && known == NULL && i > 0; i--)
    known = tdm_rulebook_find_status (g_ptr_array_index (all, i - 1), status);

  return known != NULL ? known->level : -1;
}

/**
 * tdm_readiness_item_differs:
 *
 * The names of statuses change with the years, so levels are compared.
 *
 * Returns: %FALSE also when nothing was recorded, or while one geography is looked at: Partner Center knows none
 */
gboolean
tdm_readiness_item_differs (TdmReadinessItem *self)
{
  const char *recorded;

  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), FALSE);

  recorded = self->offer->recorded_status;
  if (recorded == NULL || self->readiness == NULL || self->in_geography)
    return FALSE;

  return tdm_readiness_find_level (self->readiness->rulebook, recorded) !=
         tdm_readiness_item_get_level (self);
}

char *
tdm_readiness_item_dup_recorded (TdmReadinessItem *self)
{
  const TdmOffer *offer;
  g_autofree char *day = NULL;

  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), NULL);

  offer = self->offer;
  if (offer->recorded_status == NULL)
    return NULL;
  if (offer->recorded_on == NULL)
    /* Translators: %s is a co-sell status that the user read in Partner Center. */
    return g_strdup_printf (_ ("Recorded: %s"), tdm_words_cosell_status (offer->recorded_status));

  day = tdm_format_date (offer->recorded_on);
  /* Translators: a co-sell status that the user read in Partner Center, and the day. */
  return g_strdup_printf (_ ("Recorded: %s, %s"), tdm_words_cosell_status (offer->recorded_status), day);
}

int
tdm_readiness_item_get_level (TdmReadinessItem *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), -1);

  if (self->readiness == NULL)
    return -1;

  return tdm_readiness_find_level (self->readiness->rulebook, self->readiness->expected);
}

gint64
tdm_readiness_item_get_id (TdmReadinessItem *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), 0);

  return self->id;
}

const TdmOffer *
tdm_readiness_item_get_offer (TdmReadinessItem *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), NULL);

  return self->offer;
}

const TdmReadiness *
tdm_readiness_item_get_readiness (TdmReadinessItem *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), NULL);

  return self->readiness;
}

guint
tdm_readiness_item_get_n_missing (TdmReadinessItem *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), 0);

  return self->n_missing;
}

gboolean
tdm_readiness_item_get_unfolded (TdmReadinessItem *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_ITEM (self), FALSE);

  return self->unfolded;
}

void
tdm_readiness_item_set_unfolded (TdmReadinessItem *self, gboolean unfolded)
{
  g_return_if_fail (TDM_IS_READINESS_ITEM (self));

  self->unfolded = unfolded;
}

/* ---- the object ---- */

static void
tdm_readiness_item_finalize (GObject *object)
{
  tdm_readiness_item_take (TDM_READINESS_ITEM (object), NULL);

  G_OBJECT_CLASS (tdm_readiness_item_parent_class)->finalize (object);
}

static void
tdm_readiness_item_class_init (TdmReadinessItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_readiness_item_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", TDM_TYPE_READINESS_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_readiness_item_init (TdmReadinessItem *self)
{
}

TdmReadinessItem *
tdm_readiness_item_new (gint64 id)
{
  TdmReadinessItem *self = g_object_new (TDM_TYPE_READINESS_ITEM, NULL);

  self->id = id;

  return self;
}
