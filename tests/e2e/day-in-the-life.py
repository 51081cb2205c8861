#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The daily tasks of a partner manager with 10,000 deals stored, as the shortest
# way by keys that a person finds. Prints a table: task, the steps a person
# takes, how long the program keeps that person waiting, and what was aimed at.
# Not a test: nothing fails by the time it takes.
#
#   build-aux/shell meson setup BUILD && build-aux/shell ninja -C BUILD day-in-the-life
import os
import subprocess
import time

import atspi
import samples
import tandem
from deals import Deals
from form import Form
from guide import Guide

NOW, LATER = '2026-05-20T12:00:00Z', '2026-05-26T12:00:00Z'
# The customer of a deal there was; the one of the new deal.
KNOWN = {'name': 'Adatum', 'country': 'DE', 'city': 'Bremen', 'addressLine1': 'Kai 1'}
N_DEALS = os.environ.get('TDM_DAY_DEALS', '10000')
WIDTHS = (34, 42, 8, 10, 40)


class Clock:
    """What a person presses, and how long the program takes to be ready for the next."""

    def __init__(self, home):
        self.home, self.keyboard = home, home.keyboard
        self.rows = []

    def begin(self):
        self.steps, self.seconds = [], 0.0

    def wait(self, look, what):
        """Time of the program: from the key to what it brings on the screen."""
        start = time.monotonic()
        answer = atspi.wait(look, what)
        self.seconds += time.monotonic() - start
        return answer

    def press(self, *keys, shown, what=''):
        self.steps.append('+'.join(keys))
        start = time.monotonic()
        self.keyboard.press(*keys)
        answer = atspi.wait(shown, what or '+'.join(keys))
        self.seconds += time.monotonic() - start
        return answer

    def fill(self, node, text, name):
        """One field, however many characters."""
        self.steps.append(f'[{name}]')
        node.set_text(text)

    def end(self, task, target, count=None):
        steps = ' '.join(self.steps) or 'none'
        self.rows.append((task, steps, str(count if count is not None else len(self.steps)),
                          f'{self.seconds:.2f} s', target))

    def table(self):
        print()
        for row in (('task', 'steps', 'count', 'program', 'target'), *self.rows):
            print('  '.join(text.ljust(width) for text, width in zip(row, WIDTHS)).rstrip())


