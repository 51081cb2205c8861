#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Without a pointer (E19): Tab comes to every control and goes round, the
# shortcuts work, and what is typed anywhere over the list is searched for.
import atspi
import samples
import tandem
from guide import Guide

# Tab stops at these of its own; inside a group that is one stop (a row of radio
# buttons, of tabs, the rows of a table) the arrows move on.
STOPS = {'button', 'toggle button', 'check box', 'combo box', 'entry', 'text', 'page tab', 'radio button'}
MOST_STOPS = 60
# The toolkit's own button of a window or dialog takes no focus; Escape and Ctrl+W do what it does.
WINDOW_CONTROL = 'Close'


def controls(top):
    """The focusable ones that do something, each once: a control in a control is the same stop."""
    found = []

    def collect(node, inside):
        stop = node.role in STOPS and node.has('focusable', 'sensitive') and node.name != WINDOW_CONTROL
        if stop and not inside:
            found.append(node)
        for child in node.children():
            if child.has('showing'):
                collect(child, inside or stop)

    collect(top, False)
    return found


def walk_round(keyboard):
    """Presses Tab until it begins again; every stop once, in order."""
    stops = []
    for _ in range(MOST_STOPS):
        node = keyboard.move('Tab')
        assert node is not None, f'Tab went nowhere after {stops[-1:]}'
        if node in stops:
            return stops
        stops.append(node)
    raise AssertionError(f'Tab does not come round: {stops}')


def check_round(keyboard, top, what, report):
    keyboard.move('Tab')
    stops = walk_round(keyboard)
    reached = {described(node) for stop in stops for node in around(stop)}
    missed = [node for node in controls(top) if described(node) not in reached]
    assert not missed, f'{what}: Tab does not come to {missed}; it goes {stops}'
    report(f'{what}: Tab comes to all {len(controls(top))} controls in {len(stops)} stops and goes round')


def described(node):
    return node.role, node.name


def around(node):
    """The stop, what it stands in, and the ones the arrows reach from it."""
    yield node
    yield node.parent
    if node.role in ('radio button', 'page tab'):
        yield from node.parent.children()


def search_text(program):
    return program.window.wait_for('entry', program.home.words('Search deals')).text


def to_the_rows(keyboard):
    """The focus comes into the table at a row, or at the heart where it was last: the row is before it."""
    for _ in range(MOST_STOPS):
        node = keyboard.move('Tab')
        if node.parent.role == 'table cell':
            node = keyboard.move('Shift', 'Tab')
        if node.role == 'table row':
            return
    raise atspi.Gone('Tab does not come to the rows')


def check_search(home, program, report):
    keyboard = home.keyboard
    keyboard.press('Control', '2')
    atspi.wait(lambda: program.window.find('table row', states=('selectable',)), 'the rows')
    to_the_rows(keyboard)
    keyboard.type('zz')
    atspi.wait(lambda: search_text(program) == 'zz', 'the search to have what was typed over the list')
    program.window.wait_for('button', home.words.button('_Clear the search'))
    report('typing over the list is searched for')
    keyboard.press('Escape')
    atspi.wait(lambda: search_text(program) == '', 'Escape to end the search')
    program.window.wait_for('table row', states=('selectable',))
    report('Escape ends the search and the rows are back')


def check_shortcuts(home, program, report):
    keyboard, words = home.keyboard, home.words
    for key, name in (('1', 'Inbound'), ('2', 'Outbound'), ('3', 'Favorites'), ('2', 'Outbound')):
        keyboard.press('Control', key)
        program.window.wait_for('page tab', lambda title: words.of('tab', name) in title, states=('checked',))
    report('Ctrl+1, 2, 3 choose the tab')
    keyboard.press('Control', 'f')
    atspi.wait(lambda: any(node.has('focused') for node in
                           program.window.wait_for('entry', words('Search deals')).walk()), 'the search')
    report('Ctrl+F goes to the search')
    keyboard.press('Control', 'n')
    guide = Guide(program)
    report('Ctrl+N opens the guide')
    keyboard.press('Escape')
    program.wait_until_closed(guide.words('New deal'))
    report('Escape closes it')


def check_table(home, program, report):
    """A table of a million rows is two stops: a row and its heart."""
    program.window.wait_for('table row', states=('selectable',))
    to_the_rows(home.keyboard)
    heart = home.keyboard.move('Tab')
    assert heart.parent.role == 'table cell', heart
    after = home.keyboard.move('Tab')
    assert after.parent.role != 'table cell' and after.role != 'table row', f'Tab is caught in the table: {after}'
    report('Tab goes from a row to its heart and out of the table')


def check_open(home, program, report):
    """The row with the focus opens with Return, and Escape comes back."""
    home.keyboard.press('Control', '2')
    program.window.wait_for('table row', states=('selectable',))
    to_the_rows(home.keyboard)
    home.keyboard.press('Return')
    program.window.wait_for('grouping', lambda title: title in (samples.DEAL['name'], 'A second one'))
    report('Return opens the deal')
    home.keyboard.press('Escape')
    program.window.wait_for('grouping', home.words.of('page', 'Opportunities'))
    report('Escape comes back to the list')


def check_guide(home, program, report):
    home.keyboard.press('Control', 'n')
    guide = Guide(program)
    guide.wait_for_step('Who is the customer?')
    check_round(home.keyboard, guide.node, 'New deal, first step', report)
    steps = list(guide.node.wait_for('list', guide.words('Steps')).search('list item'))
    for number in range(1, len(steps)):
        home.keyboard.row_to(steps[number])
        home.keyboard.press('Return')
        home.keyboard.settle()  # a step takes the focus to where it begins
        title = steps[number].find('label').name
        guide.node.wait_for('list item', guide.words('%s, current step') % title)
        check_round(home.keyboard, guide.node, f'New deal, {title}', report)
    home.keyboard.press('Escape')
    program.wait_until_closed(guide.words('New deal'))


def test(home, report):
    samples.add_deal(home)
    program = home.start()
    home.keyboard.press('Alt', '4')
    check_shortcuts(home, program, report)
    check_search(home, program, report)
    check_round(home.keyboard, program.window, 'Opportunities', report)
    samples.add_deal(home, name='A second one')
    check_table(home, program, report)
    check_open(home, program, report)
    check_guide(home, program, report)
    program.quit()


tandem.main(test)
