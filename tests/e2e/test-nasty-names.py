#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Names that are markup, directions, or far too much text (R31, R32), from an
# import to every page and dialog that shows them, with fatal warnings: shown
# literally, nothing that looks like a link, no complaint, no crash.
import json
import time

import samples
import tandem
from tour import Tour

MIB = 1 << 20
# What a field of one line and a postal code take (src/model/tdm-deal-length.c).
LINE = 255
POSTAL_CODE = 32
NASTY = {
    'ampersand': 'AT&T',
    'tag': '<b>x',
    'comparison': 'a < b',
    'link': '<a href="https://x">y</a>',
    'entity': 'R&amp;D &#0; &lt;',
    'direction': 'invoice\u202egpj.exe',
    'lines': '\n'.join(f'line {n}' for n in range(10)),
    'nested': '<i>' * (LINE // len('<i>')),
    'combining': 'Z' + '\u0300' * (LINE - 1),
}
# Markup that is none, and markup that is some: the sheets are looked at with these.
WITH_SHEETS = ('ampersand', 'link')
HUGE = 'N' * MIB


def archived(name, text):
    """A deal of an archive with the text in every field that takes any text."""
    line = ' '.join(text.split())
    contact = {'firstName': text, 'lastName': text, 'phone': '+1 206 5550100', 'email': f'{name}@example.com'}
    return {
        'name': text, 'direction': 'outbound', 'stage': 'accepted', 'outcome': None, 'type': 'private',
        'value': '1250.50', 'currency': 'EUR', 'closeDate': '2020-03-31', 'crmId': line, 'campaignId': line,
        'notes': text, 'privateNotes': text, 'favorite': True, 'consent': False,
        'customer': {'name': text, 'country': 'NL', 'city': text, 'addressLine1': text, 'addressLine2': text,
                     'state': text, 'postalCode': line[:POSTAL_CODE], 'duns': None, 'contact': contact},
        'team': [contact], 'solutions': [{'id': name, 'name': text, 'kind': 'own'}],
        'help': {'requested': False, 'kind': None, 'notes': text}, 'tags': [line],
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


def look(program, place, top):
    links = [node for node in top.walk() if node.role == 'link']
    assert not links, f'{place}: {links} made from data'
    program.check_silence()
    return place


def everywhere(home, tour, path):
    """Every page, each deal and offer with its sheets, and the preview of the file the deals came from."""
    yield from tour.pages()
    yield from tour.empty_search()
    for deal in home.deals():
        if deal['solutions'][0]['id'] in WITH_SHEETS:
            yield from tour.deal_sheets(deal)
        else:
            yield deal['solutions'][0]['id'], tour.open_deal(deal)
    yield from tour.new_deal_steps()
    yield from tour.import_preview(path)
    for number, name in enumerate(WITH_SHEETS):
        samples.add_offer(home, samples.offer(NASTY[name], number), 'one-pager', 'pitch-deck', 'other')
        yield from tour.offer(NASTY[name])
    yield from tour.cosell()


def check_places(home, report):
    path, done = import_file(home, 'nasty.json', [archived(name, text) for name, text in NASTY.items()])
    assert done.returncode == 0, f'{done.stdout}{done.stderr}'
    assert len(home.deals()) == len(NASTY)
    report('the file is imported')

    program = home.start()
    check_literal(home, program, report)
    places = [look(program, *place) for place in everywhere(home, Tour(home, program), path)]
    report(f'R31: {len(NASTY)} names × {len(places)} places: no link made of data, no warning, no crash')
    program.quit()


def check_huge(home, report):
    """A name of 1 MiB may be refused or shown in part; the window has to stay a window."""
    _, done = import_file(home, 'huge.json', [archived('huge', HUGE)])
    longest = max(len(deal['name']) for deal in home.deals())
    program = home.start()
    began = time.monotonic()
    home.keyboard.press('Control', '2')
    program.window.wait_for('table row', states=('selectable',))
    took = (time.monotonic() - began) * 1000
    report(f'R32: 1 MiB: import status {done.returncode}, {longest} characters kept, list after {took:.0f} ms')
    program.quit()


def test(home, report):
    check_places(home, report)
    check_huge(home, report)


tandem.main(test)
