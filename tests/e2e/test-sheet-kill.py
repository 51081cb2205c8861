#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What somebody typed into a sheet is there again after kill -9: typed, killed a
# second later, started again, opened again. The guide for a new deal is tried
# by test-draft-kill.py.
import functools
import time

import atspi
import samples
import tandem
from deals import Deals
from form import Form

NOW = '2026-05-20T12:00:00Z'
TYPED = 'Kept across a power cut'
# The promise: what was typed is on the disk half a second later.
SOON = 1.0
# Tab, deal, key, title of the sheet, and the field somebody types into.
SHEETS = (
    ('Inbound', 'Cloud move', 'a', 'Accept deal', 'CRM ID'),
    ('Inbound', 'Cloud move', 'd', 'Decline deal', 'Note to the sender'),
    ('Outbound', 'Own deal', 'e', 'Edit deal', 'CRM ID'),
    ('Outbound', 'Own deal', 'i', 'Invite Microsoft', 'Notes to Microsoft: what help do you need?'),
    ('Outbound', 'Own deal', 'l', 'Mark as lost', 'Note to go with the reason'),
    ('Outbound', 'Own deal', 'c', 'Log a call', 'What happened'),
)


class Killing:
    def __init__(self, home, report):
        self.home, self.report, self.words = home, report, home.words
        self.start()

    def start(self):
        self.program = self.home.start()
        self.deals = Deals(self.program)

    def again(self):
        time.sleep(SOON)
        self.program.kill()
        self.start()

    def check(self, reach, title, field, text=TYPED):
        reach().field(field).set_text(text)
        self.again()
        entry = reach().field(field)
        atspi.wait(lambda: entry.text == text, f'{title}: what was typed')
        self.report(f'{title}: what was typed survives kill -9')
        self.home.keyboard.press('Escape')
        self.program.wait_until_closed(self.words(title))

    def sheet(self, tab, deal, key, title):
        self.deals.show(tab)
        return self.deals.open(deal).sheet(key, title)

    def menu_sheet(self, tab, deal, action, title):
        """A sheet without a letter: the page has it in its menu."""
        self.deals.show(tab)
        page = self.deals.open(deal)
        atspi.wait(lambda: next((node for node in page.node.walk() if action in node.actions), None),
                   action).act(action)
        return Form(self.program, self.words(title))

    def bulk(self):
        self.deals.show('Outbound')
        self.deals.to_row('Own deal')
        self.home.keyboard.press('Control', 'a')
        self.deals.button(self.words.button('_Edit…'))
        return Form(self.program, 'Edit 2 deals')

    def registration(self):
        self.deals.show('Outbound')
        page = self.deals.open('Won deal')
        self.home.keyboard.tab_to(page.node.wait_for('button', self.words('Register…')))
        self.home.keyboard.press('Return')
        return Form(self.program, self.words('Register deal'))


def test(home, report):
    home.environment['TANDEM_NOW'] = NOW
    samples.add_deal(home, name='Own deal')
    samples.add_shared_deal(home, name='Won deal')
    home.command('won', str(home.deal('Won deal')['id']), '--hold', '0')
    samples.receive(home, samples.referral(1, 'Cloud move'))
    killing = Killing(home, report)
    for tab, deal, key, title, field in SHEETS:
        killing.check(functools.partial(killing.sheet, tab, deal, key, title), title, field)
    killing.check(lambda: killing.menu_sheet('Outbound', 'Own deal', 'deal.close-as-error', 'Close as error'),
                  'Close as error', 'Note to go with the reason')
    killing.check(killing.registration, 'Register deal', 'Contract value', text='31,415')
    killing.check(killing.bulk, 'Edit 2 deals', 'Marketing campaign')
    assert home.run('check').returncode == 0
    report('the database is whole')
    killing.program.quit()


tandem.main(test)
