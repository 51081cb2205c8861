#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the window says is kept is on the disk: the draft of a new deal and a
# heart survive kill -9. This proves it against the death of the process; a
# power cut is not tried here.
import atspi
import samples
import tandem
from guide import Guide

CUSTOMER = ('Poland', 'Żegluga Łódzka', 'Łódź', 'ul. Portowa 7')


def wait_until_kept(guide):
    """The words at the foot of the steps, which follow the disk."""
    words = guide.words('Draft kept')
    atspi.wait(lambda: any(node.text == words for node in guide.node.search('status bar')), words)


def check_draft(home, report):
    program = home.start()
    guide = Guide.open(program)
    guide.new_customer(*CUSTOMER)
    guide.wait_for_step('Who is the contact at the customer?')
    guide.fill(First_name='Małgorzata', Phone='+48 42 123')
    wait_until_kept(guide)
    program.kill()
    report('a draft is said to be kept, and the process is killed')

    program = home.start()
    guide = Guide.open(program)
    guide.wait_for_step('Who is the contact at the customer?')
    atspi.wait(lambda: guide.field('First name').text == 'Małgorzata', 'the first name')
    assert guide.field('Phone').text == '+48 42 123', guide.field('Phone').text
    report('the guide opens at the same step with what was typed')
    guide.press('Back')
    guide.wait_for_step('Who is the customer?')
    country, name, city, address = CUSTOMER
    assert guide.field('Company name').text == name
    assert (guide.field('City').text, guide.field('Address line 1').text) == (city, address)
    assert guide.node.wait_for('combo box', guide.words('Country/region')).says(country)
    report('the step before it has its values too')
    program.kill()
    assert home.deals() == [], 'a draft became a deal'


def check_heart(home, report):
    samples.add_deal(home)
    program = home.start()
    home.keyboard.press('Control', '2')
    heart = program.window.wait_for('toggle button', home.words('Favorite: %s') % samples.DEAL['name'])
    heart.press()
    atspi.wait(lambda: heart.has('pressed'), 'the heart to be pressed')
    program.kill()
    assert home.deal(samples.DEAL['name'])['favorite'], 'the heart was shown, and is not on the disk'
    report('a heart that is shown as pressed is on the disk when the process is killed')
    assert home.run('check').returncode == 0
    report('the database is whole')


def test(home, report):
    check_draft(home, report)
    check_heart(home, report)


tandem.main(test)
