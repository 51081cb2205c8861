# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The list of offers and the page of an offer with its sheets, as somebody
# without a pointer uses them. All titles are given as they are shown.
import atspi
from form import Form

ENTRIES = ('text', 'entry')
MOST_CONTROLS = 20


class Offers:
    """The page with the list of offers."""

    def __init__(self, program):
        self.program, self.home = program, program.home
        self.words, self.keyboard = program.home.words, program.home.keyboard

    def show(self):
        self.keyboard.press('Alt', '2')
        return self.program.window.wait_for('grouping', self.words.of('page', 'Overview'))

    def new(self):
        page = self.show()
        # An empty list has a button of its own, which goes with the first offer; the header is read after it.
        label = self.words.button('_New offer')
        self.keyboard.tab_to(atspi.wait(lambda: list(page.search('button', label)), 'the button')[-1])
        self.keyboard.press('Return')
        return Sheet(self.program, self.words('New offer'))

    def open(self, name):
        row = self.show().wait_for('table row', lambda title: name in title)
        self.keyboard.row_to(row)
        self.keyboard.press('Return')
        return OfferPage(self.program, name)


class OfferPage:
    """The page of one offer: its menu, and the page the menu shows."""

    def __init__(self, program, name):
        self.program, self.home = program, program.home
        self.words, self.keyboard = program.home.words, program.home.keyboard
        self.node = program.window.wait_for('grouping', name)
        self.menu = self.node.wait_for('list', self.words.of('accessible', 'Pages of the offer'))
        self.menu.wait_for('list item', states=('focused',))

    def show(self, title):
        """A page, or a section of one, by its row in the menu."""
        row = self.menu.wait_for('list item', title)
        if not row.has('focused'):
            self.keyboard.row_to(row)
        self.keyboard.press('Return')
        self.menu.wait_for('list item', title, states=('selected',))

    def field(self, title):
        return self.node.wait_for(ENTRIES, title, states=('editable',))

    def activate(self, role, title):
        self.keyboard.tab_to(self.node.wait_for(role, title))
        self.keyboard.press('Return')

    def sheet(self, role, label, title):
        """What a row or a button opens."""
        self.activate(role, label)
        return Sheet(self.program, title)

    def choose(self, label, *choices):
        """From the list that a row opens."""
        self.activate('list item', label)
        PickList(self.program, label).take(*choices)

    def review(self):
        """Review and publish, once it can be pressed."""
        label = self.words.button('_Review and publish')
        self.keyboard.tab_to(self.node.wait_for('button', label, states=('sensitive',)))
        self.keyboard.press('Return')
        return Sheet(self.program, self.words('Review and publish'))

    def record(self, move):
        """What Partner Center did, by its row."""
        self.activate('list item', move)


def unfold(program, node, title):
    """A row that hides others below it."""
    row = node.wait_for('list item', title, states=('expandable',))
    program.home.keyboard.tab_to(row)
    program.home.keyboard.press('Return')
    return node.wait_for('list item', title, states=('expanded',)).parent.parent


class Sheet(Form):
    """A sheet of an offer that has the keyboard."""

    def __init__(self, program, title):
        super().__init__(program, title)
        atspi.wait(lambda: any(node.has('focused') for node in self.node.walk()), 'the sheet to have the focus')

    def enter(self, texts):
        """Texts by the title of their field."""
        for title, text in texts.items():
            self.node.wait_for(ENTRIES, title, states=('editable',)).set_text(text)

    def finish(self, label):
        self.activate('button', label)
        self.wait_until_closed()


class PickList(Sheet):
    """A list to choose from: Enter checks what was searched for, and Enter on an empty search is done."""

    def take(self, *choices):
        search = self.node.wait_for('entry', states=('focused',))
        for choice in choices:
            search.set_text(choice)
            self.keyboard.press('Return')
            self.node.wait_for(('check box', 'radio button'), choice, states=('checked',))
        search.set_text('')
        self.keyboard.press('Return')
        self.wait_until_closed()


class AreaList(Sheet):
    """Solution areas, which unfold."""

    def take(self, area, sub_area):
        self.node.wait_for('entry', states=('focused',)).set_text(area)
        self.node.wait_until_gone('check box', lambda title: title != area)
        self.check(area)
        self.check(sub_area)
        self.finish(self.words.of('choices', '_Done').replace('_', ''))

    def check(self, title):
        self.keyboard.tab_to(self.node.wait_for('check box', title))
        self.keyboard.press('space')
        self.node.wait_for('check box', title, states=('checked',))


class FileChooser:
    """The window in which files are chosen, by the path somebody types."""

    def __init__(self, program, title):
        self.program, self.keyboard = program, program.home.keyboard
        self.node = program.dialog(title)
        atspi.wait(lambda: self.node.has('active'), f'“{title}” to have the keyboard')

    def go(self, path):
        self.keyboard.press('/')
        self.node.wait_for('text', states=('focused',)).set_text(str(path))
        self.keyboard.press('Return')

    def take(self, path):
        self.go(path)
        self.wait_until_closed()

    def take_all(self, folder):
        """Every file of a folder."""
        self.go(f'{folder}/')
        for path in folder.iterdir():
            atspi.wait(lambda: self.node.says(path.name), path.name)
        files = self.node.wait_for('tree table').wait_for('list')
        for _ in range(MOST_CONTROLS):
            if any(node.has('focused') for node in files.walk()):
                break
            self.keyboard.move('Tab')
        self.keyboard.press('Control', 'a')
        self.keyboard.press('Return')
        self.wait_until_closed()

    def wait_until_closed(self):
        atspi.wait(lambda: self.program.window.has('active'), 'the window to have the keyboard again')
