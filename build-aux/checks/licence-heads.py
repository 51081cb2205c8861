#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every source file says whose it is and under which licence; C files also
# what they are for.
import re

from tree import Findings, files, top

HOLDER = 'SPDX-FileCopyrightText: 2026 The Tandem Developers'
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
C_HEAD = re.compile(r'\A/\* ' + re.escape(HOLDER) + r'\n \* ' + re.escape(LICENCE) + r'\n \*\n \* \S[^\n]{9,}')


def scripts():
    return [path for path in files(['build-aux', '.ci'], '')
            if path.suffix == '' and path.read_bytes()[:2] == b'#!']


def main():
    findings = Findings()
    for path in files(['src', 'tests'], '.c', '.h'):
        if not C_HEAD.match(path.read_text(encoding='utf-8')):
            findings.add(path, 1, 'the head is not the two SPDX lines and a sentence')

    others = files(['src', 'tests', 'build-aux'], '.py', '.blp', '.css', '.sql', '.sh')
    others += files(['src', 'tests', 'data', 'po', 'help'], 'meson.build', '.gresource.xml', '.svg', '.xml.in')
    for path in others + scripts() + [top() / 'meson.build']:
        head = path.read_text(encoding='utf-8')[:600]
        if HOLDER not in head or LICENCE not in head:
            findings.add(path, 1, 'the SPDX lines are missing')
    findings.finish()


main()
