#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What somebody typed into the pages and sheets of an offer is there again after
# kill -9, and documents that were being added are there as a whole or not at all.
import functools
import hashlib
import json
import time

import atspi
import tandem
from cosell import CosellPage
from offers import ENTRIES, FileChooser, Offers, Sheet, unfold

NOW = '2026-05-20T12:00:00Z'
NAME = 'Crane telemetry'
OFFER = {'type': 'saas', 'offerId': 'crane-1', 'alias': 'Crane 2026', 'name': NAME, 'transactable': True,
         'csp': 'specific'}
# The promise: what was typed is on the disk half a second later.
SOON = 1.0
# Page, field, text.
FIELDS = (
    ('Offer overview', 'Solution ID', '7c1b'),
    ('Properties and listing', 'Search results summary', 'Watches cranes'),
    ('Properties and listing', 'Description, with HTML tags', '<p>Watches cranes</p>'),
    ('Properties and listing', 'Search keywords, with commas between them', 'crane, port'),
)
FACT, FACT_FIELD = 'Share that runs on Azure', 'Per cent of the infrastructure or code'
# Page, role and label of what opens the sheet, its title, and the field somebody types into.
SHEETS = (
    ('Properties and listing', 'list item', 'Support contact', 'Support contact', 'Name'),
    ('Properties and listing', 'button', 'Add link…', 'New link', 'Title'),
    ('Plans', 'button', 'Add plan…', 'New plan', 'Plan summary'),
    ('CSP partners', 'button', 'Add partner…', 'New partner', 'Name of the partner'),
    ('Contacts', 'button', 'Add a contact…', 'New contact', 'Job title'),
)
# Names from which the kind is guessed; of both kinds an offer has several.
ROUNDS = ('Case study', 'Customer wins')
N_DOCUMENTS, SIZE = 5, 2 << 20


class Killing:
    def __init__(self, home, report):
        self.home, self.report = home, report
        self.program = home.start()

    def again(self):
        time.sleep(SOON)
        self.kill()

    def kill(self):
        self.program.kill()
        self.program = self.home.start()

    # ── sheets ──────────────────────────────────────────────────────────────

    def check(self, reach, title, field, text='Kept across a power cut'):
        sheet, node = reach()
        node.wait_for(ENTRIES, field, states=('editable',)).set_text(text)
        self.again()
        sheet, node = reach()
        # What is kept is read a moment after the sheet is there.
        atspi.wait(lambda: node.wait_for(ENTRIES, field, states=('editable',)).text == text, f'{title}: the text')
        self.report(f'{title}: what was typed survives kill -9')
        self.home.keyboard.press('Escape')
        sheet.wait_until_closed()

    def new_offer(self):
        sheet = Offers(self.program).new()
        return sheet, sheet.node

    def sheet(self, page, role, label, title):
        offer = Offers(self.program).open(NAME)
        offer.show(page)
        sheet = offer.sheet(role, label, title)
        return sheet, sheet.node

    def company(self):
        sheet = CosellPage(self.program).company()
        row = sheet.node.wait_for('list item', 'Partner ID', states=('expandable',))
        return sheet, row.parent.parent if row.has('expanded') else unfold(self.program, sheet.node, 'Partner ID')

    # ── pages ───────────────────────────────────────────────────────────────

    def fact(self, page):
        page.show('Co-sell with Microsoft')
        return unfold(self.program, page.node, FACT).wait_for(ENTRIES, FACT_FIELD, states=('editable',))

    def check_pages(self):
        page = Offers(self.program).open(NAME)
        for title, field, text in FIELDS:
            page.show(title)
            page.field(field).set_text(text)
        self.fact(page).set_text('51')
        self.again()
        page = Offers(self.program).open(NAME)
        for title, field, text in FIELDS:
            page.show(title)
            assert page.field(field).text == text, f'{field} says “{page.field(field).text}”'
            self.report(f'{title}, {field}: what was typed survives kill -9')
        assert self.fact(page).text == '51', self.fact(page).text
        self.report(f'{FACT}: what was typed survives kill -9')

    # ── documents ───────────────────────────────────────────────────────────

    def documents(self):
        return {document['name']: document['sha256']
                for document in json.loads(self.home.command('offer', '1', '--json'))['documents']}

    def add_documents(self, folder):
        page = Offers(self.program).open(NAME)
        page.show('Documents')
        page.activate('button', 'Choose files…')
        FileChooser(self.program, 'Add documents').take_all(folder)
        sheet = Sheet(self.program, 'Add documents')
        sheet.finish('Add')

    def check_documents(self, name, moment):
        """Killed at a moment, while some are there and the others are on their way."""
        folder = self.home.path / name
        folder.mkdir()
        digests = self.documents()
        for number in range(N_DOCUMENTS):
            path = folder / f'{name} {number}.pdf'
            path.write_bytes(f'{name}{number}'.encode() * SIZE)
            digests[path.name] = hashlib.sha256(path.read_bytes()).hexdigest()
        self.add_documents(folder)
        there, = atspi.wait(moment, 'the documents to come')
        self.kill()
        after = self.documents()
        assert there <= set(after) and after.items() <= digests.items(), f'{there} became {after}, of {digests}'
        self.report(f'documents: {len(there)} were there, {len(after)} of {len(digests)} are after kill -9, all whole')
        check = self.home.run('check')
        assert check.returncode == 0, check.stdout
        self.report('the database and the folder of documents are whole')

    # Each answers with the documents that are known to be kept by then.

    def copying(self):
        """Files are being copied."""
        return (set(),) if any(path.is_file() for path in (self.home.data / 'documents').rglob('*')) else None

    def added(self):
        """At least one document of the second round is on the disk."""
        there = set(self.documents())
        return (there,) if any(name.startswith(ROUNDS[1]) for name in there) else None


def test(home, report):
    home.environment['TANDEM_NOW'] = NOW
    killing = Killing(home, report)
    killing.check(killing.new_offer, 'New offer', 'Offer alias')
    home.command('new-offer', '-', text=json.dumps(OFFER))
    killing.check_pages()
    for page, role, label, title, field in SHEETS:
        killing.check(functools.partial(killing.sheet, page, role, label, title), title, field)
    killing.check(killing.company, 'Company facts', 'Partner ID', text='1234567')
    killing.check_documents(ROUNDS[0], killing.copying)
    killing.check_documents(ROUNDS[1], killing.added)
    killing.program.quit()


tandem.main(test)
