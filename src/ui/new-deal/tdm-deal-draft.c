/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft of a deal: its members as properties, its customer, team and solutions. */

#include "tdm-deal-draft-private.h"

G_DEFINE_FINAL_TYPE (TdmDealDraft, tdm_deal_draft, G_TYPE_OBJECT)

enum
{
  PROP_COUNTRY = 1,
  PROP_CITY,
  PROP_ADDRESS_LINE1,
  PROP_ADDRESS_LINE2,
  PROP_STATE,
  PROP_POSTAL_CODE,
  PROP_DUNS,
  PROP_CONTACT_FIRST_NAME,
  PROP_CONTACT_LAST_NAME,
  PROP_CONTACT_PHONE,
  PROP_CONTACT_EMAIL,
  PROP_NAME,
  PROP_VALUE,
  PROP_CURRENCY,
  PROP_CLOSE_DATE,
  PROP_CRM_ID,
  PROP_CAMPAIGN_ID,
  PROP_NOTES,
  PROP_HELP_KIND,
  PROP_HELP_NOTES,
  PROP_CUSTOMER_QUERY,
  PROP_NEW_CUSTOMER,
  PROP_HELP_REQUESTED,
  PROP_CONSENT,
  PROP_SHARED,
  PROP_STEP,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_CUSTOMER_CHANGED,
  SIGNAL_TEAM_CHANGED,
  SIGNAL_SOLUTIONS_CHANGED,
  SIGNAL_RESTORED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

typedef enum
{
  IN_RECORD,
  IN_CUSTOMER,
  IN_CONTACT,
} Place;

/* Where the text properties live, by property id. */
static const struct
{
  const char *name;
  Place place;
  gsize offset;
} texts[] = {
  [PROP_COUNTRY] = { "country", IN_CUSTOMER, G_STRUCT_OFFSET (TdmCustomer, country) },
  [PROP_CITY] = { "city", IN_CUSTOMER, G_STRUCT_OFFSET (TdmCustomer, city) },
  [PROP_ADDRESS_LINE1] = { "address-line1", IN_CUSTOMER, G_STRUCT_OFFSET (TdmCustomer, address_line1) },
  [PROP_ADDRESS_LINE2] = { "address-line2", IN_CUSTOMER, G_STRUCT_OFFSET (TdmCustomer, address_line2) },
  [PROP_STATE] = { "state", IN_CUSTOMER, G_STRUCT_OFFSET (TdmCustomer, state) },
  [PROP_POSTAL_CODE] = { "postal-code", IN_CUSTOMER, G_STRUCT_OFFSET (TdmCustomer, postal_code) },
  [PROP_DUNS] = { "duns", IN_CUSTOMER, G_STRUCT_OFFSET (TdmCustomer, duns) },
  [PROP_CONTACT_FIRST_NAME] = { "contact-first-name", IN_CONTACT, G_STRUCT_OFFSET (TdmPerson, first_name) },
  [PROP_CONTACT_LAST_NAME] = { "contact-last-name", IN_CONTACT, G_STRUCT_OFFSET (TdmPerson, last_name) },
  [PROP_CONTACT_PHONE] = { "contact-phone", IN_CONTACT, G_STRUCT_OFFSET (TdmPerson, phone) },
  [PROP_CONTACT_EMAIL] = { "contact-email", IN_CONTACT, G_STRUCT_OFFSET (TdmPerson, email) },
  [PROP_NAME] = { "name", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, name) },
  [PROP_VALUE] = { "value", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, value) },
  [PROP_CURRENCY] = { "currency", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, currency) },
  [PROP_CLOSE_DATE] = { "close-date", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, close_date) },
  [PROP_CRM_ID] = { "crm-id", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, crm_id) },
  [PROP_CAMPAIGN_ID] = { "campaign-id", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, campaign_id) },
  [PROP_NOTES] = { "notes", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, notes) },
  [PROP_HELP_KIND] = { "help-kind", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, help_kind) },
  [PROP_HELP_NOTES] = { "help-notes", IN_RECORD, G_STRUCT_OFFSET (TdmDealRecord, help_notes) },
};

static char **
get_text (TdmDealDraft *self, guint prop_id)
{
  gpointer base = self->record;

  if (texts[prop_id].place == IN_CUSTOMER)
    base = self->record->customer;
  else if (texts[prop_id].place == IN_CONTACT)
    base = self->record->contact;

  return &G_STRUCT_MEMBER (char *, base, texts[prop_id].offset);
}

/* Blanks around a value are no part of it, and no value is NULL: what the record asks for. */
char *
tdm_deal_draft_dup_value (const char *text)
{
  char *value = g_strstrip (g_strdup (text ? text : ""));

  if (*value == '\0')
    g_clear_pointer (&value, g_free);

  return value;
}