class Day:
    def __init__(self, home, clock):
        self.home, self.clock, self.words = home, clock, home.words

    def start(self, now):
        self.home.environment['TANDEM_NOW'] = now
        start = time.monotonic()
        self.program = self.home.start(fatal='')
        self.window = self.program.window
        self.deals = Deals(self.program)
        return start

    def sheet(self, title):
        return self.program.application.find(('dialog', 'alert'), self.words(title))

    def gone(self, title):
        return lambda: self.sheet(title) is None

    def row_named(self, name):
        return lambda: self.window.find('table row', lambda title: name in title)

    def page_of(self, name):
        """The page of a deal, ready for a key."""
        def look():
            page = self.window.find('grouping', name)
            return page is not None and page.find(('button', 'scroll pane'), states=('focused',)) and page
        return look

    # ── the tasks, by their number ──────────────────────────────────────────

    def triage(self):
        """1: the window opens on Today."""
        self.clock.begin()
        start = self.start(NOW)
        atspi.wait(lambda: self.first_of_today(), 'Today')
        self.clock.seconds = time.monotonic() - start
        self.clock.end('1 triage', '0 steps, window ≤ 1 s')

    def first_of_today(self):
        answers = self.window.find('list', self.words('Needs an answer'))
        return answers and answers.find('list item')

    def find(self):
        """2: a deal by some characters of its name."""
        self.deals.show('Outbound')
        self.clock.begin()
        self.clock.press('Control', 'f', shown=lambda: self.window.find('entry', states=('focused',)))
        self.clock.steps.append('[Zeb]')
        start = time.monotonic()
        self.home.keyboard.type('Zeb')
        atspi.wait(self.row_named('Zebra'), 'the rows that are found')
        self.clock.seconds += time.monotonic() - start
        self.clock.press('Return', shown=self.deals.focused)
        self.clock.press('Return', shown=self.page_of('Zebra crossing'))
        self.clock.end('2 find a deal, see where it stands', '1–3 characters, Enter; ≤ 3 s')

    def update(self):
        """3: the value, in its row."""
        self.home.keyboard.press('Escape')
        self.deals.to_row('Zebra crossing')
        self.clock.begin()
        entry = self.clock.press('F2', shown=lambda: self.window.find('text', states=('focused',)))
        self.clock.fill(entry, '2500', 'value')
        self.clock.press('Return', shown=lambda: self.window.find('table cell', lambda text: '2,500' in text))
        self.clock.end('3 update a value', '2 keys and the value, ≤ 3 s', count='2+value')

    def answer(self):
        """4 and 5, from the list of received deals."""
        self.open('Inbound', 'Cloud move')
        self.clock.begin()
        self.clock.press('a', shown=lambda: self.sheet('Accept deal') and self.sheet('Accept deal').find(
            'button', self.words('Accept'), states=('focused',)))
        self.clock.press('Return', shown=self.gone('Accept deal'))
        self.clock.end('4 accept', 'one key, Enter; ≤ 15 s')
        self.home.keyboard.press('Escape')
        self.open('Inbound', 'Data hall')
        self.clock.begin()
        self.clock.press('d', shown=lambda: self.sheet('Decline deal') and self.sheet('Decline deal').find(
            ('list item', 'radio button', 'check box'), states=('focused',)))
        self.clock.press('3', shown=lambda: self.sheet('Decline deal').find('button', states=('focused',)))
        self.clock.press('Return', shown=self.gone('Decline deal'))
        self.clock.end('5 decline with a reason', '3 keys, ≤ 5 s')
        self.home.keyboard.press('Escape')

    def open(self, tab, name):
        """Through the search, since thousands of rows are no list to walk."""
        self.deals.show(tab)
        self.home.keyboard.press('Control', 'f')
        self.window.wait_for('entry', self.words('Search deals')).set_text(name)
        atspi.wait(lambda: self.deals.names()[:1] == [name], name)
        self.home.keyboard.press('Return')
        self.deals.to_row(name)
        self.home.keyboard.press('Return')
        return atspi.wait(self.page_of(name), name)

    def create(self):
        """6: for a customer that is known, with team and solution of the last deal."""
        self.clock.begin()
        self.clock.press('Control', 'n', shown=lambda: self.sheet('New deal'))
        guide = Guide(self.program)
        guide.wait_for_step('Who is the customer?')
        self.clock.steps.append('[country]')
        guide.choose('Country/region', 'Germany')
        self.clock.fill(guide.field('Company name'), 'Adatum', 'company')
        # The only match is chosen already.
        self.next_step(guide, 'Select customer', 'Who is the contact at the customer?')
        self.next_step(guide, 'Next', 'What is the deal about?')
        for title, text in (('Deal name', 'Harbour lights'), ('Estimated value', '900'),
                            ('Estimated close date', '2026-12-31')):
            self.clock.fill(guide.field(title), text, title)
        self.next_step(guide, 'Next', 'Who works on this deal?')
        self.next_step(guide, 'Next', 'What is part of the deal?')
        self.next_step(guide, 'Next', 'Sell alone or with Microsoft')
        self.next_step(guide, 'Next', 'Is everything right?')
        self.clock.press('Control', 'Return', shown=self.gone('New deal'))
        self.clock.end('6 create a deal', '4 fields ≤ 20 s, complete ≤ 90 s')

    def next_step(self, guide, label, heading):
        """Ctrl+Return is the suggested button of each step."""
        guide.node.wait_for('button', self.words(label), states=('sensitive',))
        self.clock.press('Control', 'Return', shown=lambda: guide.node.find('heading', self.words(heading)),
                         what=heading)

    def register(self):
        """10: when the deal is old enough."""
        self.program.end()
        self.start(LATER)
        self.open('Outbound', 'Shared deal')
        self.clock.begin()
        self.clock.press('w', shown=lambda: self.sheet('Mark as won'))
        self.clock.press('Return', shown=lambda: self.sheet('Register deal'))
        form = Form(self.program, self.words('Register deal'))
        for title in ('Date signed', 'Start date'):
            self.clock.fill(form.field(title), '2026-05-25', title)
        for title, choice in (('Term', 'Perpetual'), ('Deployed in', 'Customer’s tenant'), ('Pricing model', 'Other')):
            self.clock.steps.append(f'[{title}]')
            form.choose(title, self.words.of('registration', choice))
        self.clock.steps.append('[Deployed on Azure]')
        form.choose('Deployed on Azure', self.words.of('value of a field', 'Yes'))
        form.field('Contract value')
        self.home.keyboard.tab_to(form.field('Start date'))
        self.clock.press('Return', shown=self.gone('Register deal'))
        self.clock.end('10 mark won and register', 'prefilled, ≤ 60 s')
        self.home.keyboard.press('Escape')

    def hygiene(self):
        """8: 100 deals at once."""
        self.deals.show('Outbound')
        self.home.keyboard.press('Control', 'f')
        self.window.wait_for('entry', self.words('Search deals')).set_text('Hygiene')
        atspi.wait(lambda: self.deals.names()[:1] and 'Hygiene' in self.deals.names()[0], 'the deals')
        self.home.keyboard.press('Return')
        atspi.wait(self.deals.focused, 'the rows')
        self.clock.begin()
        edit = self.clock.press('Control', 'a', shown=lambda: self.window.find('button', self.words.button('_Edit…')))
        self.clock.steps.append('Edit…')
        self.home.keyboard.tab_to(edit)
        title = 'Edit 100 deals'
        self.clock.press('Return', shown=lambda: self.sheet(title))
        form = Form(self.program, title)
        self.clock.fill(form.field('Marketing campaign'), 'C-2026', 'campaign')
        form.node.wait_for('button', 'Change 100 deals', states=('sensitive',))
        self.clock.press('Return', shown=self.gone(title))
        self.clock.end('8 weekly hygiene of 100 deals', '≤ 5 actions, ≤ 2 s, undo')
        assert len(self.home.deals('--search', 'Hygiene')) == 100


def prepare(home):
    home.environment['TANDEM_NOW'] = NOW
    subprocess.run([os.environ['TDM_GENERATE'], N_DEALS, '--data-dir', str(home.data)], check=True,
                   env=home.environment, stdout=subprocess.DEVNULL)
    samples.add_shared_deal(home, name='Shared deal')
    samples.add_deal(home, name='Zebra crossing')
    samples.add_deal(home, name='Harbour gates', customer=KNOWN)
    for number in range(100):
        samples.add_deal(home, name=f'Hygiene {number}')
    samples.receive(home, samples.referral(1, 'Cloud move'), samples.referral(2, 'Data hall'))


def test(home, report):
    prepare(home)
    clock = Clock(home)
    day = Day(home, clock)
    try:
        for task in (day.triage, day.find, day.update, day.answer, day.hygiene, day.create, day.register):
            task()
            report(task.__doc__)
        day.program.quit()
    finally:
        clock.table()


tandem.main(test)
