/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A deal as a plain value: what jobs, importers, exporters and forms pass to each other across threads. */

#pragma once

#include "tdm-deal-enums.h"
#include "tdm-person.h"

G_BEGIN_DECLS

/* An instant that is not known. Instants are microseconds since 1970 in UTC. */
#define TDM_NO_TIME ((gint64) 0)

/**
 * TdmSolution:
 * @id: the solution id Partner Center knows it by
 * @name: (nullable): what people call it
 * @kind: whose solution it is (M52–M54)
 */
typedef struct
{
  char *id;
  char *name;
  TdmSolutionKind kind;
} TdmSolution;

TdmSolution *tdm_solution_new (const char *id, const char *name, TdmSolutionKind kind);
TdmSolution *tdm_solution_copy (const TdmSolution *self);
void tdm_solution_free (TdmSolution *self);
gboolean tdm_solution_equal (const TdmSolution *a, const TdmSolution *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmSolution, tdm_solution_free)

/**
 * TdmCustomer:
 * @id: row in the customer directory, 0 when it is not there yet
 * @country: ISO 3166-1 alpha-2
 * @duns: (nullable): D-U-N-S number, nine digits (M28)
 *
 * One business entity. One company may have several at one place, so nothing merges them by name (M27).
 */
typedef struct
{
  gint64 id;
  char *name;
  char *country;
  char *city;
  char *address_line1;
  char *address_line2;
  char *state;
  char *postal_code;
  char *duns;
} TdmCustomer;

TdmCustomer *tdm_customer_new (void);
TdmCustomer *tdm_customer_copy (const TdmCustomer *self);
void tdm_customer_free (TdmCustomer *self);
/* All members but the id. */
gboolean tdm_customer_equal (const TdmCustomer *a, const TdmCustomer *b);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmCustomer, tdm_customer_free)

/* What never leaves this computer; whoever may see it includes tdm-private-words.h. */
typedef struct _TdmPrivateWords TdmPrivateWords;

/* The deal's registration for an incentive, see tdm-registration.h. */
typedef struct _TdmRegistration TdmRegistration;

/**
 * TdmDealRecord:
 *
 * Every member of a deal. Text members are UTF-8, owned and NULL when there is no value; an empty string is
 * never stored. @value is a decimal string exactly as entered, @close_date is `YYYY-MM-DD`, instants are
 * microseconds UTC or %TDM_NO_TIME.
 */
typedef struct
{
  gint64 id; /* local number, 0 before the store gave one */
  char *referral_id;
  char *engagement_id;

  char *name;
  char *notes;
  TdmPrivateWords *private_words; /* never NULL; see tdm-private-words.h */
  char *crm_id;
  char *campaign_id;
  char *status_reason;

  TdmDirection direction;
  TdmStage stage;
  TdmOutcome outcome;
  TdmDealType type;
  TdmMicrosoftStatus microsoft_status;
  TdmSyncState sync; /* derived by the store, ignored on input */

  char *value;
  char *currency; /* ISO 4217 */
  char *close_date;

  gboolean favorite;
  gboolean consent; /* the customer agreed that its contact data goes to Microsoft (M33) */

  TdmCustomer *customer; /* never NULL */
  TdmPerson *contact;    /* NULL when there is none */
  GPtrArray *team;       /* TdmPerson, never NULL */
  GPtrArray *solutions;  /* TdmSolution, never NULL */

  gboolean help_requested;
  char *help_kind; /* assistanceRequestCode */
  char *help_notes;

  char *sender; /* who sent a received deal: organisation or person, for people to read */

  gint64 created;
  gint64 updated;
  gint64 expiration; /* end of the answer window as the service gave it */
  gint64 invited;    /* when Microsoft was invited */
  gint64 deadline;   /* derived by the store from the four above, see tdm_deal_record_get_deadline () */

  TdmRegistration *registration; /* NULL when there is none; loaded with whole records only */

  char *etag;     /* with its quotes, as the service wrote it */
  char *raw_json; /* the referral as received, so nothing unknown is lost; loaded only on request */
} TdmDealRecord;

#define TDM_TYPE_DEAL_RECORD (tdm_deal_record_get_type ())
GType tdm_deal_record_get_type (void);

TdmDealRecord *tdm_deal_record_new (void);
TdmDealRecord *tdm_deal_record_copy (const TdmDealRecord *self);
void tdm_deal_record_free (TdmDealRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TdmDealRecord, tdm_deal_record_free)

