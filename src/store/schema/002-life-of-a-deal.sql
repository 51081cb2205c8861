-- SPDX-FileCopyrightText: 2026 The Tandem Developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2: what the whole life of a deal needs: next steps, registrations, reminders, saved views, and indexes
-- for filters and groups.

ALTER TABLE deal_text ADD COLUMN next_step TEXT;
ALTER TABLE deal_text ADD COLUMN next_step_date TEXT;

-- The registration of a won deal, one at most: the form, then what Microsoft says and since when. States are the
-- tokens, the answers of the form the numbers of tdm-registration.h.
CREATE TABLE registration (
  deal_id INTEGER PRIMARY KEY REFERENCES deal (id),
  type TEXT,
  state TEXT NOT NULL,
  marketplace_validation INTEGER NOT NULL CHECK (marketplace_validation BETWEEN 0 AND 3),
  reason TEXT,
  registration_id TEXT,
  contract_value TEXT,
  contract_currency TEXT,
  term INTEGER NOT NULL CHECK (term BETWEEN 0 AND 2),
  sign_day TEXT,
  start_day TEXT,
  end_day TEXT,
  solution_id TEXT,
  solution_value TEXT,
  solution_currency TEXT,
  eligible INTEGER NOT NULL CHECK (eligible BETWEEN 0 AND 2),
  on_azure INTEGER NOT NULL CHECK (on_azure BETWEEN 0 AND 2),
  deployed_on INTEGER NOT NULL CHECK (deployed_on BETWEEN 0 AND 2),
  pricing INTEGER NOT NULL CHECK (pricing BETWEEN 0 AND 2),
  marketplace INTEGER NOT NULL CHECK (marketplace BETWEEN 0 AND 2),
  marketplace_day TEXT,
  registered INTEGER NOT NULL,
  review_pending INTEGER NOT NULL,
  action_required INTEGER NOT NULL,
  approved INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  closed INTEGER NOT NULL
) STRICT;

-- Named lists of the sidebar.
CREATE TABLE view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  query TEXT NOT NULL -- tdm_deal_query_to_text ()
) STRICT;

-- When the user is away: days, both included.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  note TEXT
) STRICT;

-- What the user wants for one deal, and what was told already: of this deadline everything up to told_at.
-- lead_hours: how long before the deadline, NULL for the usual ones; muted: not at all.
CREATE TABLE reminder (
  deal_id INTEGER PRIMARY KEY REFERENCES deal (id) ON DELETE CASCADE,
  lead_hours INTEGER,
  muted INTEGER NOT NULL CHECK (muted BETWEEN 0 AND 1),
  snoozed_until INTEGER NOT NULL,
  told_deadline INTEGER NOT NULL,
  told_at INTEGER NOT NULL
) STRICT;

-- A change of several deals: each of them, with its entry in the outbox (0 for none) and what that was.
CREATE TABLE undo_deal (
  undo_id INTEGER NOT NULL REFERENCES undo (id) ON DELETE CASCADE,
  deal_id INTEGER NOT NULL,
  outbox_seq INTEGER NOT NULL,
  action TEXT NOT NULL,
  PRIMARY KEY (undo_id, deal_id, outbox_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX undo_deal_of_deal ON undo_deal (deal_id, undo_id);

-- The directory of customers by name, and how many deals of each are open, without reading a deal.
CREATE INDEX customer_by_key ON customer (name_key);
DROP INDEX deal_of_customer;
CREATE INDEX deal_of_customer ON deal (customer_id, stage);

-- The user's own answers, and what ran out: a few of very many rows.
CREATE INDEX timeline_by_answer ON timeline (at) WHERE kind IN ('accepted', 'declined');
CREATE INDEX deal_by_expired ON deal (created, expiration, direction) WHERE outcome = 4;

CREATE INDEX deal_by_created ON deal (created);
CREATE INDEX deal_text_by_campaign ON deal_text (campaign_id) WHERE campaign_id IS NOT NULL;
CREATE INDEX deal_text_by_crm ON deal_text (crm_id) WHERE crm_id IS NOT NULL;
CREATE INDEX deal_text_by_tags ON deal_text (tags) WHERE tags IS NOT NULL;
CREATE INDEX deal_text_by_next_step ON deal_text (next_step_date) WHERE next_step_date IS NOT NULL;
CREATE INDEX deal_text_by_help ON deal_text (help_kind) WHERE help_kind IS NOT NULL;
CREATE INDEX deal_text_with_notes ON deal_text (deal_id) WHERE notes IS NOT NULL;
CREATE INDEX customer_by_city ON customer (city);
CREATE INDEX deal_by_sender ON deal (sender) WHERE sender IS NOT NULL;
-- deal_by_value knows the currency of every other deal.
CREATE INDEX deal_by_currency ON deal (currency) WHERE value IS NULL AND currency IS NOT NULL;
CREATE INDEX registration_by_state ON registration (state);
-- Everything that is one of a few tokens.
DROP INDEX deal_by_facets;
CREATE INDEX deal_by_facets ON deal (direction, stage, outcome, type, favorite, microsoft_status, consent);
-- The owner of a deal is the first of its team.
CREATE INDEX person_by_owner ON person (email, deal_id) WHERE role = 0 AND position = 0;
CREATE INDEX deal_solution_by_solution ON deal_solution (solution);
