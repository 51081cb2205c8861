# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A dialog with fields, filled by roles and translated names and with keys.
import atspi

MOST_CHOICES = 20


class Form:
    """A dialog of a program that is open, by its title as it is shown."""

    def __init__(self, program, title):
        self.program, self.title = program, title
        self.words = program.home.words
        self.keyboard = program.home.keyboard
        self.node = program.dialog(title)

    def wait_until_closed(self):
        self.program.wait_until_closed(self.title)

    def field(self, title):
        """The entry of that title that stands on the step that is shown."""
        return self.node.wait_for('text', self.words(title), states=('editable',))

    def fill(self, **texts):
        """Texts by the title of their field, with _ for a space."""
        for title, text in texts.items():
            self.field(title.replace('_', ' ')).set_text(text)

    def press(self, label):
        self.node.wait_for('button', self.words(label)).press()

    def choose(self, title, choice):
        """A row of a combo box: opened, found and taken with keys."""
        combo = self.node.wait_for('combo box', self.words(title))
        if combo.says(choice):
            return
        self.keyboard.tab_to(combo)
        self.keyboard.press('Return')
        opened = combo.wait_for(('entry', 'list item'), states=('focused',))
        if opened.role == 'entry':
            opened.set_text(choice)
            self.keyboard.move('Down')
        for _ in range(MOST_CHOICES):
            # Rows are made anew while the search goes on, so one may be gone before it was read.
            if atspi.wait(lambda: (self.is_at(combo, choice),), 'the rows')[0]:
                break
            self.keyboard.move('Down')
        self.keyboard.move('Return')
        atspi.wait(lambda: combo.has('focused') and combo.says(choice), f'{title} to be {choice}')

    def is_at(self, combo, choice):
        row = combo.find('list item', states=('focused',))
        return row is None or row.says(choice)

    def activate(self, role, title):
        """A row that is a button as a whole is reached and pressed with keys."""
        self.keyboard.tab_to(self.node.wait_for(role, title))
        self.keyboard.press('Return')

    def fill_person(self, person):
        first_name, last_name, phone, email = person
        self.fill(First_name=first_name, Last_name=last_name, Phone=phone, Email=email)

    def tab(self, title):
        """A page of the form."""
        show_tab(self.keyboard, self.node, title)


def show_tab(keyboard, node, title):
    """A tab of a form or a page, chosen with the arrows from the one that is shown."""
    tab = node.wait_for('page tab', title)
    tabs = [other for other in tab.parent.children() if other.role == 'page tab']
    keyboard.tab_to(next(other for other in tabs if other.has('checked')))
    for _ in tabs:
        if tab.has('focused'):
            break
        keyboard.move('Right')
    keyboard.press('Return')
    node.wait_for('page tab', title, states=('checked',))
