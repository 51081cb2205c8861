/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The live deal: properties that notify on a real change, so that no page is ever told to refresh. */

#include "tdm-deal.h"

struct _TdmDeal
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *customer_name;
  char *country;
  char *city;
  char *value;
  char *currency;
  char *close_date;
  char *sender;
  gint64 deadline; /* this and the next two: microseconds UTC */
  gint64 created;
  gint64 updated;
  TdmDirection direction;
  TdmStage stage;
  TdmOutcome outcome;
  TdmDealType deal_type;
  TdmMicrosoftStatus microsoft_status;
  TdmSyncState sync_state;
  gboolean favorite;
  gboolean loaded;
};

G_DEFINE_FINAL_TYPE (TdmDeal, tdm_deal, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_LOADED,
  PROP_NAME,
  PROP_CUSTOMER_NAME,
  PROP_COUNTRY,
  PROP_CITY,
  PROP_VALUE,
  PROP_CURRENCY,
  PROP_CLOSE_DATE,
  PROP_SENDER,
  PROP_DEADLINE,
  PROP_CREATED,
  PROP_UPDATED,
  PROP_DIRECTION,
  PROP_STAGE,
  PROP_OUTCOME,
  PROP_DEAL_TYPE,
  PROP_MICROSOFT_STATUS,
  PROP_SYNC_STATE,
  PROP_FAVORITE,
  N_PROPS,
} TdmDealProperty;

static GParamSpec *props[N_PROPS];

#define READABLE (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)

static void
notify (TdmDeal *self, TdmDealProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_text (TdmDeal *self, char **member, const char *text, TdmDealProperty property)
{
  if (g_set_str (member, text))
    notify (self, property);
}

static void
set_time (TdmDeal *self, gint64 *member, gint64 instant, TdmDealProperty property)
{
  if (*member == instant)
    return;

  *member = instant;
  notify (self, property);
}

/* Enumerations and booleans; @member points at an int in both cases. */
#define SET_INT(self, member, new_value, property)                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    if ((self)->member != (new_value))                                                                       \
      {                                                                                                      \
        (self)->member = (new_value);                                                                        \
        notify (self, property);                                                                             \
      }                                                                                                      \
  }                                                                                                          \
  G_STMT_END

static void
get_text_property (TdmDeal *self, guint id, GValue *value)
{
  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_CUSTOMER_NAME:
      g_value_set_string (value, self->customer_name);
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;
    case PROP_CITY:
      g_value_set_string (value, self->city);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_CURRENCY:
      g_value_set_string (value, self->currency);
      break;
    case PROP_CLOSE_DATE:
      g_value_set_string (value, self->close_date);
      break;
    default:
      g_value_set_string (value, self->sender);
    }
}

static void
get_number_property (TdmDeal *self, guint id, GValue *value)
{
  switch (id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_DEADLINE:
      g_value_set_int64 (value, self->deadline);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_UPDATED:
      g_value_set_int64 (value, self->updated);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      g_value_set_boolean (value, self->favorite);
    }
}

static void
get_enum_property (TdmDeal *self, guint id, GValue *value)
{
  switch (id)
    {
    case PROP_DIRECTION:
      g_value_set_enum (value, self->direction);
      break;
    case PROP_STAGE:
      g_value_set_enum (value, self->stage);
      break;
    case PROP_OUTCOME:
      g_value_set_enum (value, self->outcome);
      break;
    case PROP_DEAL_TYPE:
      g_value_set_enum (value, self->deal_type);
      break;
    case PROP_MICROSOFT_STATUS:
      g_value_set_enum (value, self->microsoft_status);
      break;
    default:
      g_value_set_enum (value, self->sync_state);
    }
}

static void
tdm_deal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TdmDeal *self = TDM_DEAL (object);

  if (G_VALUE_HOLDS_STRING (value))
    get_text_property (self, id, value);
  else if (G_VALUE_HOLDS_ENUM (value))
    get_enum_property (self, id, value);
  else
    get_number_property (self, id, value);
}

static void
tdm_deal_finalize (GObject *object)
{
  TdmDeal *self = TDM_DEAL (object);

  g_free (self->name);
  g_free (self->customer_name);
  g_free (self->country);
  g_free (self->city);
  g_free (self->value);
  g_free (self->currency);
  g_free (self->close_date);
  g_free (self->sender);

  G_OBJECT_CLASS (tdm_deal_parent_class)->finalize (object);
}

static GParamSpec *
text_spec (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, READABLE);
}

static GParamSpec *
number_spec (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, READABLE);
}

static GParamSpec *
flag_spec (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE, READABLE);
}

static GParamSpec *
enum_spec (const char *name, GType type)
{
  return g_param_spec_enum (name, NULL, NULL, type, 0, READABLE);
}