/* Which members a change or an import row brings. A member that is set but empty clears the value. */
typedef enum
{
  TDM_DEAL_FIELD_NAME = 1 << 0,
  TDM_DEAL_FIELD_VALUE = 1 << 1,
  TDM_DEAL_FIELD_CURRENCY = 1 << 2,
  TDM_DEAL_FIELD_CLOSE_DATE = 1 << 3,
  TDM_DEAL_FIELD_CRM_ID = 1 << 4,
  TDM_DEAL_FIELD_CAMPAIGN_ID = 1 << 5,
  TDM_DEAL_FIELD_NOTES = 1 << 6,
  TDM_DEAL_FIELD_PRIVATE_NOTES = 1 << 7,
  TDM_DEAL_FIELD_TAGS = 1 << 8,
  TDM_DEAL_FIELD_TEAM = 1 << 9,
  TDM_DEAL_FIELD_SOLUTIONS = 1 << 10,
  TDM_DEAL_FIELD_CUSTOMER = 1 << 11,
  TDM_DEAL_FIELD_CONTACT = 1 << 12,
  TDM_DEAL_FIELD_CONSENT = 1 << 13,
  TDM_DEAL_FIELD_HELP = 1 << 14,  /* requested, kind and notes */
  TDM_DEAL_FIELD_STAGE = 1 << 15, /* stage and outcome; importers and sync only, like all below */
  TDM_DEAL_FIELD_STATUS_REASON = 1 << 16,
  TDM_DEAL_FIELD_TYPE = 1 << 17,
  TDM_DEAL_FIELD_DIRECTION = 1 << 18,
  TDM_DEAL_FIELD_MICROSOFT_STATUS = 1 << 19,
  TDM_DEAL_FIELD_FAVORITE = 1 << 20,
  TDM_DEAL_FIELD_ENGAGEMENT_ID = 1 << 21,
  TDM_DEAL_FIELD_CREATED = 1 << 22,
  TDM_DEAL_FIELD_UPDATED = 1 << 23,
  TDM_DEAL_FIELD_EXPIRATION = 1 << 24,
  TDM_DEAL_FIELD_INVITED = 1 << 25,
  TDM_DEAL_FIELD_ETAG = 1 << 26,
  TDM_DEAL_FIELD_RAW_JSON = 1 << 27,
  TDM_DEAL_FIELD_SENDER = 1 << 28,
  TDM_DEAL_FIELD_NEXT_STEP = 1 << 29, /* text and date */
  TDM_DEAL_FIELD_REGISTRATION = 1 << 30,
} TdmDealFields;

/* The six of M86. */
#define TDM_DEAL_FIELDS_DETAILS                                                                              \
  (TDM_DEAL_FIELD_NAME | TDM_DEAL_FIELD_VALUE | TDM_DEAL_FIELD_CURRENCY | TDM_DEAL_FIELD_CLOSE_DATE |        \
   TDM_DEAL_FIELD_CRM_ID | TDM_DEAL_FIELD_CAMPAIGN_ID | TDM_DEAL_FIELD_NOTES)
/* Never leave this computer. */
#define TDM_DEAL_FIELDS_PRIVATE                                                                              \
  (TDM_DEAL_FIELD_PRIVATE_NOTES | TDM_DEAL_FIELD_TAGS | TDM_DEAL_FIELD_NEXT_STEP)

/* The member of the deal's JSON that the lowest bit of @fields stands for: "closeDate"; NULL for no field. */
const char *tdm_deal_fields_get_first_member (TdmDealFields fields);

/* Copies the members named by @fields from @from into @self. */
void tdm_deal_record_apply (TdmDealRecord *self, const TdmDealRecord *from, TdmDealFields fields);
/* Which of @fields differ between @a and @b. */
TdmDealFields tdm_deal_record_diff (const TdmDealRecord *a, const TdmDealRecord *b, TdmDealFields fields);
/* The answer window of a received deal or of a waiting invitation, else TDM_NO_TIME (cli.md, `deadline`). */
gint64 tdm_deal_record_get_deadline (const TdmDealRecord *self, int answer_window_days);

/* A draft form as one variant and back, for the drafts table: every member a form can hold. */
GVariant *tdm_deal_record_to_variant (const TdmDealRecord *self);
TdmDealRecord *tdm_deal_record_from_variant (GVariant *variant);

G_END_DECLS
