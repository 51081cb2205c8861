# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A walk to every page and every dialog there is, for tests that look at all of
# them. It goes by shortcuts, by the actions of the pages and by those the
# application gives to the desktop.
import os

import atspi
from cosell import CosellPage
from form import show_tab
from gi.repository import Gio, GLib
from offers import Offers

APPLICATION = os.environ['TDM_APP_ID']
OBJECT = '/' + APPLICATION.replace('.', '/').replace('-', '_')
DIALOGS = ('dialog', 'alert')
STEPS = 7
SHEETS = {
    'received': ('accept', 'decline'),
    'accepted': ('edit', 'invite', 'win', 'lose', 'close-as-error'),
    'archived': (),
}
# The sheets of the pages of an offer, by what opens them; for a tour in English.
OFFER_SHEETS = {
    'Properties and listing': (
        ('list item', 'Categories'), ('list item', 'Industries'), ('list item', 'Support contact'),
        ('button', 'Add link…'), ('button', 'Add video…')),
    'Plans': (('button', 'Add plan…'),),
    'CSP partners': (('button', 'Add partner…'),),
    'Listing': (
        ('list item', 'Microsoft platforms'), ('list item', 'Market segments'), ('list item', 'Solution type'),
        ('list item', 'Solution areas'), ('button', 'Copy for Partner Center…')),
    'Contacts': (('button', 'Add a contact…'), ('button', 'Choose: The offer is available in')),
}


class Tour:
    def __init__(self, home, program):
        self.keyboard = home.keyboard
        self.program = program
        self.words = home.words
        self.home = home

    # ── ways ────────────────────────────────────────────────────────────────

    def activate(self, action, *parameters):
        """An action of the application, as the shell or a notification calls it."""
        Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            APPLICATION, OBJECT, 'org.gtk.Actions', 'Activate',
            GLib.Variant('(sava{sv})', (action, parameters, {})), None, Gio.DBusCallFlags.NONE, -1, None)

    def page(self, *keys, title):
        """A place of the sidebar, or a tab, by its shortcut."""
        self.keyboard.press(*keys)
        return self.program.window.wait_for('grouping', title)

    def open_deal(self, deal):
        """The page of one deal, which answers to the actions of a deal."""
        self.activate('open-deal', GLib.Variant('x', deal['id']))
        beginning = deal['customer']['name'].split('\n')[0][:20]
        return atspi.wait(lambda: self.deal_page(beginning), f'the page of deal {deal["id"]}')

    def deal_page(self, beginning):
        for node in self.program.window.search('grouping'):
            if any(action.startswith('deal.') for action in node.actions) and node.says(beginning):
                return node
        return None

    def dialog(self):
        return self.program.application.wait_for(DIALOGS)

    def close_dialog(self):
        self.keyboard.press('Escape')
        self.program.application.wait_until_gone(DIALOGS)

    def sheet(self, page, action):
        """A sheet of a page, opened by an action of the page."""
        holder = atspi.wait(lambda: next((node for node in page.walk() if action in node.actions), None), action)
        holder.act(action)
        return self.dialog()

    # ── everything ──────────────────────────────────────────────────────────

    def pages(self):
        word = self.words.of
        for key, name in (('1', 'Today'), ('2', 'Overview'), ('3', 'Co-sell'), ('4', 'Opportunities')):
            yield name, self.page('Alt', key, title=word('page', name))
        for key, name in (('1', 'Inbound'), ('2', 'Outbound'), ('3', 'Favorites')):
            page = self.page('Control', key, title=word('page', 'Opportunities'))
            tab = word('tab', name)
            page.wait_for('page tab', lambda title: tab in title, states=('checked',))
            yield name, page

    def empty_search(self):
        page = self.page('Control', 'f', title=self.words.of('page', 'Opportunities'))
        entry = page.wait_for('entry', self.words('Search deals'))
        entry.set_text('zzzz')
        page.wait_for('button', self.words.button('_Clear the search'))
        yield 'nothing found', page
        entry.set_text('')
        page.wait_until_gone('button', self.words.button('_Clear the search'))

    def deal_sheets(self, deal):
        """The page of a deal and every sheet its stage allows."""
        page = self.open_deal(deal)
        yield f'a deal {deal["stage"]}', self.program.window
        for action in SHEETS[deal['stage']]:
            yield f'a deal {deal["stage"]}: {action}', self.sheet(page, f'deal.{action}')
            self.close_dialog()

    def new_deal_steps(self):
        self.activate('new-deal')
        dialog = self.dialog()
        steps = list(dialog.wait_for('list', self.words('Steps')).search('list item'))
        titles = [row.find('label').name for row in steps]
        for number in range(STEPS):
            self.keyboard.row_to(steps[number])
            self.keyboard.press('Return')
            current = self.words('%s, current step') % titles[number]
            dialog.wait_for('list item', current)
            yield f'new deal, step {number + 1}', dialog
        self.close_dialog()

    def new_offer(self):
        page = self.page('Alt', '2', title=self.words.of('page', 'Overview'))
        yield 'new offer', self.sheet(page, 'offers.new')
        self.close_dialog()

    def offer(self, name):
        """Every page of an offer, and the sheets that open from its rows and buttons."""
        page = Offers(self.program).open(name)
        titles = [row.name for row in page.menu.search('list item')]
        for title in titles:
            page.show(title)
            yield f'an offer: {title}', self.program.window
            for role, label in OFFER_SHEETS.get(title, ()):
                page.activate(role, label)
                yield f'an offer: {label}', self.dialog()
                self.close_dialog()
        page.show(titles[0])
        yield 'an offer: review', self.sheet(page.node, 'offer.review')
        self.close_dialog()

    def cosell(self):
        """The tabs of the page Co-sell once there are offers, and the facts of the company."""
        page = CosellPage(self.program)
        for title in ('Board', 'Program', 'Compare'):
            show_tab(self.keyboard, page.node, self.words.of('tab', title))
            yield f'co-sell: {title}', self.program.window
        yield 'co-sell: company facts', self.sheet(page.node, 'cosell.company')
        self.close_dialog()

    def other_dialogs(self):
        for action in ('preferences', 'shortcuts', 'about'):
            self.activate(action)
            yield action, self.dialog()
            self.close_dialog()

    def import_preview(self, path):
        self.activate('import-files', GLib.Variant('as', [path.as_uri()]))
        dialog = self.dialog()
        dialog.wait_for('list item', lambda name: self.words('New deals') in name)
        yield 'import preview', dialog
        self.close_dialog()
