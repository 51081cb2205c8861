-- SPDX-FileCopyrightText: 2026 The Tandem Developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3: offers with everything they are made of, their documents and history, the company, and solutions the user
-- keeps. Tokens as in tdm-offer.h; truths are the numbers of TdmTruth; lists of short texts stand one a line. Parts of
-- an offer have their columns in the order of their shape (tdm-offer-parts.h).

-- A name is no must any more. The first ten columns stay where they were: changes that were recorded before can then
-- still be taken back.
CREATE TABLE offer_of_today (
  id INTEGER PRIMARY KEY,
  offer_id TEXT NOT NULL UNIQUE,
  name TEXT,
  alias TEXT,
  type TEXT NOT NULL,
  solution_type TEXT,
  status TEXT NOT NULL,
  solution_id TEXT,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL, -- before there was a history; since then the last event tells
  phase TEXT,
  live INTEGER NOT NULL DEFAULT 0 CHECK (live BETWEEN 0 AND 2),
  changed INTEGER NOT NULL DEFAULT 0 CHECK (changed BETWEEN 0 AND 2),
  summary TEXT,
  description TEXT,
  getting_started TEXT,
  keywords TEXT,
  categories TEXT,
  csp TEXT,
  transactable INTEGER NOT NULL DEFAULT 0 CHECK (transactable BETWEEN 0 AND 2),
  geographies TEXT,
  platforms TEXT,
  segments TEXT,
  recorded_status TEXT,
  recorded_on TEXT
) STRICT;
INSERT INTO offer_of_today (id, offer_id, name, alias, type, solution_type, status, solution_id, created, updated, phase,
                            live, changed)
  SELECT id, offer_id, name, alias, type, solution_type, status, solution_id, created, updated,
    CASE status WHEN 'publish-in-progress' THEN 'automated-validation' WHEN 'attention-needed' THEN 'automated-validation'
      WHEN 'preview' THEN 'publisher-sign-off' END,
    CASE WHEN status IN ('live', 'pending-stop-distribution') THEN 2 WHEN status IN ('draft', 'not-available') THEN 1
      ELSE 0 END,
    CASE status WHEN 'live' THEN 1 ELSE 0 END
  FROM offer;
DROP TABLE offer;
ALTER TABLE offer_of_today RENAME TO offer;

CREATE TABLE offer_industry (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  value TEXT,
  subs TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_link (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  title TEXT,
  url TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_listing_contact (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  role TEXT,
  name TEXT,
  email TEXT,
  phone TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_plan (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  plan_id TEXT,
  name TEXT,
  summary TEXT,
  pricing TEXT,
  price TEXT,
  currency TEXT,
  status TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_csp_partner (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  name TEXT,
  tenant_id TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

-- Solution areas with their sub-areas.
CREATE TABLE offer_area (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  value TEXT,
  subs TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_contact (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  name TEXT,
  email TEXT,
  title TEXT,
  role TEXT,
  countries TEXT,
  states TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE offer_fact (
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  position INTEGER NOT NULL,
  name TEXT,
  value TEXT,
  day TEXT,
  note TEXT,
  PRIMARY KEY (offer_id, position)
) STRICT, WITHOUT ROWID;

-- Documents of co-sell and assets of the listing, with their earlier versions. A file stands under its SHA-256 in the
-- folder documents; several rows may name the same one. Numbers are never given twice, so that a removal can be taken
-- back whatever was added since. once: of this kind one is current at most.
CREATE TABLE offer_document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  kind TEXT NOT NULL,
  name TEXT,
  sha256 TEXT CHECK (length (sha256) = 64),
  size INTEGER NOT NULL,
  added INTEGER NOT NULL,
  replaced INTEGER NOT NULL,
  keep_until TEXT,
  url TEXT,
  once INTEGER NOT NULL CHECK (once BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX offer_document_of_offer ON offer_document (offer_id, kind);
CREATE UNIQUE INDEX offer_document_once ON offer_document (offer_id, kind) WHERE once = 1 AND replaced = 0;

CREATE TABLE offer_event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  offer_id INTEGER NOT NULL REFERENCES offer (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX offer_event_of_offer ON offer_event (offer_id, at);
INSERT INTO offer_event (offer_id, at, kind) SELECT id, created, 'created' FROM offer ORDER BY created, id;

-- What the user says of the own company.
CREATE TABLE company_fact (
  name TEXT PRIMARY KEY,
  value TEXT,
  day TEXT,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE company_month (
  month TEXT PRIMARY KEY CHECK (length (month) = 7),
  usd TEXT
) STRICT, WITHOUT ROWID;

-- Solutions that the user put into the list that forms propose, or hid there.
CREATE TABLE kept_solution (
  solution_id TEXT PRIMARY KEY,
  name TEXT,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  hidden INTEGER NOT NULL CHECK (hidden BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;
