#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# An offer from its first click to co-sell, without a pointer and in the
# language of the person; after each step the disk is read by the command line.
#
#   test-offer-to-co-sell.py LANGUAGE
import json
import sys

import atspi
import tandem
from cosell import CosellPage
from offers import ENTRIES, AreaList, FileChooser, OfferPage, Offers, PickList, Sheet, unfold

NOW = '2026-05-20T12:00:00Z'
TODAY = '2026-05-20'
NAMES = {'en': 'Crane telemetry', 'ja': '港湾クレーンの遠隔監視', 'pl': 'Nadzór dźwigów w porcie'}
SUMMARIES = {'en': 'Watches cranes', 'ja': 'クレーンを見守ります', 'pl': 'Śledzi pracę żurawi'}
# Name, email, job title, country as it is shown, its code.
CONTACTS = {
    'en': (('Ann Lee', 'ann@example.com', 'Sales manager', 'Japan', 'JP'),
           ('Bo Hart', 'bo@example.com', 'Account executive', 'Poland', 'PL')),
    'ja': (('山田 花子', 'yamada@example.co.jp', '営業部長', '日本', 'JP'),
           ('佐藤 太郎', 'sato@example.co.jp', '営業担当', 'ポーランド', 'PL')),
    'pl': (('Małgorzata Śliwińska', 'malgorzata@example.pl', 'Kierowniczka sprzedaży', 'Japonia', 'JP'),
           ('Łukasz Wójcik', 'lukasz@example.pl', 'Opiekun klienta', 'Polska', 'PL')),
}
PLATFORM, SEGMENT, AREA, SUB_AREA = 'Azure', 'Education', 'Azure - AI and Apps', 'DevOps'
CATEGORY = 'Analytics'
FILES = {'one-pager': '{} one-pager.pdf', 'pitch-deck': '{} pitch deck.pptx'}
PHONE = '+81 3 1234 5678'
PARTNER_ID, REVENUE, SHARE = '1234567', '100000', '51'
# What Partner Center does, with status and phase after it.
MOVES = (
    ('Phase passed', 'publish-in-progress', 'certification'), ('Preview ready', 'preview', 'publisher-sign-off'),
    ('Go live', 'publish-in-progress', 'publish'), ('Live now', 'live', None),
)
# Rulebook, how it is called, status expected of the offer, how that is called, and what is missing by number and name.
# Some of it is optional; the diagram is asked for since 2021.
YEARS = (
    ('R20a', '2020 program (May)', 'co-sell-incentivized', 'Co-sell incentivized',
     {'A4': 'CSP channel', 'B8': 'Landing page, social channel or case study'}),
    ('R21a', '2021 program (February)', 'co-sell-ready', 'Co-sell ready', {'C4': 'Reference architecture diagram'}),
)
# The other way to the same threshold, which is met by Azure consumed revenue.
COVERED = ('C2',)


