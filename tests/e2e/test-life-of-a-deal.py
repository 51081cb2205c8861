#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Deals from their arrival to their registration, without a pointer and in the
# language of the person; after each step the disk is read by the command line.
#
#   test-life-of-a-deal.py LANGUAGE
import json
import sys

import samples
import tandem
from deals import Deals
from form import Form
from guide import Guide

NOW, DAYS_LATER = '2026-05-20T12:00:00Z', '2026-05-26T12:00:00Z'
SIGNED = '2026-05-25'
ANSWERS = {
    'Deployed on Azure': ('value of a field', 'Yes'),
    'Deployed in': ('registration', 'Customer’s tenant'),
    'Pricing model': ('registration', 'Other'),
}
PRIVATE = {'ko': '재고 관리 시스템', 'zh_TW': '庫存管理系統', 'en': 'Stock keeping'}
RECEIVED = {
    'ko': ('클라우드 전환', '데이터 센터 이전'),
    'zh_TW': ('雲端遷移專案', '資料中心搬遷'),
    'en': ('Cloud move', 'Data hall'),
}
CUSTOMERS = {
    'ko': ('대한민국', '부산항만 주식회사', '부산광역시', '중앙대로 206'),
    'zh_TW': ('台灣', '高雄港務股份有限公司', '高雄市', '蓬萊路10之5號'),
    'en': ('United States', 'Contoso Harbor', 'Seattle', '1 Pier Street'),
}
CONTACTS = {
    'ko': ('민준', '김', '+82 51 1234567', 'kim@example.co.kr'),
    'zh_TW': ('怡君', '陳', '+886 7 1234567', 'chen@example.com.tw'),
    'en': ('Ann', 'Lee', '+1 206 5550100', 'ann.lee@example.com'),
}
EMPLOYEES = {
    'ko': ('서연', '이', '+82 2 7654321', 'lee@example.co.kr'),
    'zh_TW': ('志明', '林', '+886 2 7654321', 'lin@example.com.tw'),
    'en': ('Bo', 'Hart', '+1 206 5550101', 'bo.hart@example.com'),
}
DEALS = {
    'ko': ('크레인 원격 감시', '80000000', 'KRW', '2026-12-31'),
    'zh_TW': ('起重機遠端監控', '2000000', 'TWD', '2026-12-31'),
    'en': ('Crane telemetry', '60000', 'USD', '2026-12-31'),
}


