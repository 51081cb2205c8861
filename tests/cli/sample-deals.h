/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Deals used by several tests, in the JSON of the command line. */

#pragma once

#define CUSTOMER_JSON                                                                                        \
  "\"customer\":{\"name\":\"Łódź Metal\",\"country\":\"PL\",\"city\":\"Łódź\","                              \
  "\"addressLine1\":\"Piotrkowska 1\"}"
#define TEAM_JSON                                                                                            \
  "\"team\":[{\"firstName\":\"Anna\",\"lastName\":\"Nowak\",\"phone\":\"+48 42 123\","                       \
  "\"email\":\"anna@example.com\"}]"
#define SOLUTIONS_JSON "\"solutions\":[{\"id\":\"Azure\",\"name\":\"Azure\",\"kind\":\"microsoft\"}]"
#define MONEY_JSON "\"value\":\"1250.50\",\"currency\":\"EUR\",\"closeDate\":\"2027-02-28\""

/* All that is mandatory for a private deal. */
#define DEAL_JSON                                                                                            \
  "{\"name\":\"Cloud 東京\"," MONEY_JSON "," CUSTOMER_JSON "," TEAM_JSON "," SOLUTIONS_JSON "}"

#define CONTACT_JSON                                                                                         \
  "\"contact\":{\"firstName\":\"Jan\",\"lastName\":\"Kowalski\",\"phone\":\"+48 22 987\","                   \
  "\"email\":\"jan@example.com\"}"
#define INVITE_JSON                                                                                          \
  "{\"customer\":{" CONTACT_JSON "},\"consent\":true,"                                                       \
  "\"help\":{\"kind\":\"ProofOfConceptOrDemo\",\"notes\":\"A demo in May\"}}"

/* One received deal and one accepted one, as the Referrals API sends them. */
#define RECEIVED_ID "0f8fad5b-d9cb-469f-a165-70867728950e"
#define REFERRALS_JSON                                                                                       \
  "[{\"id\":\"" RECEIVED_ID "\",\"engagementId\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\","                  \
  "\"name\":\"Received deal\",\"status\":\"New\",\"substatus\":\"Pending\",\"direction\":\"Incoming\","      \
  "\"type\":\"Shared\",\"createdDateTime\":\"2026-11-15T08:00:00Z\","                                        \
  "\"updatedDateTime\":\"2026-11-15T08:00:00Z\",\"expirationDateTime\":\"2026-11-29T00:00:00Z\","            \
  "\"customerProfile\":{\"name\":\"Contoso\",\"address\":{\"city\":\"Berlin\",\"country\":\"DE\","           \
  "\"addressLine1\":\"Unter den Linden 1\"}},"                                                               \
  "\"details\":{\"dealValue\":90000,\"currency\":\"EUR\"}}]"