class Walk:
    """One person, one program, one language."""

    def __init__(self, home, report, language):
        self.home, self.language, self.words = home, language, home.words
        self.name = NAMES[language]
        self.say = lambda words: report(f'{language}: {words}')
        self.program = home.start()

    # ── the disk ────────────────────────────────────────────────────────────

    def offer(self):
        return json.loads(self.home.command('offer', '1', '--json'))

    def wait_for(self, **members):
        """Until the offer on the disk has these members."""
        def differences():
            offer = self.offer()
            return {name: offer[name] for name in members if offer[name] != members[name]}

        try:
            atspi.wait(lambda: not differences(), 'the disk')
        except atspi.Gone as gone:
            raise AssertionError(f'on the disk: {differences()}, expected: {members}') from gone

    def save(self):
        self.home.keyboard.press('Control', 's')

    # ── the offer ───────────────────────────────────────────────────────────

    def create(self):
        sheet = Offers(self.program).new()
        sheet.choose('Offer type', self.words.of('offer type', 'Software as a service (SaaS)'))
        sheet.fill(Offer_ID='crane-1', Offer_alias='Crane 2026', Offer_name=self.name)
        sheet.finish(self.words.button('C_reate'))
        self.page = OfferPage(self.program, self.name)
        self.wait_for(type='saas', offerId='crane-1', alias='Crane 2026', name=self.name, status='draft')
        self.say('a new offer')

    def describe(self):
        page, words = self.page, self.words
        page.show(words('Properties and listing'))
        page.field(words('Search results summary')).set_text(SUMMARIES[self.language])
        page.field(words('Description, with HTML tags')).set_text(f'<p>{SUMMARIES[self.language]}</p>')
        page.choose(words('Categories'), CATEGORY)
        for role in ('Support contact', 'Engineering contact'):
            title = words.of('listing contact', role)
            sheet = page.sheet('list item', title, title)
            sheet.enter({words('Name'): CONTACTS[self.language][0][0], words('Phone number'): PHONE,
                         words('Email address'): CONTACTS[self.language][0][1]})
            sheet.finish(words.button('_Add'))

    def add_plan(self):
        page, words = self.page, self.words
        page.show(words('Plans'))
        sheet = page.sheet('button', words.button('_Add plan…'), words('New plan'))
        sheet.enter({words('Plan ID'): 'standard', words('Plan name'): self.name})
        sheet.choose('Pricing', words.of('plan pricing', 'Flat rate'))
        sheet.finish(words.button('_Add'))

    def check_draft(self):
        assert not self.offer()['plans'], 'what is not saved yet is in the offer already'
        self.save()
        self.say('properties, listing and a plan')
        atspi.wait(lambda: self.offer()['plans'], 'the plan on the disk')
        offer = self.offer()
        assert [(plan['planId'], plan['name'], plan['pricing']) for plan in offer['plans']] == [
            ('standard', self.name, 'flat-rate')], offer['plans']
        listing = offer['properties']
        assert (listing['summary'], listing['categories']) == (SUMMARIES[self.language], [CATEGORY]), listing
        assert [contact['role'] for contact in listing['contacts']] == ['support', 'engineering'], listing
        self.say('Save draft keeps them')

    # ── Co-sell with Microsoft ──────────────────────────────────────────────

    def list_for_sellers(self):
        page, words = self.page, self.words
        page.show(words.of('co-sell section', 'Listing'))
        page.choose(words('Microsoft platforms'), PLATFORM)
        page.choose(words('Market segments'), SEGMENT)
        page.choose(words('Solution type'), words.of('solution type', 'IP (application)'))
        title = words('Solution areas')
        page.activate('list item', title)
        AreaList(self.program, title).take(AREA, SUB_AREA)

    def add_documents(self):
        """Both at once by the button that does what dropping them does; they are kept at once, with Undo."""
        page, words = self.page, self.words
        folder = self.home.path / 'documents'
        folder.mkdir()
        for kind, name in FILES.items():
            (folder / name.format(self.name)).write_text(f'{kind} of {self.name}')
        page.show(words.of('co-sell section', 'Documents'))
        page.activate('button', words('Choose files…'))
        FileChooser(self.program, words('Add documents')).take_all(folder)
        sheet = Sheet(self.program, words('Add documents'))
        for kind, name in FILES.items():
            sheet.node.wait_for('combo box', name.format(self.name))
        sheet.finish(words.of('documents', '_Add').replace('_', ''))
        atspi.wait(lambda: len(self.offer()['documents']) == len(FILES), 'the documents on the disk')
        assert {document['kind']: document['name'] for document in self.offer()['documents']} == {
            kind: name.format(self.name) for kind, name in FILES.items()}, self.offer()['documents']
        self.say('two documents are added, and on the disk at once')

    def add_contacts(self):
        page, words = self.page, self.words
        page.show(words.of('co-sell section', 'Contacts'))
        title = words('The offer is available in')
        page.activate('button', words('Choose: %s') % title)
        PickList(self.program, title).take(*(country for _, _, _, country, _ in CONTACTS[self.language]))
        for contact in CONTACTS[self.language]:
            self.add_contact(*contact)
        row = page.node.wait_for('list item', words.of('contact role', 'Partner sales'), states=('expandable',))
        atspi.wait(lambda: row.says(words('Every place has a contact')), 'every place to have a contact')
        self.say('contacts for two countries, every place is covered')

    def add_contact(self, name, email, job, country, _):
        words = self.words
        sheet = self.page.sheet('button', words('Add a contact…'), words('New contact'))
        sheet.enter({words.of('contact', 'Name'): name, words.of('contact', 'Email address'): email,
                     words.of('contact', 'Job title'): job})
        title = words('Countries and regions')
        sheet.activate('button', words('Choose: %s') % title)
        PickList(self.program, title).take(country)
        sheet.finish(words.of('contact', '_Add').replace('_', ''))

    def declare_share(self):
        """What the incentive of 2020 and 2021 asks for: more than half of it runs on Azure."""
        fact = unfold(self.program, self.page.node, self.words('Share that runs on Azure'))
        fact.wait_for(ENTRIES, self.words('Per cent of the infrastructure or code'),
                      states=('editable',)).set_text(SHARE)

    def check_sections(self):
        self.save()
        people = CONTACTS[self.language]
        self.wait_for(
            solutionType='ip',
            listing={'platforms': [PLATFORM], 'segments': [SEGMENT],
                     'solutionAreas': [{'area': AREA, 'subAreas': [SUB_AREA]}]})
        geographies = sorted(self.offer()['geographies'])
        assert geographies == sorted(code for *_, code in people), geographies
        contacts = [(contact['name'], contact['email'], contact['title'], contact['role'], contact['countries'])
                    for contact in self.offer()['contacts']]
        assert contacts == [(name, email, job, 'partner-sales', [code])
                            for name, email, job, _, code in people], contacts
        self.say('Save draft keeps the three sections of co-sell')

    # ── publishing ──────────────────────────────────────────────────────────

    def publish(self):
        sheet = self.page.review()
        complete = self.words.of('page of an offer', 'Complete')
        for page in ('Co-sell listing', 'Co-sell documents', 'Co-sell contacts'):
            row = sheet.node.wait_for('list item', self.words.of('co-sell section', page))
            assert row.says(complete), f'{page} is not complete'
        sheet.finish(self.words.button('_Publish'))
        self.wait_for(status='publish-in-progress', live=False)
        self.check_status('Publish in progress')
        self.say('Review and publish: every page is complete, the overview says the status')

    def check_status(self, status):
        self.page.show(self.words('Offer overview'))
        chip = self.words.of('offer status', status)
        atspi.wait(lambda: self.page.node.says(chip), f'the overview to say {chip}')

    def go_live(self):
        for move, status, phase in MOVES:
            self.page.record(self.words.of('offer action', move))
            self.wait_for(status=status, phase=phase, live=status == 'live')
        self.check_status('Live')
        self.say('what Partner Center did is recorded: preview, go live, live')

    # ── readiness ───────────────────────────────────────────────────────────

    def state_company(self):
        words = self.words
        sheet = CosellPage(self.program).company()
        unfold(self.program, sheet.node, words('Complete business profile'))
        sheet.choose('Complete business profile', words.of('answer', 'Yes'))
        unfold(self.program, sheet.node, words('Partner ID'))
        sheet.enter({words('Partner ID'): PARTNER_ID})
        fact = unfold(self.program, sheet.node, words('Azure consumed revenue, trailing twelve months'))
        for title, text in (('Amount in US dollars', REVENUE), ('As of', TODAY)):
            fact.wait_for(ENTRIES, words(title), states=('editable',)).set_text(text)
        sheet.finish(words.button('_Save'))
        company = json.loads(self.home.command('company', '--json'))
        assert (company['businessProfileComplete'], company['partnerId']) == (True, PARTNER_ID), company
        assert (company['azureRevenueTrailing12MonthsUsd'], company['asOf']) == (REVENUE, TODAY), company
        self.say('facts of the company are recorded')

    def readiness(self, rulebook):
        return json.loads(self.home.command('readiness', '--json', '--rulebook', rulebook))['offers'][0]

    def compare_years(self):
        """The same offer by the rules of two years, on the page and by the command line."""
        page = CosellPage(self.program)
        for rulebook, year, status, name, missing in YEARS:
            page.choose_year(self.words(year))
            atspi.wait(lambda: page.row(self.name).says(self.words(name)), f'“{name}” on the board')
            marks = {page.mark(self.name, requirement) for requirement in missing.values()}
            assert page.missing(self.name) == marks, page.missing(self.name)
            readiness = self.readiness(rulebook)
            lacks = {requirement['id'] for requirement in readiness['requirements']
                     if requirement['state'] == 'missing' and requirement['id'] not in COVERED}
            assert (readiness['expected'], lacks) == (status, set(missing)), readiness
        self.say('the rules of 2020 and 2021: the board says what the command line says')


def test(home, report):
    language = sys.argv[1]
    home.speak(language)
    home.environment['TANDEM_NOW'] = NOW
    walk = Walk(home, report, language)
    walk.create()
    walk.describe()
    walk.add_plan()
    walk.check_draft()
    walk.list_for_sellers()
    walk.add_documents()
    walk.add_contacts()
    walk.declare_share()
    walk.check_sections()
    walk.publish()
    walk.go_live()
    walk.state_company()
    walk.compare_years()
    walk.program.quit()
    walk.say('the window closes without a complaint')


if sys.argv[1] != 'en':
    tandem.needs_catalogue(sys.argv[1])
tandem.main(test)
