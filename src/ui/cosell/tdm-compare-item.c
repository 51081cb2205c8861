/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two years differ for an offer when its level is another, for a requirement when it is in the way in one only. */

#include "tdm-compare-item.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-offer-words.h"
#include "tdm-readiness-columns.h"
#include "tdm-readiness-item.h"

typedef struct
{
  const char *year;
  char *words;
  char *detail;
  gboolean has_state;
  TdmRequirementState state;
} Side;

struct _TdmCompareItem
{
  GObject parent_instance;

  gint64 offer_id;
  const char *place;
  char *title;
  char *subtitle;
  Side sides[2];
  gboolean differs;
};

G_DEFINE_FINAL_TYPE (TdmCompareItem, tdm_compare_item, G_TYPE_OBJECT)

/* ---- an offer ---- */

static void
fill_offer_side (Side *side, const TdmReadiness *readiness)
{
  guint n = tdm_readiness_count_missing (readiness);
  g_autofree char *number = tdm_format_count (n);
  const char *expected = readiness->expected;

  side->words = g_strdup (expected != NULL ? tdm_words_cosell_status (expected) : "–");
  /* Translators: so many things are missing for the next co-sell status of an offer. */
  side->detail = n > 0 ? g_strdup_printf (ngettext ("%s missing", "%s missing", n), number) : g_strdup ("");
}

TdmCompareItem *
tdm_compare_item_new_offer (const TdmOffer *offer, const TdmReadiness *left, const TdmReadiness *right)
{
  TdmCompareItem *self = g_object_new (TDM_TYPE_COMPARE_ITEM, NULL);

  self->offer_id = offer->id;
  self->title = g_strdup (tdm_offer_get_title (offer));
  self->subtitle = g_strdup (tdm_words_offer_type (offer->type));
  fill_offer_side (&self->sides[TDM_COMPARE_LEFT], left);
  fill_offer_side (&self->sides[TDM_COMPARE_RIGHT], right);
  self->differs = tdm_readiness_find_level (left->rulebook, left->expected) !=
                    tdm_readiness_find_level (right->rulebook, right->expected) ||
                  tdm_readiness_count_missing (left) != tdm_readiness_count_missing (right);

  return self;
}

/* ---- a requirement ---- */

static void
fill_requirement_side (Side *side, const TdmRequirementResult *result)
{
  g_autofree char *reason = NULL;

  if (result == NULL)
    {
      /* Translators: a program year has no such requirement. */
      side->words = g_strdup (_ ("Not asked for"));
      side->detail = g_strdup ("");
      return;
    }

  reason = tdm_words_readiness_reason (result);
  side->words = tdm_requirement_result_dup_state (result);
  if (result->requirement->optional && result->state == TDM_REQUIREMENT_MISSING)
    /* Translators: %s is why an optional requirement is not met; may be empty. */
    side->detail = g_strdup_printf (_ ("Optional. %s"), reason != NULL ? reason : "");
  else
    side->detail = g_strdup (reason != NULL ? reason : "");
  side->has_state = TRUE;
  side->state = result->state;
}

static gboolean
is_in_the_way (const TdmRequirementResult *result)
{
  return result != NULL && result->state == TDM_REQUIREMENT_MISSING && !result->covered &&
         !result->requirement->optional;
}

TdmCompareItem *
tdm_compare_item_new_requirement (const TdmOffer *offer,
                                  const TdmRequirementResult *left,
                                  const TdmRequirementResult *right)
{
  TdmCompareItem *self = g_object_new (TDM_TYPE_COMPARE_ITEM, NULL);
  const TdmRequirementResult *named = left != NULL ? left : right;

  self->offer_id = offer->id;
  self->place = tdm_offer_place_to_token (named->place);
  self->title = g_strdup (tdm_words_requirement (named->requirement->words));
  self->subtitle = g_strdup (tdm_words_cosell_status (named->requirement->status));
  fill_requirement_side (&self->sides[TDM_COMPARE_LEFT], left);
  fill_requirement_side (&self->sides[TDM_COMPARE_RIGHT], right);
  self->differs = is_in_the_way (left) != is_in_the_way (right) || (left == NULL) != (right == NULL);

  return self;
}

/* ---- what it says ---- */

/**
 * tdm_compare_item_set_years:
 * @left: words that live for ever, as @right
 */
void
tdm_compare_item_set_years (TdmCompareItem *self, const char *left, const char *right)
{
  g_return_if_fail (TDM_IS_COMPARE_ITEM (self));

  self->sides[TDM_COMPARE_LEFT].year = left;
  self->sides[TDM_COMPARE_RIGHT].year = right;
}

const char *
tdm_compare_item_get_year (TdmCompareItem *self, TdmCompareSide side)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), NULL);

  return self->sides[side].year;
}

const char *
tdm_compare_item_get_title (TdmCompareItem *self)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), NULL);

  return self->title;
}

const char *
tdm_compare_item_get_subtitle (TdmCompareItem *self)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), NULL);

  return self->subtitle;
}

const char *
tdm_compare_item_get_words (TdmCompareItem *self, TdmCompareSide side)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), NULL);

  return self->sides[side].words;
}

const char *
tdm_compare_item_get_detail (TdmCompareItem *self, TdmCompareSide side)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), NULL);

  return self->sides[side].detail;
}

gboolean
tdm_compare_item_get_state (TdmCompareItem *self, TdmCompareSide side, TdmRequirementState *state)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), FALSE);

  *state = self->sides[side].state;

  return self->sides[side].has_state;
}

gboolean
tdm_compare_item_differs (TdmCompareItem *self)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), FALSE);

  return self->differs;
}

gint64
tdm_compare_item_get_offer_id (TdmCompareItem *self)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), 0);

  return self->offer_id;
}

const char *
tdm_compare_item_get_place (TdmCompareItem *self)
{
  g_return_val_if_fail (TDM_IS_COMPARE_ITEM (self), NULL);

  return self->place;
}

/* ---- the object ---- */

static void
tdm_compare_item_finalize (GObject *object)
{
  TdmCompareItem *self = TDM_COMPARE_ITEM (object);

  for (int i = 0; i < 2; i++)
    {
      g_free (self->sides[i].words);
      g_free (self->sides[i].detail);
    }
  g_free (self->title);
  g_free (self->subtitle);

  G_OBJECT_CLASS (tdm_compare_item_parent_class)->finalize (object);
}

static void
tdm_compare_item_class_init (TdmCompareItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_compare_item_finalize;
}

static void
tdm_compare_item_init (TdmCompareItem *self)
{
}