static void
emit_changed (TdmDealDraft *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
notify (TdmDealDraft *self, guint prop_id)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
  emit_changed (self);
}

static void
set_text (TdmDealDraft *self, guint prop_id, const char *text)
{
  g_autofree char *value = tdm_deal_draft_dup_value (text);

  if (g_set_str (get_text (self, prop_id), value))
    notify (self, prop_id);
}

static void
set_flag (TdmDealDraft *self, guint prop_id, gboolean *flag, gboolean value)
{
  if (*flag == value)
    return;

  *flag = value;
  notify (self, prop_id);
}

/* Only what is created says so by its type; a deal that exists is shared by a sheet of its own. */
static void
set_shared (TdmDealDraft *self, gboolean shared)
{
  TdmDealType type = shared ? TDM_DEAL_TYPE_PARTNER_LED : TDM_DEAL_TYPE_PRIVATE;

  if (self->record->type == type)
    return;

  self->record->type = type;
  notify (self, PROP_SHARED);
}

static void
set_customer_query (TdmDealDraft *self, const char *query)
{
  g_autofree char *value = tdm_deal_draft_dup_value (query);

  if (!g_set_str (&self->customer_query, value))
    return;

  if (self->new_customer)
    {
      g_set_str (&self->record->customer->name, value);
      g_signal_emit (self, signals[SIGNAL_CUSTOMER_CHANGED], 0);
    }

  notify (self, PROP_CUSTOMER_QUERY);
}

static void
tdm_deal_draft_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmDealDraft *self = TDM_DEAL_DRAFT (object);

  switch (prop_id)
    {
    case PROP_CUSTOMER_QUERY:
      g_value_set_string (value, self->customer_query);
      break;
    case PROP_NEW_CUSTOMER:
      g_value_set_boolean (value, self->new_customer);
      break;
    case PROP_HELP_REQUESTED:
      g_value_set_boolean (value, self->record->help_requested);
      break;
    case PROP_CONSENT:
      g_value_set_boolean (value, self->record->consent);
      break;
    case PROP_SHARED:
      g_value_set_boolean (value, self->record->type == TDM_DEAL_TYPE_PARTNER_LED);
      break;
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;
    default:
      g_value_set_string (value, *get_text (self, prop_id));
    }
}

static void
tdm_deal_draft_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmDealDraft *self = TDM_DEAL_DRAFT (object);

  switch (prop_id)
    {
    case PROP_CUSTOMER_QUERY:
      set_customer_query (self, g_value_get_string (value));
      break;
    case PROP_HELP_REQUESTED:
      set_flag (self, prop_id, &self->record->help_requested, g_value_get_boolean (value));
      break;
    case PROP_CONSENT:
      set_flag (self, prop_id, &self->record->consent, g_value_get_boolean (value));
      break;
    case PROP_SHARED:
      set_shared (self, g_value_get_boolean (value));
      break;
    case PROP_STEP:
      tdm_deal_draft_set_step (self, g_value_get_uint (value));
      break;
    case PROP_NEW_CUSTOMER:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    default:
      set_text (self, prop_id, g_value_get_string (value));
    }
}

