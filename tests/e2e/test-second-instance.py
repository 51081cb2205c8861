#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One window for one data folder (E14, R27): a second start calls the first, a
# verb is handed to it, and where it cannot be asked nothing is written.
import time

import atspi
import samples
import tandem

# A start that only calls another program; generous, for a sanitized build.
QUICK_SECONDS = 10


def windows(home):
    return [window for application in atspi.applications()
            if application.process in [program.pid for program in home.started]
            for window in application.search('frame')]


def heart(program):
    return program.window.wait_for('toggle button', program.home.words('Favorite: %s') % samples.DEAL['name'])


def check_second_start(home, report):
    began = time.monotonic()
    second = home.run()
    took = time.monotonic() - began
    assert second.returncode == 0, second.stderr
    assert took < QUICK_SECONDS, f'it took {took:.1f} s'
    assert len(windows(home)) == 1
    report(f'a second start ends well after {took * 1000:.0f} ms and opens no second window')


def check_other_folder(home, report):
    other = home.start('--data-dir', str(home.path / 'other'))
    assert len(windows(home)) == 2
    report('another data folder has a window of its own')
    other.quit()


def check_verb(home, program, number, report):
    home.command('favorite', number)
    atspi.wait(lambda: heart(program).has('pressed'), 'the heart to follow the command')
    home.command('unfavorite', number)
    atspi.wait(lambda: not heart(program).has('pressed'), 'the heart to follow the second command')
    report('a verb is handed to the window, which shows what it did')


def check_unreachable(home, program, number, report):
    refused = home.run('favorite', number, DBUS_SESSION_BUS_ADDRESS='disabled:')
    assert refused.returncode == 1 and 'in use' in refused.stderr, refused
    assert len(refused.stderr.splitlines()) == 1, refused.stderr
    assert not home.deal(samples.DEAL['name'])['favorite'] and not heart(program).has('pressed')
    report('a verb that cannot reach the window is refused, and nothing is written')
    assert home.run('deal', number, DBUS_SESSION_BUS_ADDRESS='disabled:').returncode == 0
    report('reading goes on beside the window all the same')


def test(home, report):
    number = samples.add_deal(home)
    program = home.start()
    home.keyboard.press('Control', '2')
    heart(program)
    check_second_start(home, report)
    check_other_folder(home, report)
    check_verb(home, program, number, report)
    check_unreachable(home, program, number, report)
    program.quit()
    home.command('favorite', number)
    assert home.deal(samples.DEAL['name'])['favorite']
    report('once the window is closed the verb does it itself')


tandem.main(test)
