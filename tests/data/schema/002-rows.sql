-- SPDX-FileCopyrightText: 2026 The Tandem Developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A few rows as the program wrote them into schema 2: those of schema 1, with a next step, a registration, a view, and
-- offers of every kind of status. The last change was a new name for offer 2; its changeset can be taken back.

INSERT INTO customer VALUES (1, 'Zażółć sp. z o.o.', X'7A617A', 'PL', 'Kraków', 'Rynek 1', NULL, NULL, '30-001', '123456789');
INSERT INTO customer VALUES (2, 'Contoso', X'636F6E', 'DE', 'Berlin', 'Allee 2', NULL, NULL, NULL, NULL);
INSERT INTO customer_search (rowid, name, city, duns) VALUES (1, 'zazolc sp z o o', 'krakow', '123456789');
INSERT INTO customer_search (rowid, name, city, duns) VALUES (2, 'contoso', 'berlin', '');

INSERT INTO deal (id, referral_id, engagement_id, name, name_key, customer_id, customer_key, direction, stage, outcome, type,
  microsoft_status, favorite, consent, value, currency, value_key, close_date, deadline, created, updated, expiration,
  invited, sender, etag, import_key) VALUES
  (1, NULL, NULL, 'Migration', X'6D6967', 1, X'7A617A', 1, 1, 0, 0, 0, 1, 0, '1250.50', 'PLN', '~', '2026-06-30',
   9223372036854775807, 1790000000000000, 1790000000000000, 0, 0, NULL, NULL, NULL),
  (2, '0c5c3f7e-1111-4a4a-8b8b-000000000001', NULL, 'Received', X'726563', 2, X'636F6E', 0, 0, 0, 2, 0, 0, 0, '10', 'EUR', '~',
   '9999-99-99', 1791000000000000, 1790000000000000, 1790000000000000, 1791000000000000, 0, 'Microsoft', '"etag"', NULL),
  (3, NULL, NULL, 'Won', X'776F6E', 2, X'636F6E', 1, 2, 1, 0, 0, 0, 0, '99', 'EUR', '~', '2026-01-31',
   9223372036854775807, 1780000000000000, 1780000000000000, 0, 0, NULL, NULL, NULL);
INSERT INTO deal_text VALUES (1, 'Notes', 'Only mine', 'hot' || char (10) || 'q3', 'CRM-1', 'SPRING', NULL, 0, NULL, NULL,
  'Call', '2026-12-01');
INSERT INTO deal_search (rowid, name, customer, notes, codes, people) VALUES
  (1, 'migration', 'zazolc sp z o o', 'notes', 'crm 1 spring', 'anna nowak anna example com'),
  (2, 'received', 'contoso', '', '', ''), (3, 'won', 'contoso', '', '', '');
INSERT INTO person VALUES (1, 0, 0, 'Anna', 'Nowak', '+48 12 345 67 89', 'anna@example.com');
INSERT INTO solution VALUES (1, 'sol-1', 'Planner', 1);
INSERT INTO deal_solution VALUES (1, 0, 1);
INSERT INTO timeline VALUES (1, 1, 1790000000000000, 'created', NULL, NULL, NULL, NULL);
INSERT INTO timeline VALUES (2, 1, 1790000000000000, 'imported', NULL, NULL, NULL, NULL);
INSERT INTO timeline VALUES (3, 1, 1780000000000000, 'created', NULL, NULL, NULL, NULL);
INSERT INTO timeline VALUES (3, 2, 1780000000000000, 'won', NULL, NULL, NULL, NULL);
INSERT INTO raw VALUES (2, '{"id":"0c5c3f7e-1111-4a4a-8b8b-000000000001"}');
INSERT INTO undo (at, kind, deal_id, created_first, created_last, outbox_seq) VALUES (1790000000000000, 'favorite', 1, 0, 0, 0);
INSERT INTO outbox (deal_id, action, fields, state, until, attempts) VALUES (1, 'create', 0, 'waiting', 0, 0);

INSERT INTO registration (deal_id, type, state, marketplace_validation, contract_value, contract_currency, term, eligible,
  on_azure, deployed_on, pricing, marketplace, registered, review_pending, action_required, approved, passed, failed, closed)
  VALUES (3, NULL, 'review-pending', 0, '99', 'EUR', 0, 0, 0, 0, 0, 0, 1780000000000000, 0, 0, 0, 0, 0, 0);
INSERT INTO view VALUES (1, 'Mine', 0, 'sort=deadline');
INSERT INTO absence VALUES (1, '2026-12-24', '2026-12-31', NULL);

INSERT INTO offer VALUES (1, 'planner', 'Zażółć 計画', 'Planner', 'saas', 'ip', 'live', 'solution-1', 1780000000000000,
  1790000000000000);
INSERT INTO offer VALUES (2, 'renamed', 'New name', NULL, 'consulting', NULL, 'draft', NULL, 1790000000000000,
  1790000100000000);
INSERT INTO offer VALUES (3, 'in-preview', 'Preview', NULL, 'azure-vm', NULL, 'preview', NULL, 1790000000000000,
  1790000000000000);
INSERT INTO undo (id, at, kind, deal_id, created_first, created_last, outbox_seq) VALUES (2, 1790000100000000, 'edit-offer', 0,
  0, 0, 0);
INSERT INTO undo_changeset VALUES (2, 0,
  X'540a010000000000000000006f666665720017000100000000000000020003084f6c64206e616d650000000000000100065bfeda25e000000003084e6577206e616d650000000000000100065bfee01bc100');
