#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every requirement M1–M154 has a test or a picture: tests/requirements.md names it, and it exists.
#
#   | M13 | three tabs | tests/ui/test-window.c:/window/tabs, picture:deals-inbound |
import re

from tree import Findings, top

TABLE = 'tests/requirements.md'
PICTURES = 'tests/ui/tdm-screenshots.c'
LAST = 154

ROW = re.compile(r'^\|\s*M(?P<number>\d+)\s*\|(?P<words>[^|]*)\|(?P<proofs>[^|]*)\|\s*$', re.MULTILINE)


def names_in(path, name):
    """Whether a file of tests has a test of that name: the text of its path, or a function of Python."""
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.py':
        return re.search(rf'^\s*def {re.escape(name)}\(', text, re.MULTILINE) is not None
    return f'"{name}"' in text or is_joined_in(text, name)


def is_joined_in(text, name):
    """C programs whose tests share the beginning of their path name only the rest: ADD ("private", test_private)."""
    ends = [match.end() for match in re.finditer('/', name)]
    return any(f'"{name[:end]}" ' in text and f'ADD ("{name[end:]}", ' in text for end in ends)


def problem_of(proof):
    kind, _, name = proof.partition(':')
    if kind == 'picture':
        pictures = top() / PICTURES
        return None if pictures.exists() and f'"{name}"' in pictures.read_text(encoding='utf-8') else 'no such picture'
    path = top() / kind
    if not kind.startswith('tests/') or not path.is_file():
        return 'no such file of tests'
    return None if name and names_in(path, name) else 'no such test in it'


def check_row(findings, line, number, words, proofs):
    if not words.strip():
        findings.add(top() / TABLE, line, f'M{number} does not say what it asks for')
    if not proofs:
        findings.add(top() / TABLE, line, f'M{number} has no test and no picture')
    for proof in proofs:
        problem = problem_of(proof)
        if problem:
            findings.add(top() / TABLE, line, f'M{number}: {proof}: {problem}')


def main():
    findings = Findings()
    table = top() / TABLE
    text = table.read_text(encoding='utf-8') if table.exists() else ''
    seen = set()
    for match in ROW.finditer(text):
        number = int(match['number'])
        proofs = [proof.strip() for proof in match['proofs'].split(',') if proof.strip()]
        check_row(findings, text.count('\n', 0, match.start()) + 1, number, match['words'], proofs)
        seen.add(number)
    for number in sorted(set(range(1, LAST + 1)) - seen):
        findings.add(table, 0, f'M{number} has no row')
    findings.finish()


main()
