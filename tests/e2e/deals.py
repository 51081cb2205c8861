# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The list of deals and the page of a deal, as somebody without a pointer uses
# them: a tab, the arrows to a row, Return, and the letter of a sheet.
import atspi
from form import Form

MOST_ROWS = 20
TABS = {'Inbound': '1', 'Outbound': '2', 'Favorites': '3'}


class Deals:
    """The page with the lists."""

    def __init__(self, program):
        self.program, self.home = program, program.home
        self.words, self.keyboard = program.home.words, program.home.keyboard

    def show(self, tab):
        self.keyboard.press('Control', TABS[tab])
        word = self.words.of('tab', tab)
        self.program.window.wait_for('page tab', lambda title: word in title, states=('checked',))

    def rows(self):
        return [row for row in self.program.window.search('table row') if row.has('selectable')]

    def names(self):
        """What the rows begin with: the names of the deals, in order."""
        return [row.name for row in self.rows()]

    def focused(self):
        return self.program.window.find(('table row', 'toggle button'), states=('focused',))

    def to_row(self, name):
        """With the arrows from wherever the list takes the focus to."""
        atspi.wait(lambda: name in self.names(), f'the row of {name}')
        for _ in range(MOST_ROWS):
            here = atspi.wait(self.focused, 'the list to have the focus')
            if here.role == 'toggle button':
                self.keyboard.move('Shift', 'Tab')
            elif here.name == name:
                return
            else:
                names = self.names()
                self.keyboard.move('Down' if names.index(here.name) < names.index(name) else 'Up')
        raise atspi.Gone(f'the row of {name} cannot be reached with the arrows')

    def open(self, name):
        self.to_row(name)
        self.keyboard.press('Return')
        return DealPage(self.program, name)

    def button(self, label):
        """A button of the page, reached with Tab and pressed."""
        self.keyboard.tab_to(self.program.window.wait_for('button', label))
        self.keyboard.press('Return')


class DealPage:
    """The page of one deal."""

    def __init__(self, program, name):
        self.program, self.home = program, program.home
        self.words, self.keyboard = program.home.words, program.home.keyboard
        self.node = program.window.wait_for('grouping', name)
        atspi.wait(lambda: self.node.find(('button', 'scroll pane'), states=('focused',)), 'the page to have the focus')

    def sheet(self, key, title):
        self.keyboard.press(key)
        form = Form(self.program, self.words(title))
        atspi.wait(lambda: any(node.has('focused') for node in form.node.walk()), 'the sheet to have the focus')
        return form

    def withdraw(self):
        """Takes back what waits in the outbox, by the banner that counts it down."""
        button = self.node.wait_for('button', self.words('Withdraw'))
        self.keyboard.tab_to(button)
        self.keyboard.press('Return')
        self.node.wait_until_gone('button', self.words('Withdraw'))

    def leave(self):
        self.keyboard.press('Escape')
        self.program.window.wait_for('grouping', self.words.of('page', 'Opportunities'))
