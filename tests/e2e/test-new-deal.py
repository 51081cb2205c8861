#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A deal from the first click to the saved row, and its heart, in the language
# of the person and with names in that script; checked on the disk as well.
#
#   test-new-deal.py LANGUAGE
import sys

import atspi
import tandem
from guide import Guide

CUSTOMERS = {
    'en': ('United States', 'Contoso Harbor', 'Seattle', '1 Pier Street'),
    'ja': ('日本', '株式会社東京クラウド商会', '千代田区', '丸の内1-1-1'),
    'pl': ('Polska', 'Żegluga Łódzka Sp. z o.o.', 'Łódź', 'ul. Świętokrzyska 7'),
}
CONTACTS = {
    'en': ('Ann', 'Lee', '+1 206 5550100', 'ann.lee@example.com'),
    'ja': ('花子', '山田', '+81 3 1234 5678', 'yamada@example.co.jp'),
    'pl': ('Małgorzata', 'Śliwińska', '+48 42 123 45 67', 'malgorzata@example.pl'),
}
EMPLOYEES = {
    'en': ('Bo', 'Hart', '+1 206 5550101', 'bo.hart@example.com'),
    'ja': ('太郎', '佐藤', '+81 3 8765 4321', 'sato@example.co.jp'),
    'pl': ('Łukasz', 'Wójcik', '+48 22 765 43 21', 'lukasz@example.pl'),
}
# Name, value as typed, currency, its name in the list, close date as typed.
DEALS = {
    'en': ('Crane telemetry', '1250.50', 'USD', '2027-03-31'),
    'ja': ('港湾クレーンの遠隔監視', '4800000', 'JPY', '2027-03-31'),
    'pl': ('Nadzór dźwigów w porcie', '1250,50', 'PLN', '2027-03-31'),
}
VALUES = {'en': '1250.50', 'ja': '4800000', 'pl': '1250.50'}


def heart(program, name):
    return program.window.wait_for('toggle button', program.home.words('Favorite: %s') % name)


def tab(program, name):
    """A tab of the page by its word, whatever number stands behind it."""
    word = program.home.words.of('tab', name)
    return program.window.wait_for('page tab', lambda title: word in title)


def rows(program):
    return [row.name for row in program.window.search('table row') if row.has('selectable')]


def create(program, language):
    guide = Guide.open(program)
    guide.new_customer(*CUSTOMERS[language])
    guide.contact(CONTACTS[language])
    guide.details(*DEALS[language])
    guide.employee(EMPLOYEES[language])
    guide.solution('7c1b', CUSTOMERS[language][1])
    guide.selling_type(DEALS[language][0])
    guide.create()


def check_saved(home, language):
    deal = home.deal(DEALS[language][0])
    name, city, address = CUSTOMERS[language][1:]
    assert (deal['direction'], deal['stage'], deal['type']) == ('outbound', 'accepted', 'co-sell'), deal
    assert (deal['value'], deal['currency']) == (VALUES[language], DEALS[language][2]), deal
    assert deal['closeDate'] == '2027-03-31', deal
    customer = deal['customer']
    assert (customer['name'], customer['city'], customer['addressLine1']) == (name, city, address), deal
    assert tuple(customer['contact'].values()) == CONTACTS[language], deal
    assert [tuple(person.values()) for person in deal['team']] == [EMPLOYEES[language]], deal
    assert [solution['id'] for solution in deal['solutions']] == ['7c1b'], deal
    assert deal['help']['requested'] and deal['consent'], deal
    return deal


def toggle(home, program, name, on):
    button = heart(program, name)
    assert button.has('pressed') != on
    button.press()
    atspi.wait(lambda: heart(program, name).has('pressed') == on, f'the heart to be {on}')
    assert home.deal(name)['favorite'] == on, 'what the heart shows is not on the disk'


def test(home, report):
    language = sys.argv[1]
    name = DEALS[language][0]
    home.speak(language)
    program = home.start()
    create(program, language)
    report(f'{language}: the seven steps end in a deal')

    home.keyboard.press('Control', '2')
    atspi.wait(lambda: any(name in row for row in rows(program)), 'the row of the deal')
    report(f'{language}: its row stands in Outbound')
    check_saved(home, language)
    report(f'{language}: the command line reads the same deal while the window is open')

    toggle(home, program, name, True)
    report(f'{language}: the heart is pressed and on the disk')
    tab(program, 'Favorites').press()
    atspi.wait(lambda: len(rows(program)) == 1 and name in rows(program)[0], 'the row in Favorites')
    report(f'{language}: Favorites lists it')
    tab(program, 'Outbound').press()
    toggle(home, program, name, False)
    report(f'{language}: the heart is taken back')
    program.quit()
    report(f'{language}: the window closes without a complaint')


if sys.argv[1] != 'en':
    tandem.needs_catalogue(sys.argv[1])
tandem.main(test)
