-- SPDX-FileCopyrightText: 2026 The Tandem Developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What somebody without Tandem would do with the file: the sqlite3 shell reads it into one untyped table, then come
-- as many indexes as we have on a deal, and a search table over the same texts by the tokenizer that SQLite brings.

PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
.mode csv
.import "$CSV" deal
CREATE UNIQUE INDEX by_referral ON deal ("Referral ID");
CREATE INDEX by_status ON deal ("Partner Referral Status", "Partner Referral Substatus", "Microsoft help required?");
CREATE INDEX by_close_date ON deal ("Estimated Close Date");
CREATE INDEX by_value ON deal (Currency, "Estimated Deal Value");
CREATE INDEX by_name ON deal ("Deal Name");
CREATE INDEX by_customer ON deal ("Customer Name");
CREATE INDEX by_country ON deal ("Customer Country", "Customer Name");
CREATE INDEX by_crm ON deal ("CRM ID");
CREATE INDEX by_campaign ON deal ("Marketing Campaign ID");
CREATE INDEX by_city ON deal ("Customer City");
CREATE INDEX by_owner ON deal ("Team member 1");
CREATE INDEX by_solution ON deal ("Solution 1");
CREATE VIRTUAL TABLE search USING fts5 (name, customer, notes, codes, people, content = '');
INSERT INTO search (rowid, name, customer, notes, codes, people)
  SELECT rowid, "Deal Name", "Customer Name", Notes, "CRM ID" || ' ' || "Marketing Campaign ID",
    "Customer Contact First Name" || ' ' || "Customer Contact Last Name" || ' ' || "Customer Contact Email Address" ||
    ' ' || "Team member 1" || ' ' || "Team member 2" FROM deal;
PRAGMA wal_checkpoint (TRUNCATE);