static void
tdm_deal_class_init (TdmDealClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tdm_deal_get_property;
  object_class->finalize = tdm_deal_finalize;

  props[PROP_ID] = number_spec ("id");
  props[PROP_LOADED] = flag_spec ("loaded");
  props[PROP_NAME] = text_spec ("name");
  props[PROP_CUSTOMER_NAME] = text_spec ("customer-name");
  props[PROP_COUNTRY] = text_spec ("country");
  props[PROP_CITY] = text_spec ("city");
  props[PROP_VALUE] = text_spec ("value");
  props[PROP_CURRENCY] = text_spec ("currency");
  props[PROP_CLOSE_DATE] = text_spec ("close-date");
  props[PROP_SENDER] = text_spec ("sender");
  props[PROP_DEADLINE] = number_spec ("deadline");
  props[PROP_CREATED] = number_spec ("created");
  props[PROP_UPDATED] = number_spec ("updated");
  props[PROP_DIRECTION] = enum_spec ("direction", TDM_TYPE_DIRECTION);
  props[PROP_STAGE] = enum_spec ("stage", TDM_TYPE_STAGE);
  props[PROP_OUTCOME] = enum_spec ("outcome", TDM_TYPE_OUTCOME);
  props[PROP_DEAL_TYPE] = enum_spec ("deal-type", TDM_TYPE_DEAL_TYPE);
  props[PROP_MICROSOFT_STATUS] = enum_spec ("microsoft-status", TDM_TYPE_MICROSOFT_STATUS);
  props[PROP_SYNC_STATE] = enum_spec ("sync-state", TDM_TYPE_SYNC_STATE);
  props[PROP_FAVORITE] = flag_spec ("favorite");
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tdm_deal_init (TdmDeal *self)
{
}

/**
 * tdm_deal_new:
 * @id: local number
 *
 * For the store alone, which keeps one object per id. Everything but the id is blank until the first
 * [method@Deal.update].
 *
 * Returns: (transfer full): a deal that is not loaded yet
 */
TdmDeal *
tdm_deal_new (gint64 id)
{
  TdmDeal *self = g_object_new (TDM_TYPE_DEAL, NULL);

  self->id = id;
  return self;
}

static void
update_texts (TdmDeal *self, const TdmDealRecord *record)
{
  set_text (self, &self->name, record->name, PROP_NAME);
  set_text (self, &self->customer_name, record->customer->name, PROP_CUSTOMER_NAME);
  set_text (self, &self->country, record->customer->country, PROP_COUNTRY);
  set_text (self, &self->city, record->customer->city, PROP_CITY);
  set_text (self, &self->value, record->value, PROP_VALUE);
  set_text (self, &self->currency, record->currency, PROP_CURRENCY);
  set_text (self, &self->close_date, record->close_date, PROP_CLOSE_DATE);
  set_text (self, &self->sender, record->sender, PROP_SENDER);
}

static void
update_numbers (TdmDeal *self, const TdmDealRecord *record)
{
  set_time (self, &self->deadline, record->deadline, PROP_DEADLINE);
  set_time (self, &self->created, record->created, PROP_CREATED);
  set_time (self, &self->updated, record->updated, PROP_UPDATED);
  SET_INT (self, direction, record->direction, PROP_DIRECTION);
  SET_INT (self, stage, record->stage, PROP_STAGE);
  SET_INT (self, outcome, record->outcome, PROP_OUTCOME);
  SET_INT (self, deal_type, record->type, PROP_DEAL_TYPE);
  SET_INT (self, microsoft_status, record->microsoft_status, PROP_MICROSOFT_STATUS);
  SET_INT (self, sync_state, record->sync, PROP_SYNC_STATE);
}

/**
 * tdm_deal_update:
 * @self: a deal
 * @record: the row as the store has it now
 *
 * For the store alone, on the main thread. Notifies every property that really changed, after all of them have
 * their new value; "loaded" is the last one.
 */
void
tdm_deal_update (TdmDeal *self, const TdmDealRecord *record)
{
  g_return_if_fail (TDM_IS_DEAL (self) && record != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  update_texts (self, record);
  update_numbers (self, record);
  tdm_deal_set_favorite (self, record->favorite);
  SET_INT (self, loaded, TRUE, PROP_LOADED);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * tdm_deal_set_favorite:
 * @self: a deal
 * @favorite: whether it has a heart (M18, M19)
 *
 * For the store alone: a heart changes without reading the whole row again.
 */
void
tdm_deal_set_favorite (TdmDeal *self, gboolean favorite)
{
  g_return_if_fail (TDM_IS_DEAL (self));

  favorite = !!favorite;
  SET_INT (self, favorite, favorite, PROP_FAVORITE);
}

gint64
tdm_deal_get_id (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->id;
}

gboolean
tdm_deal_get_loaded (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), FALSE);

  return self->loaded;
}

const char *
tdm_deal_get_name (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->name;
}

const char *
tdm_deal_get_customer_name (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->customer_name;
}

const char *
tdm_deal_get_country (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->country;
}

const char *
tdm_deal_get_city (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->city;
}

const char *
tdm_deal_get_value (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->value;
}

const char *
tdm_deal_get_currency (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->currency;
}

const char *
tdm_deal_get_close_date (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->close_date;
}

const char *
tdm_deal_get_sender (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), NULL);

  return self->sender;
}

gint64
tdm_deal_get_deadline (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->deadline;
}

gint64
tdm_deal_get_updated (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->updated;
}

TdmDirection
tdm_deal_get_direction (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->direction;
}

TdmStage
tdm_deal_get_stage (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->stage;
}

TdmOutcome
tdm_deal_get_outcome (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->outcome;
}

TdmDealType
tdm_deal_get_deal_type (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->deal_type;
}

TdmMicrosoftStatus
tdm_deal_get_microsoft_status (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->microsoft_status;
}

TdmSyncState
tdm_deal_get_sync_state (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), 0);

  return self->sync_state;
}

gboolean
tdm_deal_get_favorite (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), FALSE);

  return self->favorite;
}

/**
 * tdm_deal_get_state:
 * @self: a deal
 *
 * Returns: what [func@deal_rules_may] looks at, so that a page can grey out by the rules
 */
TdmDealState
tdm_deal_get_state (TdmDeal *self)
{
  g_return_val_if_fail (TDM_IS_DEAL (self), (TdmDealState) { 0 });

  return (TdmDealState) { self->stage, self->outcome, self->deal_type, self->direction };
}
