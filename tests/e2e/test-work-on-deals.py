#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Work on many deals without a pointer, in the language of the person: values
# changed in the row, several deals at once, cards of the board, a saved view;
# after each step the disk is read by the command line.
#
#   test-work-on-deals.py LANGUAGE
import sys

import atspi
import samples
import tandem
from deals import Deals
from form import Form

NOW = '2026-05-20T12:00:00Z'
NAMES = {
    'ko': ('가전 물류', '나노 공정', '다도해 관제'),
    'zh_TW': ('一號碼頭', '二號倉庫', '三號機房'),
    'en': ('Alpha', 'Beta', 'Gamma'),
}
VIEWS = {'ko': '캠페인 봄', 'zh_TW': '春季活動', 'en': 'Spring'}
RECEIVED = {'ko': '라이브 중계', 'zh_TW': '現場直播', 'en': 'Live stream'}


class Work:
    """One person, one program, one language."""

    def __init__(self, home, report, language):
        self.home, self.report, self.language = home, report, language
        self.words, self.keyboard = home.words, home.keyboard
        self.program = home.start()
        self.window = self.program.window
        self.deals = Deals(self.program)

    def wait_for(self, name, what, **members):
        """Until the deal has these on the disk."""
        atspi.wait(lambda: members.items() <= self.home.deal(name).items(), f'{name}: {what}')

    def undo(self):
        self.keyboard.press('Control', 'z')

    # ── in the row ──────────────────────────────────────────────────────────

    def change(self, name, key, text):
        """A function key opens the field, Return saves; the focus is back in the row."""
        self.deals.to_row(name)
        self.keyboard.press(key)
        entry = self.window.wait_for('text', lambda title: title.endswith(name), states=('focused',))
        entry.set_text(text)
        self.keyboard.press('Return')

    def change_in_rows(self, name):
        self.change(name, 'F2', '2500')
        self.wait_for(name, 'the value', value='2500')
        self.report(f'{self.language}: F2 and Return change the value in the row')
        self.change(name, 'F3', '2026-11-30')
        self.wait_for(name, 'the close date', closeDate='2026-11-30')
        self.report(f'{self.language}: F3 and Return change the close date')
        self.deals.to_row(name)
        self.keyboard.press('F4')
        self.window.wait_for('button', self.words('Mark as won…'), states=('focused',))
        self.keyboard.press('Escape')
        self.window.wait_until_gone('button', self.words('Mark as won…'))
        self.deals.to_row(name)
        self.undo()
        self.wait_for(name, 'the old close date', closeDate='2027-03-31')
        self.report(f'{self.language}: F4 offers the stages, and Ctrl+Z takes the latest change back')

    # ── many ────────────────────────────────────────────────────────────────

    def edit_all(self, names, campaign):
        self.deals.to_row(names[0])
        self.keyboard.press('Control', 'a')
        self.deals.button(self.words.button('_Edit…'))
        number = str(len(names))
        form = Form(self.program, self.bulk_title('Edit %s deal', 'Edit %s deals', len(names)))
        form.fill(Marketing_campaign=campaign)
        form.node.wait_for('button', self.bulk_title('Change %s deal', 'Change %s deals', len(names)),
                           states=('sensitive',))
        self.keyboard.press('Return')
        form.wait_until_closed()
        for name in names:
            self.wait_for(name, 'the campaign', campaignId=campaign)
        self.report(f'{self.language}: {number} deals get a campaign at once')
        self.undo()
        for name in names:
            self.wait_for(name, 'no campaign', campaignId=None)
        self.report(f'{self.language}: one Ctrl+Z takes it from all of them')

    def bulk_title(self, one, many, number):
        return self.words.catalogue.ngettext(one, many, number) % number

    # ── the board ───────────────────────────────────────────────────────────

    def kind(self, before, after):
        """Table or board: the two buttons in the header, of which the chosen one takes Tab."""
        self.keyboard.tab_to(self.window.wait_for('radio button', self.words(before)))
        for key in ('Right', 'Left'):
            if self.keyboard.move(key) is not None:
                break
        self.keyboard.press('space')
        self.window.wait_for('radio button', self.words(after), states=('checked',))

    def card(self, column, name):
        """Walks to a card with Tab and the arrows."""
        words = self.words.of('stage filter', column)
        card = self.window.wait_for('list', lambda title: words in title).wait_for('list item', name)
        for _ in range(20):
            if card.has('focused'):
                return card
            here = self.keyboard.move('Tab')
            if here is not None and here.role == 'list item' and here.parent == card.parent:
                break
        for _ in range(20):
            if card.has('focused'):
                return card
            self.keyboard.move('Down')
        raise atspi.Gone(f'the card of {name} cannot be reached')

    def move_cards(self, received):
        self.choose_place(self.words.of('page', 'Opportunities'))
        self.deals.show('Inbound')
        self.kind('Table', 'Board')
        self.card('Received', received)
        self.keyboard.press('Control', 'Right')
        sheet = Form(self.program, self.words('Accept deal'))
        sheet.node.wait_for('button', self.words('Accept'), states=('focused',))
        self.keyboard.press('Return')
        sheet.wait_until_closed()
        self.wait_for(received, 'accepted', stage='accepted')
        self.card_has_focus('Accepted', received)
        self.report(f'{self.language}: Ctrl+Right opens the sheet, and the card moves with the focus')

    def card_has_focus(self, column, name):
        words = self.words.of('stage filter', column)
        self.window.wait_for('list', lambda title: words in title).wait_for('list item', name, states=('focused',))

    # ── a view ──────────────────────────────────────────────────────────────

    def save_view(self, found, view):
        """The deals that contain a text, under a name."""
        self.deals.show('Outbound')
        self.keyboard.press('Control', 'Shift', 'f')
        form = Form(self.program, self.words.of('sheet', 'Filter'))
        title = self.words('%s contains') % self.words('Deal name')
        form.node.wait_for('text', title).set_text(found)
        self.keyboard.press('Escape')
        form.wait_until_closed()
        atspi.wait(lambda: self.deals.names() == [found], 'the filter')
        atspi.wait(self.deals.focused, 'the focus to come back to the rows')
        self.keyboard.press('Control', 'Shift', 's')
        form = Form(self.program, self.words('Save view'))
        form.node.wait_for('text', self.words.of('saved view', 'Name')).set_text(view)
        self.keyboard.press('Return')
        self.program.application.wait_until_gone('alert', self.words('Save view'))
        self.report(f'{self.language}: what is shown is saved as a view')

    def choose_view(self, found, others, view):
        self.deals.show('Inbound')
        self.deals.show('Outbound')
        atspi.wait(lambda: self.deals.names() == [found], 'the view to be as it was left')
        self.choose_place(self.words.of('page', 'Opportunities'))
        atspi.wait(lambda: set(others) <= set(self.deals.names()), 'all deals')
        self.choose_place(view)
        atspi.wait(lambda: self.deals.names() == [found], 'the deals of the view')
        self.report(f'{self.language}: chosen in the sidebar it is restored')

    def choose_place(self, name):
        """A row of the sidebar, with the arrows and Return."""
        places = self.window.wait_for('list', self.words('Places'))
        row = atspi.wait(lambda: next((row for row in places.search('list item') if row.says(name)), None), name)
        self.keyboard.row_to(row)
        self.keyboard.press('Return')


def test(home, report):
    language = sys.argv[1]
    home.speak(language)
    home.environment['TANDEM_NOW'] = NOW
    names = NAMES[language]
    for name in names:
        samples.add_deal(home, name=name)
    samples.receive(home, samples.referral(1, RECEIVED[language]))
    work = Work(home, report, language)
    work.deals.show('Outbound')
    work.change_in_rows(names[0])
    work.edit_all(names, 'C-2026')
    work.save_view(names[1], VIEWS[language])
    work.choose_view(names[1], names, VIEWS[language])
    work.move_cards(RECEIVED[language])
    work.program.quit()


if sys.argv[1] != 'en':
    tandem.needs_catalogue(sys.argv[1])
tandem.main(test)
