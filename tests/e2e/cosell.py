# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The page Co-sell: the rules of a year, the board, and the facts of the
# company, as somebody without a pointer uses them.
import atspi
from offers import Sheet

MOST_YEARS = 10


class CosellPage:
    def __init__(self, program):
        self.program, self.home = program, program.home
        self.words, self.keyboard = program.home.words, program.home.keyboard
        self.keyboard.press('Alt', '3')
        self.node = program.window.wait_for('grouping', self.words.of('page', 'Co-sell'))
        self.node.wait_for('list', self.words('Offers and what they lack'))

    def year(self):
        """The drop-down of the rules; it says which ones apply."""
        years = {self.words(f'{year} program{part}') for year, part in (
            (2020, ' (May)'), (2020, ' (September)'), (2020, ' (December)'), (2021, ' (February)'),
            (2021, ' (from March)'), (2022, ''), (2023, ''))}
        return self.node.wait_for('combo box', lambda title: title in years)

    def choose_year(self, title):
        """With the arrows, up from the newest rules."""
        self.keyboard.tab_to(self.year().wait_for('toggle button'))
        self.keyboard.press('Return')
        for key in ['Home'] + ['Down'] * MOST_YEARS:
            row = atspi.wait(lambda: self.year().find('list item', states=('focused',)), 'the years to choose from')
            if row.says(title):
                break
            self.keyboard.move(key)
        self.keyboard.press('Return')
        atspi.wait(lambda: self.year().name == title, f'the rules to be {title}')

    def row(self, offer):
        return self.node.wait_for('list', self.words('Offers and what they lack')).wait_for('list item', offer)

    def missing(self, offer):
        """The marks of the row that say something is missing."""
        missing = self.words.of('requirement state', 'Missing')
        return {mark.name for mark in self.row(offer).search('button') if missing in mark.name}

    def mark(self, offer, requirement):
        """How the mark of something that is missing is called."""
        missing = self.words.of('requirement state', 'Missing')
        return self.words('%s, %s: %s') % (offer, self.words(requirement), missing)

    def company(self):
        title = self.words('Company facts')
        self.keyboard.tab_to(self.node.wait_for('list item', self.words('Complete business profile')))
        self.keyboard.press('Return')
        return Sheet(self.program, title)
