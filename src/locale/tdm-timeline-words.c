/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of a deal, told impersonally: the program does not know who sat at which computer. */

#include "tdm-timeline-words.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-words.h"

static char *
describe_edit (const TdmTimelineEntry *entry)
{
  if (entry->field == NULL)
    return g_strdup (_ ("Deal edited"));

  /* Translators: in the history of a deal; %s is the name of a field, for example Estimated value. */
  return g_strdup_printf (_ ("Changed: %s"), tdm_words_deal_field (entry->field));
}

static char *
describe_server_change (const TdmTimelineEntry *entry)
{
  if (entry->field == NULL)
    return g_strdup (_ ("Changed in Partner Center"));

  /* Translators: in the history of a deal; %s is the name of a field, for example Estimated value. */
  return g_strdup_printf (_ ("Changed in Partner Center: %s"), tdm_words_deal_field (entry->field));
}

/**
 * tdm_words_timeline:
 * @entry: what happened
 *
 * Returns: (transfer full): one line for it; a kind this version does not know is answered as it is
 */
char *
tdm_words_timeline (const TdmTimelineEntry *entry)
{
  static const struct
  {
    const char *kind;
    const char *words;
  } kinds[] = {
    { "created", N_ ("Deal created") },
    { "imported", N_ ("Imported from a file") },
    { "received", N_ ("Deal received") },
    { "accepted", N_ ("Deal accepted") },
    { "declined", N_ ("Deal declined") },
    { "won", N_ ("Deal won") },
    { "lost", N_ ("Deal lost") },
    { "error", N_ ("Deal closed as an error") },
    { "expired", N_ ("Expired without an answer") },
    { "invited", N_ ("Microsoft invited to the deal") },
    { "shared", N_ ("Shared with Microsoft sellers") },
    { "note", N_ ("Private note added") },
    { "document", N_ ("Document added") },
    { "sent", N_ ("Sent to Partner Center") },
    { "refused", N_ ("Refused by Partner Center") },
    { "withdrawn", N_ ("Change taken back before it was sent") },
    { "undone", N_ ("Change undone") },
    { "resolved", N_ ("Conflict resolved") },
    { "registered", N_ ("Deal registered with Microsoft") },
  };

  if (g_str_equal (entry->kind, "edited"))
    return describe_edit (entry);
  if (g_str_equal (entry->kind, "changed-by-server"))
    return describe_server_change (entry);
  if (g_str_equal (entry->kind, "favorite"))
    return g_strdup (g_strcmp0 (entry->to, "false") == 0 ? _ ("Removed from favorites")
                                                         : _ ("Added to favorites"));

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (entry->kind, kinds[i].kind))
      return g_strdup (_ (kinds[i].words));

  return g_strdup (entry->kind);
}

static char *
describe_instant (const char *value)
{
  gint64 instant;

  return tdm_instant_from_text (value, &instant) ? tdm_format_instant (instant, tdm_clock_now ())
                                                 : g_strdup (value);
}

static const char *
describe_token (const char *member, const char *value)
{
  TdmStage stage;
  TdmOutcome outcome;
  TdmDealType type;
  TdmMicrosoftStatus status;

  if (g_str_equal (member, "stage") && tdm_stage_from_token (value, &stage))
    return tdm_words_stage (stage);
  if (g_str_equal (member, "outcome") && tdm_outcome_from_token (value, &outcome))
    return tdm_words_outcome (outcome);
  if (g_str_equal (member, "type") && tdm_deal_type_from_token (value, &type))
    return tdm_words_deal_type (type);
  if (g_str_equal (member, "microsoftStatus") && tdm_microsoft_status_from_token (value, &status))
    return tdm_words_microsoft_status (status);
  if (g_str_equal (member, "help.kind"))
    return tdm_words_help_kind (value);
  if (g_str_equal (value, "true"))
    return C_ ("value of a field", "Yes");
  if (g_str_equal (value, "false"))
    return C_ ("value of a field", "No");

  return value;
}

/**
 * tdm_words_field_value:
 * @member: path as in the JSON of a deal
 * @value: (nullable): its value in machine form
 *
 * Returns: (transfer full): the value as people read it; “None” for no value
 */
char *
tdm_words_field_value (const char *member, const char *value)
{
  if (value == NULL || *value == '\0')
    /* Translators: a field of a deal that has no value. */
    return g_strdup (C_ ("value of a field", "None"));
  if (g_str_equal (member, "value"))
    return tdm_format_amount (value, NULL);
  if (g_str_equal (member, "closeDate"))
    return tdm_format_date (value);
  if (g_str_equal (member, "customer.country"))
    return tdm_format_country (value);
  if (g_str_equal (member, "created") || g_str_equal (member, "updated") || g_str_equal (member, "deadline"))
    return describe_instant (value);

  return g_strdup (describe_token (member, value));
}

/**
 * tdm_words_timeline_detail:
 * @entry: what happened
 *
 * Returns: (transfer full) (nullable): what changed from what to what, or the text that goes with it
 */
char *
tdm_words_timeline_detail (const TdmTimelineEntry *entry)
{
  if (entry->field == NULL || (entry->from == NULL && entry->to == NULL))
    return g_strdup (entry->text);

  g_autofree char *from = tdm_words_field_value (entry->field, entry->from);
  g_autofree char *to = tdm_words_field_value (entry->field, entry->to);

  /* Translators: a value before and after a change. */
  return g_strdup_printf (C_ ("change of a value", "%1$s → %2$s"), from, to);
}
