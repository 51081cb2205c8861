#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every page and every dialog as a screen reader walks it: each control that
# one can act on has a name to speak (E42).
import json

import samples
import tandem
from tour import Tour

# What one can act on. A list, a scrolled area or a panel is a way to these.
ACTIONABLE = {
    'button', 'toggle button', 'radio button', 'check box', 'switch', 'page tab', 'menu item', 'check menu item',
    'radio menu item', 'link', 'combo box', 'entry', 'text', 'password text', 'spin button', 'slider',
    'list item', 'table row', 'column header', 'table column header', 'icon', 'calendar',
}
# A row without a name of its own is read by what stands in it.
READ_BY_CONTENT = {'list item', 'table row'}
OUTBOUND = {**samples.DEAL, 'direction': 'outbound', 'stage': 'accepted', 'type': 'private'}
INBOUND = {
    'name': 'Payroll', 'direction': 'inbound', 'stage': 'received', 'value': '10', 'currency': 'EUR',
    'closeDate': '2027-03-31', 'customer': samples.DEAL['customer'], 'created': '2026-11-01T00:00:00Z',
}


class Walk:
    """Counts nodes, and remembers those one could act on without knowing what they are."""

    def __init__(self):
        self.nodes, self.unnamed = 0, []

    def look(self, place, top):
        found = []
        for node in top.walk():
            self.nodes += 1
            if node.role in ACTIONABLE and node.has('focusable') and not has_name(node):
                found.append(f'{place}: {node.role} in {path(node)}')
        self.unnamed += found
        return not found


def has_name(node):
    if node.name.strip() or node.accessible.get_attributes().get('placeholder-text'):
        return True
    return node.role in READ_BY_CONTENT and any(child.name.strip() for child in node.walk() if child != node)


def path(node):
    names, parent = [], node.accessible.get_parent()
    while parent is not None:
        if parent.get_name():
            names.append(f'{parent.get_role_name()} “{parent.get_name()}”')
        parent = parent.get_parent()
    return ', '.join(names)


def places(home, tour):
    """Everything there is to see, from the first run on."""
    yield 'first run', tour.page('Alt', '1', title=home.words.of('page', 'Today'))
    yield 'no deals', tour.page('Alt', '4', title=home.words.of('page', 'Opportunities'))
    path = home.path / 'deals.json'
    path.write_text(json.dumps({'format': 'tandem-archive', 'version': 1, 'deals': [OUTBOUND, INBOUND]}))
    yield from tour.import_preview(path)
    home.command('import', str(path))
    yield from tour.pages()
    yield from tour.empty_search()
    for deal in home.deals():
        yield from tour.deal_sheets(deal)
    samples.add_offer(home, samples.offer(), 'one-pager', 'pitch-deck', 'case-study', 'other')
    yield from tour.new_offer()
    yield from tour.offer('Crane telemetry')
    yield from tour.cosell()
    yield from tour.other_dialogs()
    yield from tour.new_deal_steps()


def test(home, report):
    program = home.start()
    walk = Walk()
    for place, top in places(home, Tour(home, program)):
        if walk.look(place, top):
            report(place)
    print(f'{walk.nodes} nodes, {len(walk.unnamed)} unnamed', flush=True)
    assert not walk.unnamed, '\n'.join(walk.unnamed)
    program.quit()


tandem.main(test)
