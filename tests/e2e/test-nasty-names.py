#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Names that are markup, directions, or far too much text (R31, R32), from an
# import to every page and dialog that shows them, with fatal warnings: shown
# literally, nothing that looks like a link, no complaint, no crash.
import json

import atspi
import tandem
from tour import Tour

MIB = 1 << 20
NASTY = {
    'ampersand': 'AT&T',
    'tag': '<b>x',
    'comparison': 'a < b',
    'link': '<a href="https://x">y</a>',
    'entity': 'R&amp;D &#0; &lt;',
    'direction': 'invoice\u202egpj.exe',
    'lines': '\n'.join(f'line {n}' for n in range(10)),
    'nested': '<i>' * 200,
    'combining': 'Z' + '\u0300' * 400,
}
HUGE = 'N' * MIB


def fitting(text, name):
    """An address that is one, whatever the name is."""
    return f'{name}@example.com'


def deal(name, text):
    """A deal of an archive with the text in every field that takes any text."""
    line = ' '.join(text.split())
    contact = {'firstName': text, 'lastName': text, 'phone': '+1 206 5550100', 'email': fitting(text, name)}
    return {
        'name': text, 'direction': 'outbound', 'stage': 'accepted', 'outcome': None, 'type': 'co-sell',
        'value': '1250.50', 'currency': 'EUR', 'closeDate': '2020-03-31', 'crmId': line, 'campaignId': line,
        'notes': text, 'privateNotes': text, 'favorite': True, 'consent': True,
        'customer': {'name': text, 'country': 'NL', 'city': text, 'addressLine1': text, 'addressLine2': text,
                     'state': text, 'postalCode': line, 'duns': None, 'contact': contact},
        'team': [contact], 'solutions': [{'id': name, 'name': text, 'kind': 'own'}],
        'help': {'requested': True, 'kind': 'GeneralOrOther', 'notes': text}, 'tags': [line],
    }


def import_file(home, name, deals):
    path = home.path / name
    path.write_text(json.dumps({'format': 'tandem-archive', 'version': 1, 'deals': deals}), encoding='utf-8')
    return path, home.run('import', '--json', str(path))


def shown(text):
    """How a name stands in one line of a list: as it is, with its line breaks gone."""
    return text.split('\n')[0]


def check_literal(home, program, report):
    home.keyboard.press('Control', '2')
    program.window.wait_for('table row', states=('selectable',))
    rows = '\n'.join(row.name for row in program.window.search('table row'))
    for name in ('ampersand', 'tag', 'comparison', 'link', 'entity', 'lines'):
        assert shown(NASTY[name]) in rows, f'{name} is not shown as it is: {rows}'
    assert '\u202e' not in rows, 'a direction override reaches the window'
    report(f'{len(NASTY)} names stand in the list as they are')


def check_no_link(home, program, where):
    for node in where.walk():
        assert node.role != 'link', f'{node} is a link made from data'


def test(home, report):
    deals = [deal(name, text) for name, text in NASTY.items()]
    _, done = import_file(home, 'nasty.json', deals)
    assert done.returncode == 0, f'{done.stdout}{done.stderr}'
    assert len(home.deals()) == len(NASTY)
    report('the file is imported')
    _, done = import_file(home, 'huge.json', [deal('huge', HUGE)])
    longest = max(len(found['name']) for found in home.deals())
    assert longest <= MIB, longest
    report(f'a name of 1 MB ends with status {done.returncode}; the longest name is {longest} characters')

    program = home.start()
    check_literal(home, program, report)
    tour = Tour(home, program)
    places = 0
    for place, node in tour.everywhere():
        check_no_link(home, program, node)
        places += 1
        assert program.process.poll() is None, f'{place}: {program.said}'
    for number in [found['id'] for found in home.deals()]:
        tour.open_deal(number)
        check_no_link(home, program, program.window)
    atspi.wait(lambda: program.process.poll() is None, 'the program to live')
    program.check_silence()
    report(f'R31: {len(NASTY)} names × {places} places, each deal opened: no link, no warning, no crash')
    program.quit()


tandem.main(test)
