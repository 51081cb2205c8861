-- SPDX-FileCopyrightText: 2026 The Tandem Developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. Enumerations are the numbers of tdm-deal-enums.h, which therefore never change. Instants are
-- microseconds since 1970 in UTC, 0 for unknown. Money is the decimal text that was entered.

-- What the program remembers about this file: "collation" (language and version of the name keys).
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

-- One row is one business entity; several may share a name or an address.
CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  name TEXT,
  name_key BLOB NOT NULL,
  country TEXT,
  city TEXT,
  address_line1 TEXT,
  address_line2 TEXT,
  state TEXT,
  postal_code TEXT,
  duns TEXT
) STRICT;
CREATE INDEX customer_by_name ON customer (name);
CREATE INDEX customer_by_place ON customer (country, name_key);

-- The narrow row that lists read. Sort keys are stored, so that every order is an index walk: deadline is the
-- greatest integer, close_date '9999-99-99' and value_key '~' where there is none, so that such deals come last.
CREATE TABLE deal (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 4294967295),
  referral_id TEXT,
  engagement_id TEXT,
  name TEXT,
  name_key BLOB NOT NULL,
  customer_id INTEGER REFERENCES customer (id),
  customer_key BLOB NOT NULL,
  direction INTEGER NOT NULL CHECK (direction BETWEEN 0 AND 1),
  stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 2),
  outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 5),
  type INTEGER NOT NULL CHECK (type BETWEEN 0 AND 2),
  microsoft_status INTEGER NOT NULL CHECK (microsoft_status BETWEEN 0 AND 6),
  favorite INTEGER NOT NULL CHECK (favorite BETWEEN 0 AND 1),
  consent INTEGER NOT NULL CHECK (consent BETWEEN 0 AND 1),
  value TEXT,
  currency TEXT,
  value_key TEXT NOT NULL,
  close_date TEXT NOT NULL CHECK (length(close_date) = 10),
  deadline INTEGER NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  expiration INTEGER NOT NULL,
  invited INTEGER NOT NULL,
  sender TEXT,
  etag TEXT,
  -- Fingerprint of the file row that made a deal without referral id: the same file again makes no second one.
  import_key INTEGER
) STRICT;
CREATE UNIQUE INDEX deal_by_referral ON deal (referral_id);
CREATE INDEX deal_by_deadline ON deal (deadline);
CREATE INDEX deal_by_close_date ON deal (close_date);
CREATE INDEX deal_by_value ON deal (value_key);
CREATE INDEX deal_by_name ON deal (name_key);
CREATE INDEX deal_by_customer ON deal (customer_key);
CREATE INDEX deal_by_updated ON deal (updated);
CREATE INDEX deal_by_facets ON deal (direction, stage, outcome, type, favorite);
CREATE INDEX deal_of_customer ON deal (customer_id);
CREATE INDEX deal_by_import ON deal (import_key) WHERE import_key IS NOT NULL;

-- Long or rare members, apart so that the rows above stay short. A deal without any of them has no row here.
CREATE TABLE deal_text (
  deal_id INTEGER PRIMARY KEY REFERENCES deal (id),
  notes TEXT,
  private_notes TEXT,
  tags TEXT, -- one a line
  crm_id TEXT,
  campaign_id TEXT,
  status_reason TEXT,
  help_requested INTEGER NOT NULL CHECK (help_requested BETWEEN 0 AND 1),
  help_kind TEXT,
  help_notes TEXT
) STRICT;

-- Role 0 is the team in its order, role 1 the customer's contact.
CREATE TABLE person (
  deal_id INTEGER NOT NULL REFERENCES deal (id),
  role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 1),
  position INTEGER NOT NULL,
  first_name TEXT,
  last_name TEXT,
  phone TEXT,
  email TEXT,
  PRIMARY KEY (deal_id, role, position)
) STRICT, WITHOUT ROWID;

-- Every solution a deal ever named: what forms suggest.
CREATE TABLE solution (
  id INTEGER PRIMARY KEY,
  solution_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  UNIQUE (solution_id, name, kind)
) STRICT;

CREATE TABLE deal_solution (
  deal_id INTEGER NOT NULL REFERENCES deal (id),
  position INTEGER NOT NULL,
  solution INTEGER NOT NULL REFERENCES solution (id),
  PRIMARY KEY (deal_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline (
  deal_id INTEGER NOT NULL REFERENCES deal (id),
  position INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  field TEXT,
  before TEXT,
  after TEXT,
  text TEXT,
  PRIMARY KEY (deal_id, position)
) STRICT, WITHOUT ROWID;

-- A referral as it was received, so that nothing unknown is lost.
CREATE TABLE raw (
  deal_id INTEGER PRIMARY KEY REFERENCES deal (id),
  json TEXT NOT NULL
) STRICT;

CREATE TABLE offer (
  id INTEGER PRIMARY KEY,
  offer_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  alias TEXT,
  type TEXT NOT NULL,
  solution_type TEXT,
  status TEXT NOT NULL,
  solution_id TEXT,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL
) STRICT;

-- Half-filled forms.
CREATE TABLE draft (
  kind TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  content BLOB NOT NULL,
  saved INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What can be taken back. An import that made deals keeps their range of ids instead of every row.
CREATE TABLE undo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  deal_id INTEGER NOT NULL,
  created_first INTEGER NOT NULL,
  created_last INTEGER NOT NULL,
  outbox_seq INTEGER NOT NULL
) STRICT;

-- What it did: changesets of the session extension, in pieces so that a long import needs little memory.
CREATE TABLE undo_changeset (
  undo_id INTEGER NOT NULL REFERENCES undo (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  changeset BLOB NOT NULL,
  PRIMARY KEY (undo_id, position)
) STRICT;

-- What Partner Center must still learn. No reference to deal: an entry may outlive an undone deal.
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  deal_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  fields INTEGER NOT NULL,
  note TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'held', 'sending', 'refused', 'conflict')),
  until INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  last_error TEXT,
  base_etag TEXT,
  undo_id INTEGER
) STRICT;
CREATE INDEX outbox_of_deal ON outbox (deal_id);

-- The text is cut into tokens by the program (tdm-search-text.h) and stands between blanks. The tokenizer
-- "ascii" leaves it so: it splits at blanks only and takes every letter beyond ASCII, also those that the
-- tables of "unicode61" do not know.
CREATE VIRTUAL TABLE deal_search USING fts5 (
  name, customer, notes, codes, people,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
CREATE VIRTUAL TABLE customer_search USING fts5 (
  name, city, duns,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
