# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The real program with folders of its own: its window, its command line on the
# same data, and its words in the language it speaks.
import gettext
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import traceback

import atspi
import keyboard

PROGRAM = os.environ['TDM_PROGRAM']
COMPLAINT = re.compile(r'WARNING|CRITICAL|ERROR \*\*|AddressSanitizer|LeakSanitizer|runtime error')
SESSION_LOCALE = 'en_US.UTF-8'


class Words:
    """What the program says in one language: the catalogue that was built, else the English of the source."""

    def __init__(self, language):
        self.catalogue = gettext.translation('tandem', os.environ.get('TANDEM_LOCALEDIR'), [language], fallback=True)

    def __call__(self, text):
        return self.catalogue.gettext(text)

    def of(self, context, text):
        return self.catalogue.pgettext(context, text)

    def button(self, text):
        """A label without the mark of its shortcut: “New deal” for “_New deal”."""
        return self(text).replace('_', '')


class Home:
    """A data folder and settings that nobody else has."""

    def __init__(self, language='en'):
        self.folder = tempfile.TemporaryDirectory(prefix='tandem-e2e-')
        self.path = pathlib.Path(self.folder.name)
        self.data = self.path / 'data' / 'tandem'
        self.environment = dict(os.environ, GSETTINGS_BACKEND='keyfile', LANG=SESSION_LOCALE)
        for name in ('data', 'config', 'cache', 'state'):
            (self.path / name).mkdir(mode=0o700)
            self.environment[f'XDG_{name.upper()}_HOME'] = str(self.path / name)
        for name in ('LANGUAGE', 'LC_ALL', 'TANDEM_NOW'):
            self.environment.pop(name, None)
        self.speak(language)
        self.started = []
        self.keyboard = keyboard.plug_in()

    def speak(self, language):
        """Chooses the language of the next start, in the file that the preferences write."""
        self.words = Words(language)
        folder = self.path / 'config' / 'tandem'
        folder.mkdir(exist_ok=True)
        (folder / 'language.ini').write_text(f'[Language]\nlanguage={language}\nformats=language\n')

    def start(self, *arguments, fatal='fatal-warnings', **environment):
        """Opens the window and waits until it is there."""
        program = Program(self, arguments, {'G_DEBUG': fatal, **environment})
        self.started.append(program)
        program.wait_for_window()
        return program

    def run(self, *arguments, text=None, **environment):
        """A second run of the program beside the window, to its end."""
        return subprocess.run([PROGRAM, *arguments], env={**self.environment, **environment}, input=text,
                              capture_output=True, text=True, timeout=4 * atspi.PATIENCE)

    def command(self, *arguments, text=None):
        """A verb that must succeed; its output."""
        done = self.run(*arguments, text=text)
        assert done.returncode == 0, f'{arguments}: {done.returncode}: {done.stderr}'
        return done.stdout

    def deals(self, *filters):
        return json.loads(self.command('deals', '--json', *filters))

    def deal(self, name):
        """The one deal of that name, as the command line reads it from the disk."""
        found = [deal for deal in self.deals() if deal['name'] == name]
        assert len(found) == 1, f'{len(found)} deals are named {name}'
        return found[0]

    def close(self):
        for program in self.started:
            program.end()
        self.folder.cleanup()


class Program:
    """One process with a window."""

    def __init__(self, home, arguments, environment):
        self.home = home
        self.log = home.path / f'stderr-{len(home.started)}'
        with open(self.log, 'wb') as log:
            self.process = subprocess.Popen([PROGRAM, *arguments], env={**home.environment, **environment},
                                            stdin=subprocess.DEVNULL, stderr=log)

    @property
    def pid(self):
        return self.process.pid

    @property
    def said(self):
        """What it wrote where complaints go."""
        return self.log.read_text(errors='replace')

    def look_for_window(self):
        assert self.process.poll() is None, f'it ended with {self.process.returncode}: {self.said}'
        for application in atspi.applications():
            if application.process == self.pid:
                window = application.find('frame')
                if window is not None:
                    self.application, self.window = application, window
                    return True
        return False

    def wait_for_window(self):
        """After a start, and after a restart, which makes everything anew under the same process.

        On a busy machine a window is seen before the keyboard is its own; a key that comes earlier is lost.
        """
        atspi.wait(lambda: self.look_for_window() and self.window.has('active'), 'the window to have the keyboard')

    def dialog(self, name=None):
        """A dialog that is up. Dialogs stand beside the window in the tree, not in it."""
        return self.application.wait_for(('dialog', 'alert'), name)

    def wait_until_closed(self, name):
        self.application.wait_until_gone('dialog', name)

    def kill(self):
        """As a power cut for the process: nothing of it runs any more."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        """Closes the window as a person does, and expects a clean end."""
        try:
            self.window.act('window.close')
        except atspi.GLib.Error:
            pass  # it was gone before it could answer
        status = self.process.wait(atspi.PATIENCE)
        assert status == 0, f'it ended with {status}: {self.said}'
        self.check_silence()

    def check_silence(self):
        assert not COMPLAINT.search(self.said), f'it complained: {self.said}'

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Report:
    """Says case by case what was seen, in the form test runners count."""

    def __init__(self):
        self.count = 0

    def __call__(self, words):
        self.count += 1
        print(f'ok {self.count} - {words}', flush=True)


def main(test, language='en'):
    """Runs test(home, report), and tells as much as can be told when it fails."""
    home, report = Home(language), Report()
    try:
        test(home, report)
    except (Exception, KeyboardInterrupt):
        print(f'not ok {report.count + 1} - see below', flush=True)
        traceback.print_exc()
        for program in home.started:
            print(f'── process {program.pid}, ended: {program.process.poll()} ──\n{program.said}', file=sys.stderr)
            if program.process.poll() is None:
                print(program.application.outline(), file=sys.stderr)
        sys.exit(1)
    finally:
        home.close()


def needs_catalogue(language):
    """Ends the test, loudly, as long as nobody has translated the program into the language."""
    if not (pathlib.Path(os.environ['TDM_PO']) / f'{language}.po').exists():
        print(f'SKIPPED: there is no po/{language}.po to test with', flush=True)
        sys.exit(77)
