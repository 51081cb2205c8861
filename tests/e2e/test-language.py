#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The language is changed in the preferences, round after round (L1, L4, R28):
# the same process comes back in the new language on the same page, with the
# draft, alone, and without a file left open.
import os
import pathlib
import statistics
import time

import atspi
import samples
import tandem
from guide import Guide

ROUNDS = [('ja', '日本語'), ('zh_TW', '繁體中文'), ('pl', 'Polski'), ('ko', '한국어'), ('en', 'English')]
# The promise is one second; a machine that is busy or sanitized may take longer.
MOST_SECONDS = 10
# What a toolkit and a bus may open more or less from one run to the next.
FEW_FILES = 4


def open_files(program):
    return len(os.listdir(f'/proc/{program.pid}/fd'))


def missing(language):
    """Without a catalogue a language speaks English; there is nothing to see then."""
    catalogue = pathlib.Path(os.environ['TANDEM_LOCALEDIR']) / language / 'LC_MESSAGES' / 'tandem.mo'
    return language != 'en' and not catalogue.exists()


def choose_language(home, program, label):
    """Takes the language in the preferences, and gives back the button that restarts."""
    home.keyboard.press('Control', 'comma')
    dialog = program.dialog(home.words('Preferences'))
    combo = dialog.wait_for('combo box', home.words('Language of Tandem'))
    home.keyboard.tab_to(combo)
    home.keyboard.press('Return')
    combo.wait_for('list item', states=('focused',))
    home.keyboard.press('Home')
    for _ in range(20):
        row = atspi.wait(lambda: combo.find('list item', states=('focused',)), 'a language')
        if row.says(label):
            break
        home.keyboard.move('Down')
    home.keyboard.press('Return')
    return dialog


def restart(home, program, language, label):
    """From the click to the new window, in seconds."""
    dialog = choose_language(home, program, label)
    button = atspi.wait(lambda: restart_button(home, dialog), 'the restart to be offered')
    old = program.application
    home.speak(language)
    began = time.monotonic()
    button.press()
    atspi.wait(lambda: came_back(program, old, home.words), f'a window in {label}')
    return time.monotonic() - began


def restart_button(home, dialog):
    row = dialog.find('list item', home.words('The language changes when Tandem starts again.'))
    return row and row.find('button')


def came_back(program, old, words):
    """The window of the new run: another application on the bus, under the same process."""
    if not program.look_for_window() or program.application == old:
        return False
    return program.window.find('page tab', lambda title: words.of('tab', 'Outbound') in title, states=('checked',))


def check_alone(home, program):
    windows = [application for application in atspi.applications() if application.process == program.pid]
    assert len(windows) == 1, windows
    assert home.run().returncode == 0
    assert program.process.poll() is None


def check_draft(home, program):
    guide = Guide.open(program)
    guide.wait_for_step('Who is the customer?')
    atspi.wait(lambda: guide.field('Company name').text == 'Żegluga 東京', 'the draft')
    home.keyboard.press('Escape')
    program.wait_until_closed(home.words('New deal'))


def begin(home):
    samples.add_deal(home)
    program = home.start()
    home.keyboard.press('Control', '2')
    program.window.wait_for('table row', states=('selectable',))
    guide = Guide.open(program)
    guide.wait_for_step('Who is the customer?')
    guide.fill(Company_name='Żegluga 東京')
    home.keyboard.press('Escape')
    program.wait_until_closed(guide.words('New deal'))
    return program


def test(home, report):
    program = begin(home)
    pid, seconds, files = program.pid, [], []
    for language, label in ROUNDS:
        if missing(language):
            print(f'SKIPPED: there is no catalogue for {language}', flush=True)
            continue
        seconds.append(restart(home, program, language, label))
        assert program.pid == pid and program.process.poll() is None
        check_alone(home, program)
        check_draft(home, program)
        files.append(open_files(program))
        assert seconds[-1] < MOST_SECONDS, f'{label}: {seconds[-1]:.1f} s'
        report(f'{label}: same page, same draft, alone, {seconds[-1] * 1000:.0f} ms, {files[-1]} files open')
    assert max(files) - files[0] <= FEW_FILES, f'files stay open: {files}'
    median = statistics.median(seconds) * 1000
    longest = max(seconds) * 1000
    print(f'R28 language: {len(seconds)} rounds, median {median:.0f} ms, longest {longest:.0f} ms', flush=True)
    program.quit()


tandem.main(test)