static void
tdm_deal_draft_finalize (GObject *object)
{
  TdmDealDraft *self = TDM_DEAL_DRAFT (object);

  tdm_deal_record_free (self->record);
  g_clear_pointer (&self->habits, tdm_deal_record_free);
  g_free (self->customer_query);
  for (guint i = 0; i < TDM_N_PENDING_TEXTS; i++)
    g_free (self->pending[i]);

  G_OBJECT_CLASS (tdm_deal_draft_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  for (guint i = PROP_COUNTRY; i < G_N_ELEMENTS (texts); i++)
    props[i] = g_param_spec_string (texts[i].name, NULL, NULL, NULL, flags);

  /**
   * TdmDealDraft:customer-query:
   *
   * What was typed as the company name. It becomes the name of a new customer, never of a known one.
   */
  props[PROP_CUSTOMER_QUERY] = g_param_spec_string ("customer-query", NULL, NULL, NULL, flags);
  props[PROP_NEW_CUSTOMER] =
    g_param_spec_boolean ("new-customer", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_HELP_REQUESTED] = g_param_spec_boolean ("help-requested", NULL, NULL, FALSE, flags);
  props[PROP_CONSENT] = g_param_spec_boolean ("consent", NULL, NULL, FALSE, flags);
  /* Microsoft sellers see the deal, but nobody is asked for help: partner-led. */
  props[PROP_SHARED] = g_param_spec_boolean ("shared", NULL, NULL, FALSE, flags);
  props[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, 31, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name, TDM_TYPE_DEAL_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_deal_draft_class_init (TdmDealDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tdm_deal_draft_get_property;
  object_class->set_property = tdm_deal_draft_set_property;
  object_class->finalize = tdm_deal_draft_finalize;

  install_properties (object_class);

  /* "changed": anything at all that a kept draft has to hold. "restored": every member may be another. */
  signals[SIGNAL_CHANGED] = install_signal ("changed");
  signals[SIGNAL_CUSTOMER_CHANGED] = install_signal ("customer-changed");
  signals[SIGNAL_TEAM_CHANGED] = install_signal ("team-changed");
  signals[SIGNAL_SOLUTIONS_CHANGED] = install_signal ("solutions-changed");
  signals[SIGNAL_RESTORED] = install_signal ("restored");
}

static TdmDealRecord *
make_record (void)
{
  TdmDealRecord *record = tdm_deal_record_new ();

  record->direction = TDM_DIRECTION_OUTBOUND;
  record->stage = TDM_STAGE_ACCEPTED;
  record->contact = tdm_person_new (NULL, NULL, NULL, NULL);

  return record;
}

void
tdm_deal_draft_take_record (TdmDealDraft *self, TdmDealRecord *record)
{
  tdm_deal_record_free (self->record);
  self->record = record;
  if (!record->contact)
    record->contact = tdm_person_new (NULL, NULL, NULL, NULL);
}

static void
tdm_deal_draft_init (TdmDealDraft *self)
{
  self->record = make_record ();
  self->visited = 1;
  self->check = TDM_DEAL_CHECK_CREATE;
}

TdmDealDraft *
tdm_deal_draft_new (void)
{
  return g_object_new (TDM_TYPE_DEAL_DRAFT, NULL);
}

/**
 * tdm_deal_draft_new_for_deal:
 * @record: a deal that exists, copied
 * @check: what it must have when the form is done
 *
 * The draft of a change to a deal: the same forms serve the guide and the sheets of the deal page.
 */
TdmDealDraft *
tdm_deal_draft_new_for_deal (const TdmDealRecord *record, TdmDealCheck check)
{
  TdmDealDraft *self = tdm_deal_draft_new ();

  tdm_deal_draft_take_record (self, tdm_deal_record_copy (record));
  g_set_str (&self->customer_query, record->customer->name);
  self->check = check;

  return self;
}

const TdmDealRecord *
tdm_deal_draft_get_record (TdmDealDraft *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_DRAFT (self), NULL);

  return self->record;
}

/* Without Microsoft's help nothing that only Microsoft would see goes along, and the contact may be empty (M32). */
static void
drop_help (TdmDealRecord *record)
{
  if (tdm_person_is_empty (record->contact))
    g_clear_pointer (&record->contact, tdm_person_free);

  g_clear_pointer (&record->help_kind, g_free);
  g_clear_pointer (&record->help_notes, g_free);
}

/* People copy the number with dashes or blanks; the record has the nine digits. */
static void
use_plain_duns (TdmCustomer *customer)
{
  char *to = customer->duns;

  if (!tdm_duns_is_valid (customer->duns))
    return;

  for (const char *from = customer->duns; *from; from++)
    if (g_ascii_isdigit (*from))
      *to++ = *from;
  *to = '\0';
}

/**
 * tdm_deal_draft_dup_record:
 * @self: a draft
 *
 * The deal as it would be created: an empty contact is none, and the type follows from the switch (M57, M58).
 *
 * Returns: (transfer full): a record for the rules and the store
 */
TdmDealRecord *
tdm_deal_draft_dup_record (TdmDealDraft *self)
{
  TdmDealRecord *record;

  g_return_val_if_fail (TDM_IS_DEAL_DRAFT (self), NULL);

  record = tdm_deal_record_copy (self->record);
  use_plain_duns (record->customer);
  if (record->help_requested)
    record->type = TDM_DEAL_TYPE_CO_SELL;
  else
    drop_help (record);
  if (!record->help_requested &&
      (record->type != TDM_DEAL_TYPE_PARTNER_LED || self->check != TDM_DEAL_CHECK_CREATE))
    {
      record->type = TDM_DEAL_TYPE_PRIVATE;
      record->consent = FALSE;
    }

  return record;
}

/**
 * tdm_deal_draft_check:
 * @self: a draft
 *
 * Returns: (transfer full) (element-type TdmProblem): what stands in the way of what the form is for, in the order
 *   of the form
 */
GPtrArray *
tdm_deal_draft_check (TdmDealDraft *self)
{
  g_autoptr (TdmDealRecord) record = tdm_deal_draft_dup_record (self);

  return tdm_deal_rules_check (record, self->check);
}

/**
 * tdm_deal_draft_is_empty:
 * @self: a draft
 *
 * Whether nothing is there that a user would miss. Country and currency do not count: they are preselected.
 */
gboolean
tdm_deal_draft_is_empty (TdmDealDraft *self)
{
  const TdmDealRecord *record = self->record;

  for (guint i = 0; i < TDM_N_PENDING_TEXTS; i++)
    if (self->pending[i])
      return FALSE;

  for (guint i = PROP_COUNTRY; i < G_N_ELEMENTS (texts); i++)
    if (i != PROP_COUNTRY && i != PROP_CURRENCY && *get_text (self, i))
      return FALSE;

  return !self->customer_query && !record->customer->name && !record->help_requested &&
         (record->team->len == 0 || tdm_deal_draft_is_habit (self, TDM_DEAL_FIELD_TEAM)) &&
         (record->solutions->len == 0 || tdm_deal_draft_is_habit (self, TDM_DEAL_FIELD_SOLUTIONS));
}

void
tdm_deal_draft_notify_all (TdmDealDraft *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[SIGNAL_CUSTOMER_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_TEAM_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_SOLUTIONS_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0);
}

/**
 * tdm_deal_draft_clear:
 * @self: a draft
 *
 * Starts over at the first step. Country and currency stay, since they are a habit and not a value.
 */
void
tdm_deal_draft_clear (TdmDealDraft *self)
{
  TdmDealRecord *record = make_record ();

  g_set_str (&record->customer->country, self->record->customer->country);
  g_set_str (&record->currency, self->record->currency);
  if (self->habits != NULL)
    tdm_deal_record_apply (record, self->habits, TDM_DEAL_FIELD_TEAM | TDM_DEAL_FIELD_SOLUTIONS);
  tdm_deal_draft_take_record (self, record);

  g_clear_pointer (&self->customer_query, g_free);
  for (guint i = 0; i < TDM_N_PENDING_TEXTS; i++)
    g_clear_pointer (&self->pending[i], g_free);
  self->new_customer = FALSE;
  self->step = 0;
  self->visited = 1;

  tdm_deal_draft_notify_all (self);
  emit_changed (self);
}

guint
tdm_deal_draft_get_step (TdmDealDraft *self)
{
  return self->step;
}

void
tdm_deal_draft_set_step (TdmDealDraft *self, guint step)
{
  g_return_if_fail (TDM_IS_DEAL_DRAFT (self));
  g_return_if_fail (step < 32);

  if (self->step == step)
    return;

  self->step = step;
  self->visited |= 1u << step;
  notify (self, PROP_STEP);
}

gboolean
tdm_deal_draft_get_visited (TdmDealDraft *self, guint step)
{
  return (self->visited & (1u << step)) != 0;
}

/* ---- the customer ---- */

gboolean
tdm_deal_draft_has_customer (TdmDealDraft *self)
{
  return self->record->customer->name != NULL;
}

gboolean
tdm_deal_draft_get_new_customer (TdmDealDraft *self)
{
  return self->new_customer;
}

static void
notify_customer (TdmDealDraft *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_COUNTRY; i <= PROP_DUNS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NEW_CUSTOMER]);
  g_object_thaw_notify (G_OBJECT (self));

  g_signal_emit (self, signals[SIGNAL_CUSTOMER_CHANGED], 0);
  emit_changed (self);
}

