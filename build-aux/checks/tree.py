# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the checks share: the files of a checkout, and how a finding is told.
import pathlib
import sys

IGNORED = {'.git', '.cache', '__pycache__', 'subprojects'}


def top():
    """The checkout to look at: the first argument."""
    return pathlib.Path(sys.argv[1]).resolve()


def files(folders, *endings):
    """Files of the checkout below the folders whose names end so, sorted."""
    found = []
    for folder in folders:
        for path in sorted((top() / folder).rglob('*')):
            inside = path.relative_to(top()).parts
            if path.is_file() and path.name.endswith(endings) and not IGNORED & set(inside):
                found.append(path)
    return found


def line_of(text, position):
    return text.count('\n', 0, position) + 1


class Findings:
    """Collects what is wrong and ends the check with it."""

    def __init__(self):
        self.count = 0

    def add(self, path, line, words):
        self.count += 1
        place = path.relative_to(top()) if path.is_relative_to(top()) else path.name
        print(f'{place}:{line}: {words}' if line else f'{place}: {words}')

    def finish(self):
        sys.exit(1 if self.count else 0)
