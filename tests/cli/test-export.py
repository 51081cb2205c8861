#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every format of “export” (E56): a workbook with typed cells and no formula, a
# calendar, people; the same deals in the same order, on stdout as well.
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile
import io

PROGRAM = sys.argv[1]
INJECTIONS = ['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', 'Łódź, “東京”\nsecond line', 'AT&T <b>']
SHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
DEAL = {
    'value': '1250.50', 'currency': 'EUR', 'closeDate': '2026-06-30',
    'customer': {'name': 'Contoso', 'country': 'PL', 'city': 'Łódź', 'addressLine1': 'Piotrkowska 1',
                 'contact': {'firstName': 'Iris', 'lastName': 'Nakagawa', 'phone': '+48 1', 'email': 'iris@l.example'}},
    'team': [{'firstName': 'Jan', 'lastName': 'Nowak', 'phone': '+48 2', 'email': 'jan@l.example'}],
    'solutions': [{'id': 'SOL-1', 'name': 'Planner', 'kind': 'own'}],
    'privateNotes': 'hush',
}


class Folder:
    def __init__(self, path):
        self.path = pathlib.Path(path)

    def run(self, *arguments, text=None):
        environment = dict(os.environ, TANDEM_NOW='2026-05-20T12:00:00Z', LANG='C.UTF-8', TZ='UTC')
        data = text.encode() if text else None
        return subprocess.run([PROGRAM, '--data-dir', str(self.path / 'data'), *arguments], env=environment, input=data,
                              capture_output=True, timeout=60)

    def command(self, *arguments, text=None):
        done = self.run(*arguments, text=text)
        assert done.returncode == 0, (arguments, done.stderr)
        return done.stdout

    def export(self, form, *options):
        path = self.path / f'deals.{form}'
        self.command('export', '--format', form, '-o', str(path), *options)
        return path.read_bytes()


def cells(data):
    """The cells of the first sheet: {reference: (type, style, text)}, and the sheet itself."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    sheet = xml.etree.ElementTree.fromstring(archive.read('xl/worksheets/sheet1.xml'))
    assert sheet.find(f'.//{SHEET}f') is None, 'a formula'
    found = {}
    for cell in sheet.iter(f'{SHEET}c'):
        text = ''.join(part.text or '' for part in cell.iter() if part.tag in (f'{SHEET}v', f'{SHEET}t'))
        found[cell.get('r')] = (cell.get('t'), cell.get('s'), text)
    return found, sheet, archive


def column(found, name):
    return next(re.match('[A-Z]+', reference)[0] for reference, cell in found.items()
                if reference.endswith('1') and reference.rstrip('1').isalpha() and cell[2] == name)


def check_workbook(folder, report):
    found, sheet, archive = cells(folder.export('xlsx', '--sort', 'name'))
    listed = json.loads(folder.command('deals', '--json', '--sort', 'name'))
    name, value, day = (column(found, title) for title in ('Name', 'Value', 'Close date'))
    for row, deal in enumerate(listed, 2):
        kind, _, text = found[f'{name}{row}']
        assert kind == 'inlineStr' and text == deal['name'], (kind, text, deal['name'])
        kind, _, text = found[f'{value}{row}']
        assert kind is None and float(text) == 1250.5, (kind, text)
        kind, style, text = found[f'{day}{row}']
        assert kind is None and float(text) == 46203 and style, (kind, text)
    report('a workbook has the rows of the list, texts as texts, amounts and days with their types')

    pane = sheet.find(f'.//{SHEET}pane')
    assert pane is not None and pane.get('state') == 'frozen' and pane.get('ySplit') == '1'
    assert len(sheet.findall(f'.//{SHEET}col')) > 10
    assert b'yyyy\\-mm\\-dd' in archive.read('xl/styles.xml') or b'yyyy-mm-dd' in archive.read('xl/styles.xml')
    report('its header stays, and its columns have widths')


def check_private(folder, report):
    for form in ('csv', 'xlsx', 'json', 'ics', 'vcf'):
        with_them, without = folder.export(form, '--include-private'), folder.export(form)
        if form == 'xlsx':
            with_them, without = str(cells(with_them)[0]).encode(), str(cells(without)[0]).encode()
        assert b'hush' not in without, form
        assert (b'hush' in with_them) == (form in ('csv', 'xlsx', 'json')), form
    report('private words are in no file unless they were asked for')


def check_calendar(folder, report):
    text = folder.export('ics').decode()
    assert text.startswith('BEGIN:VCALENDAR\r\n') and text.endswith('END:VCALENDAR\r\n')
    assert text.count('BEGIN:VEVENT') == len(INJECTIONS) and 'DTSTART;VALUE=DATE:20260630' in text
    assert 'Estimated close date: AT&T <b>' in text
    assert text == folder.export('ics').decode(), 'UIDs are not stable'
    report('a calendar has the close dates, the same each time')


def check_people(folder, report):
    text = folder.export('vcf').decode()
    assert text.count('BEGIN:VCARD') == 2 and 'FN:Iris Nakagawa' in text and 'EMAIL:jan@l.example' in text
    report('everyone is in the vCards once')


def check_stdout(folder, report):
    for form in ('csv', 'xlsx', 'json', 'ics', 'vcf'):
        printed = folder.command('export', '--format', form, '-o', '-')
        written = folder.export(form)
        if form == 'xlsx':  # the file knows the time it was made
            printed, written = cells(printed)[0], cells(written)[0]
        assert printed == written, form
    report('stdout gets what a file would')


def check_refusals(folder, report):
    assert folder.run('export', '--format', 'xls', '-o', '-').returncode == 2
    assert folder.run('export', '-o', '-').returncode == 2
    assert folder.run('export', '--format', 'xlsx', '-o', str(folder.path / 'no' / 'such')).returncode == 1
    report('unknown formats and places are refused')


def main():
    count = 0

    def report(words):
        nonlocal count
        count += 1
        print(f'ok {count} - {words}', flush=True)

    with tempfile.TemporaryDirectory(prefix='tandem-export-') as path:
        folder = Folder(path)
        for name in INJECTIONS:
            folder.command('new-deal', '-', text=json.dumps({**DEAL, 'name': name}))
        for check in (check_workbook, check_private, check_calendar, check_people, check_stdout, check_refusals):
            check(folder, report)
    print(f'1..{count}')


main()
