#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every source file says whose it is and under which licence; C files also
# what they are for.
#
#   licence-heads.py CHECKOUT           tells which do not
#   licence-heads.py CHECKOUT --write   puts the two lines in, except into C files: their sentence is yours to write
import re
import sys

from tree import Findings, files, top

HOLDER = 'SPDX-FileCopyrightText: 2026 The Tandem Developers'
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
C_HEAD = re.compile(r'\A/\* ' + re.escape(HOLDER) + r'\n \* ' + re.escape(LICENCE) + r'\n \*\n \* \S[^\n]{9,}')


def scripts():
    return [path for path in files(['build-aux', '.ci'], '')
            if path.suffix == '' and path.read_bytes()[:2] == b'#!']


def comment(path):
    """The two lines as a comment of the file's own language."""
    if path.name.endswith(('.css', '.blp')):
        return f'/* {HOLDER}\n * {LICENCE} */\n'
    if path.name.endswith(('.svg', '.xml', '.xml.in')):
        return f'<!-- {HOLDER} -->\n<!-- {LICENCE} -->\n'
    mark = '--' if path.suffix == '.sql' else '#'
    return f'{mark} {HOLDER}\n{mark} {LICENCE}\n'


def write(path):
    text = path.read_text(encoding='utf-8')
    first = re.match(r'(?:<\?xml[^\n]*\n|#![^\n]*\n)?', text)[0]
    gap = '\n' if comment(path)[0] in '#/' else ''
    path.write_text(first + comment(path) + gap + text[len(first):], encoding='utf-8')


def main():
    findings = Findings()
    for path in files(['src', 'tests'], '.c', '.h'):
        if not C_HEAD.match(path.read_text(encoding='utf-8')):
            findings.add(path, 1, 'the head is not the two SPDX lines and a sentence')

    others = files(['src', 'tests', 'build-aux'], '.py', '.blp', '.css', '.sql', '.sh')
    others += files(['src', 'tests', 'data', 'po', 'help'], 'meson.build', '.gresource.xml', '.svg', '.xml.in')
    for path in others + scripts() + [top() / 'meson.build']:
        head = path.read_text(encoding='utf-8')[:600]
        if HOLDER in head and LICENCE in head:
            continue
        if '--write' in sys.argv:
            write(path)
        else:
            findings.add(path, 1, 'the SPDX lines are missing')
    findings.finish()


main()
