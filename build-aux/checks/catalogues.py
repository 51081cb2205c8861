#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every language of po/LINGUAS and of the help is complete: nothing missing,
# nothing fuzzy, no broken format, no word in the sources that it does not have.
import os
import re
import subprocess
import tempfile

from tree import Findings, top


def lines_of(path):
    lines = path.read_text(encoding='utf-8').splitlines() if path.exists() else []
    return [word for line in lines if not line.startswith('#') for word in line.split()]


def run(*command):
    done = subprocess.run(command, cwd=top(), capture_output=True, text=True,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'})
    return done.returncode, (done.stderr + done.stdout).strip()


def last_lines(text):
    return '\n  ' + '\n  '.join(text.splitlines()[-12:])


def extract_program(template):
    # The keywords of meson's preset "glib".
    words = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3',
             'g_dcgettext:2', 'g_dgettext:2', 'g_dpgettext:2g']
    return run('xgettext', '--from-code=UTF-8', '--files-from=po/POTFILES.in', '--directory=.',
               *(f'--keyword={word}' for word in words), '--output', template)


def check_language(findings, path, template):
    if not path.exists():
        findings.add(path, 0, 'is in LINGUAS and does not exist')
        return
    code, said = run('msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', str(path))
    if code:
        findings.add(path, 0, 'msgfmt:' + last_lines(said))
    code, said = run('msgcmp', str(path), template)
    if code:
        findings.add(path, 0, 'not complete:' + last_lines(said))
    check_markup(findings, path)


def entries_of(path):
    """(msgid, msgstr) pairs; of plural forms the first."""
    _, text = run('msgcat', '--no-wrap', '--no-location', str(path))
    pattern = r'^msgid "(.*)"\n((?:".*"\n)*)(?:msgid_plural .*\n(?:".*"\n)*)?msgstr(?:\[0\])? "(.*)"\n((?:".*"(?:\n|$))*)'
    for first, more, translated, rest in re.findall(pattern, text + '\n', re.MULTILINE):
        yield first + more, translated + rest


def check_markup(findings, path):
    """A no-break space inside a tag, or a tag forgotten, makes the whole text vanish."""
    for original, translation in entries_of(path):
        tags = re.findall(r'<[a-zA-Z/][^>]*>', original)
        if tags and sorted(tags) != sorted(re.findall(r'<[a-zA-Z/][^>]*>', translation)):
            findings.add(path, 0, f'other tags than in “{original[:60]}…”')


def check_program(findings, folder):
    languages = lines_of(top() / 'po' / 'LINGUAS')
    template = f'{folder}/tandem.pot'
    code, said = extract_program(template)
    if code:
        findings.add(top() / 'po' / 'POTFILES.in', 0, 'xgettext:' + last_lines(said))
        return
    if not os.path.exists(template):
        return
    for language in languages:
        check_language(findings, top() / 'po' / f'{language}.po', template)
    for path in sorted((top() / 'po').glob('*.po')):
        if path.stem not in languages:
            findings.add(path, 0, 'is not in LINGUAS')


def check_offered(findings):
    """Whoever is offered a language finds the program in it."""
    table = top() / 'src' / 'locale' / 'tdm-language.c'
    text = table.read_text(encoding='utf-8') if table.exists() else ''
    offered = re.findall(r'\[TDM_LANGUAGE_\w+\] = \{ "(\w+)"', text)
    for language in sorted(set(offered) - {'en', 'system'} - set(lines_of(top() / 'po' / 'LINGUAS'))):
        findings.add(top() / 'po' / 'LINGUAS', 0, f'{language} is offered in Preferences and is missing')


def check_help(findings, folder):
    pages = sorted((top() / 'help' / 'C').glob('*.page'))
    catalogues = sorted((top() / 'help').glob('*/*.po'))
    if not pages:
        return
    template = f'{folder}/help.pot'
    code, said = run('itstool', '--output', template, *map(str, pages))
    if code:
        findings.add(top() / 'help', 0, 'itstool:' + last_lines(said))
        return
    for path in catalogues:
        check_language(findings, path, template)
    for language in set(lines_of(top() / 'po' / 'LINGUAS')) - {path.stem for path in catalogues}:
        findings.add(top() / 'help', 0, f'there is no help in {language}')


def main():
    findings = Findings()
    check_offered(findings)
    with tempfile.TemporaryDirectory() as folder:
        check_program(findings, folder)
        check_help(findings, folder)
    findings.finish()


main()
