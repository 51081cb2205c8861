#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Calls and words that have cost other programs data, and what to use instead.
import re

from tree import Findings, files, line_of

MACHINE = ['src/model', 'src/store', 'src/json', 'src/interchange', 'src/sync']
CODE = ('.c', '.h')

# Folders, endings, pattern, reason.
BANNED = [
    (['src'], CODE, r'(?<!g_ascii_)\b(?:strtod|strtof|strtold|atof|g_strtod)\s*\(', 'depends on the locale: g_ascii_strtod'),
    (MACHINE, CODE, r'"[^"\n]*%[-+ 0#]*[\d*]*(?:\.[\d*]+)?[fg](?![A-Za-z])[^"\n]*"', 'depends on the locale: g_ascii_formatd'),
    (['src'], CODE, r'\b(?:toupper|tolower|isalpha|isdigit|isspace|strcasecmp|strncasecmp)\s*\(', 'depends on the locale: g_ascii_…'),
    (['src'], CODE, r'\b(?:strcpy|strcat|sprintf|vsprintf|gets|mktemp|tmpnam)\s*\(', 'knows no end of its buffer'),
    (['src'], CODE, r'sqlite3_exec\s*\([^;]*printf', 'values are bound, never printed into SQL'),
    (['src'], CODE, r'\bsqlite3_mprintf\s*\(', 'values are bound, never printed into SQL'),
    (['src'], CODE, r'\bgtk_file_chooser_dialog_new|\bGtkFileChooserDialog\b', 'GtkFileDialog goes through the portal'),
    (['src'], CODE, r'\bgtk_(?:dialog_run|message_dialog_new|shortcuts_window|show_uri)\b', 'deprecated in GTK 4'),
    (['src/ui'], CODE, r'\b\w+_sync\s*\(', 'blocks the main loop'),
    (['src', 'tests'], CODE, r'\b(?:TODO|FIXME|XXX)\b', 'finish it or write an issue'),
    (['tests'], CODE, r'\b(?:g_usleep|usleep|sleep)\s*\(', 'iterate the main context until a condition or a deadline'),
    (['src'], ('.css', '.blp'), r'(?<![\w-])(?:#[0-9a-fA-F]{3,8}\b(?=[;\s,)])|rgba?\()', 'no literal colours: variables of the toolkit'),
]

ROW = re.compile(r'\bAdw\.(?:Action|Switch|Entry|PasswordEntry|Combo|Expander|Spin|Preferences|Button)Row\b[^{};]*\{')
BOUND = re.compile(r'^\s*(?:title|subtitle)\s*:\s*bind\b', re.MULTILINE)
MARKUP_OFF = re.compile(r'\buse-markup:\s*false')
MARKUP_ON = re.compile(r'\buse-markup:\s*true')


def own_text(text, start):
    """The text of the block that starts after start, without blocks inside it."""
    depth, own = 1, []
    for character in text[start:]:
        depth += (character == '{') - (character == '}')
        if depth == 0:
            break
        if depth == 1:
            own.append(character)
    return ''.join(own)


def check_rows(findings, path, text):
    for match in ROW.finditer(text):
        own = own_text(text, match.end())
        if BOUND.search(own) and not MARKUP_OFF.search(own):
            findings.add(path, line_of(text, match.start()), 'a bound title needs use-markup: false')
        if MARKUP_ON.search(own):
            findings.add(path, line_of(text, match.start()), 'text from data is never markup')


def check_toasts(findings, path, text):
    made = re.search(r'\badw_toast_new(?:_format)?\s*\((?!\s*_)', text)
    if made and 'adw_toast_set_use_markup' not in text:
        findings.add(path, line_of(text, made.start()), 'a toast with text from data needs use-markup off')


def check_markup(findings, path, text):
    made = re.search(r'\bgtk_label_set_markup\s*\(', text)
    if made and 'g_markup_printf_escaped' not in text:
        findings.add(path, line_of(text, made.start()), 'markup is made by g_markup_printf_escaped only')


def main():
    findings = Findings()
    for folders, endings, pattern, reason in BANNED:
        for path in files(folders, *endings):
            text = path.read_text(encoding='utf-8')
            for match in re.finditer(pattern, text):
                findings.add(path, line_of(text, match.start()), f'{match[0][:40].strip()}: {reason}')
    for path in files(['src'], '.blp'):
        check_rows(findings, path, path.read_text(encoding='utf-8'))
    for path in files(['src/ui', 'src/app'], '.c'):
        text = path.read_text(encoding='utf-8')
        check_toasts(findings, path, text)
        check_markup(findings, path, text)
    findings.finish()


main()
