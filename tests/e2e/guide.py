# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The guide that creates a deal, step by step, by roles and translated names.
import atspi
from form import Form


class Guide(Form):
    """The open New deal dialog of a program."""

    def __init__(self, program):
        super().__init__(program, program.home.words('New deal'))

    @classmethod
    def open(cls, program):
        """From the first click: the button in the header of the page that is shown."""
        label = program.home.words.button('_New deal')
        # An empty page has one as well, which comes and goes with the page; the header is read after it.
        atspi.wait(lambda: list(program.window.search('button', label)), 'the button of a new deal')[-1].press()
        return cls(program)

    def wait_for_step(self, heading):
        self.node.wait_for('heading', self.words(heading))

    # ── the steps ───────────────────────────────────────────────────────────

    def new_customer(self, country, name, city, address):
        self.wait_for_step('Who is the customer?')
        self.choose('Country/region', country)
        self.fill(Company_name=name)
        self.activate('list item', self.words('Add “%s” as a new customer') % name)
        self.fill(Address_line_1=address, City=city)
        self.press('Select customer')

    def contact(self, person):
        self.wait_for_step('Who is the contact at the customer?')
        self.fill_person(person)
        self.press('Next')

    def details(self, name, value, currency, date):
        self.wait_for_step('What is the deal about?')
        self.fill(Deal_name=name, Estimated_value=value, Estimated_close_date=date)
        self.choose('Currency', currency)
        self.press('Next')

    def employee(self, person):
        self.wait_for_step('Who works on this deal?')
        self.fill_person(person)
        self.activate('button', self.words('Add employee'))
        self.node.wait_for('list', self.words('Employees on this deal'))
        self.press('Next')

    def solution(self, number, name):
        self.wait_for_step('What is part of the deal?')
        self.fill(Solution_ID=number, Solution_name=name)
        self.activate('button', self.words('Add solution'))
        self.node.wait_for('list', self.words('Solutions of this deal'))
        self.press('Next')

    def selling_type(self, notes):
        """With Microsoft's help, and with the customer's consent."""
        self.wait_for_step('Sell alone or with Microsoft')
        self.activate('check box', self.words('Would you like Microsoft’s help?'))
        self.choose('Kind of help', self.words('General or other'))
        self.node.wait_for('text', self.words('Notes to Microsoft: what help do you need?')).set_text(notes)
        self.activate('check box', self.words('The customer agreed'))
        self.node.wait_for('check box', self.words('The customer agreed'), states=('checked',))
        self.press('Next')

    def create(self):
        self.wait_for_step('Is everything right?')
        self.press('Create deal')
        self.program.wait_until_closed(self.words('New deal'))