/* Takes @customer; the country is asked first (M25), so it stays when the customer knows none. */
static void
take_customer (TdmDealDraft *self, TdmCustomer *customer)
{
  if (!customer->country)
    customer->country = g_strdup (self->record->customer->country);

  tdm_customer_free (self->record->customer);
  self->record->customer = customer;
}

/**
 * tdm_deal_draft_choose_customer:
 * @self: a draft
 * @customer: one entity of the directory
 *
 * Makes exactly this entity the customer of the deal (M27, M30).
 */
void
tdm_deal_draft_choose_customer (TdmDealDraft *self, const TdmCustomer *customer)
{
  if (!self->new_customer && self->record->customer->id != 0 && self->record->customer->id == customer->id)
    return;

  self->new_customer = FALSE;
  take_customer (self, tdm_customer_copy (customer));
  notify_customer (self);
}

/**
 * tdm_deal_draft_start_customer:
 * @self: a draft
 *
 * Makes a customer that is in no directory, under the name that was typed.
 */
void
tdm_deal_draft_start_customer (TdmDealDraft *self)
{
  TdmCustomer *customer;

  if (self->new_customer)
    return;

  customer = tdm_customer_new ();
  customer->name = g_strdup (self->customer_query);
  self->new_customer = TRUE;
  take_customer (self, customer);
  notify_customer (self);
}

/* Nobody is chosen any more; what was typed stays. */
void
tdm_deal_draft_forget_customer (TdmDealDraft *self)
{
  if (!tdm_deal_draft_has_customer (self) && !self->new_customer)
    return;

  self->new_customer = FALSE;
  take_customer (self, tdm_customer_new ());
  notify_customer (self);
}