class Life:
    """One person, one program, one language."""

    def __init__(self, home, report, language):
        self.home, self.report, self.language = home, report, language
        self.words = home.words
        self.begin(NOW)

    def begin(self, now):
        self.home.environment['TANDEM_NOW'] = now
        self.program = self.home.start()
        self.deals = Deals(self.program)

    def deal(self, name):
        return json.loads(self.home.command('deal', str(self.home.deal(name)['id']), '--json'))

    def outbox(self, name):
        number = self.home.deal(name)['id']
        entries = json.loads(self.home.command('outbox', '--json'))
        return [(entry['action'], entry['state']) for entry in entries if entry['deal'] == number]

    def kinds(self, name):
        return [entry['kind'] for entry in self.deal(name)['timeline']]

    def open(self, tab, name):
        self.deals.show(tab)
        return self.deals.open(name)

    # ── answering ───────────────────────────────────────────────────────────

    def accept(self, name):
        page = self.open('Inbound', name)
        sheet = page.sheet('a', 'Accept deal')
        assert sheet.field('Deal name').text == name, sheet.field('Deal name').text
        sheet.node.wait_for('button', self.words('Accept'), states=('focused',))
        self.home.keyboard.press('Return')
        sheet.wait_until_closed()
        deal = self.deal(name)
        assert (deal['stage'], deal['outcome'], deal['direction']) == ('accepted', None, 'inbound'), deal
        assert [person['email'] for person in deal['team']] == ['ann@example.com'], deal['team']
        assert 'accepted' in self.kinds(name) and self.outbox(name), (self.kinds(name), self.outbox(name))
        page.leave()
        self.report(f'{self.language}: one letter and Enter accept a received deal, with the team of the last one')

    def decline(self, page, name, key):
        sheet = page.sheet('d', 'Decline deal')
        self.home.keyboard.move(key)
        self.home.keyboard.press('Return')
        sheet.wait_until_closed()
        deal = self.deal(name)
        assert (deal['stage'], deal['outcome']) == ('archived', 'declined'), deal
        assert self.kinds(name)[-1] == 'declined', self.kinds(name)
        assert self.outbox(name)[-1][1] == 'held', self.outbox(name)
        return deal['statusReason']

    def decline_twice(self, name):
        page = self.open('Inbound', name)
        first = self.decline(page, name, '3')
        self.report(f'{self.language}: a letter, a number and Enter decline a deal')
        page.withdraw()
        deal = self.deal(name)
        assert (deal['stage'], deal['outcome']) == ('received', None) and not self.outbox(name), deal
        self.report(f'{self.language}: it is taken back out of the outbox')
        second = self.decline(page, name, '5')
        assert first and second and first != second, (first, second)
        page.leave()
        self.report(f'{self.language}: it is declined again, for another reason')

    # ── an own deal ─────────────────────────────────────────────────────────

    def create(self):
        name = DEALS[self.language][0]
        guide = Guide.open(self.program)
        guide.new_customer(*CUSTOMERS[self.language])
        guide.contact(CONTACTS[self.language])
        guide.details(*DEALS[self.language])
        guide.employee(EMPLOYEES[self.language])
        guide.solution('7c1b', CUSTOMERS[self.language][1])
        guide.selling_type(name)
        guide.create()
        deal = self.deal(name)
        assert (deal['stage'], deal['type'], deal['microsoftStatus']) == ('accepted', 'co-sell', 'pending'), deal
        assert self.kinds(name)[0] == 'created' and self.outbox(name), (self.kinds(name), self.outbox(name))
        self.report(f'{self.language}: a co-sell deal is created')

    def invite(self, name):
        page = self.open('Outbound', name)
        sheet = page.sheet('i', 'Invite Microsoft')
        sheet.choose('Kind of help', self.words('General or other'))
        sheet.node.wait_for('text', self.words('Notes to Microsoft: what help do you need?')).set_text(name)
        sheet.activate('check box', self.words('The customer agreed'))
        sheet.tab(self.words.of('sheet', 'Contact'))
        sheet.fill_person(CONTACTS[self.language])
        sheet.activate('button', self.words('Invite Microsoft'))
        sheet.wait_until_closed()
        deal = self.deal(name)
        assert (deal['type'], deal['consent'], deal['microsoftStatus']) == ('co-sell', True, 'pending'), deal
        assert tuple(deal['customer']['contact'].values()) == CONTACTS[self.language], deal['customer']
        assert deal['help'] == {'requested': True, 'kind': 'GeneralOrOther', 'notes': name}, deal['help']
        assert 'invited' in self.kinds(name) and self.outbox(name)[-1][1] == 'held', self.kinds(name)
        page.leave()
        self.report(f'{self.language}: Microsoft is invited to a private deal, with what was missing')

    # ── the end ─────────────────────────────────────────────────────────────

    def win_and_register(self, name):
        page = self.open('Outbound', name)
        sheet = page.sheet('w', 'Mark as won')
        self.home.keyboard.press('Return')
        sheet.wait_until_closed()
        deal = self.deal(name)
        assert (deal['stage'], deal['outcome']) == ('archived', 'won') and 'won' in self.kinds(name), deal
        self.report(f'{self.language}: a letter and Enter win it')
        self.register(name)

    def register(self, name):
        form = Form(self.program, self.words('Register deal'))
        assert form.field('Contract value').text, 'the value is not prefilled'
        form.fill(Date_signed=SIGNED, Start_date=SIGNED)
        form.choose('Term', self.words.of('registration', 'Perpetual'))
        form.choose('Solution', CUSTOMERS[self.language][1])  # the other one came from the deal before
        for title, choice in ANSWERS.items():
            form.choose(title, self.words.of(*choice))
        form.activate('button', self.words('Register'))
        form.wait_until_closed()
        registration = self.deal(name)['registration']
        assert registration['contract']['signDate'] == SIGNED, registration
        assert registration['contract']['value'] == DEALS[self.language][1], registration
        assert [action for action, _ in self.outbox(name)][-1] == 'register', self.outbox(name)
        self.report(f'{self.language}: the form that follows registers it')


def test(home, report):
    language = sys.argv[1]
    home.speak(language)
    home.environment['TANDEM_NOW'] = NOW
    samples.add_deal(home, name=PRIVATE[language])
    moving, leaving = RECEIVED[language]
    samples.receive(home, samples.referral(1, moving), samples.referral(2, leaving))
    life = Life(home, report, language)
    life.accept(moving)
    life.decline_twice(leaving)
    life.create()
    life.invite(PRIVATE[language])
    life.program.quit()
    life.begin(DAYS_LATER)
    life.win_and_register(DEALS[language][0])
    life.program.quit()


if sys.argv[1] != 'en':
    tandem.needs_catalogue(sys.argv[1])
tandem.main(test)
