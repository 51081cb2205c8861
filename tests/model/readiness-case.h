/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An offer and a company that meet every requirement of every year, and ways to take a fact away. */

#pragma once

#include "tdm-readiness.h"

G_BEGIN_DECLS

#define READINESS_TODAY "2026-11-21"
/* A letter for each offer type, for short lists: SaaS, solution Template, Managed application, Kontainer, Virtual
 * machine, Consulting, customer Engagement, Operations, Business Central, IoT Edge, manaGed service, Power BI app. */
#define READINESS_TYPES "STMKVCEOBIGP"

typedef struct
{
  TdmOffer *offer;
  TdmCompany *company;
} ReadinessCase;

void readiness_case_init (ReadinessCase *self, char letter, gboolean transactable);
void readiness_case_clear (ReadinessCase *self);
TdmReadiness *readiness_case_evaluate (const ReadinessCase *self, const char *book);

/* @fact: "live", "contact", "one-pager", … of the tables in test-readiness.c; "" for none */
void readiness_case_take_away (ReadinessCase *self, const char *fact);
void readiness_case_add_document (TdmOffer *offer, const char *kind);
/* @countries: codes, a space between two; so with @subs */
void readiness_case_add_contact (TdmOffer *offer, const char *role, const char *countries);
void readiness_case_add_area (TdmOffer *offer, const char *value, const char *subs);
/* A fact of today; @value NULL takes it away. */
void readiness_say (GPtrArray *facts, const char *name, const char *value);

G_END_DECLS
