#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A check that cannot fail checks nothing: each is given a checkout with one
# thing wrong and must name it, and the same checkout without it.
#
#   test-checks.py CHECKOUT
import pathlib
import shutil
import subprocess
import sys
import tempfile

checkout = pathlib.Path(sys.argv[1])

HEAD = ('/* SPDX-FileCopyrightText: 2026 The Tandem Developers\n * SPDX-License-Identifier: GPL-3.0-or-later\n'
        ' *\n * What this sample is for. */\n\n')
FINE = {
    '.clang-format': (checkout / '.clang-format').read_text(encoding='utf-8'),
    'meson.build': (checkout / 'data' / 'meson.build').read_text(encoding='utf-8')[:120],
    'src/model/tdm-deal.h': HEAD + 'int tdm_deal_count (void);\n',
    'src/store/tdm-store-private.h': HEAD + 'int tdm_store_number (void);\n',
    'src/ui/tdm-row.c': HEAD + 'static const char *word = _ ("Deals");\n',
    'data/icons.gresource.xml': f'<!-- {HEAD} -->\n<gresources/>\n',
    'tests/ui/tdm-screenshots.c': HEAD + 'static const char *const pages[] = { "deal" };\n',
    'tests/ui/test-heart.c': HEAD + '#define ADD(path, test) g_test_add ("/heart/" path, test)\nADD ("mark", test_mark);\n',
    'tests/requirements.md': ''.join(f'| M{n} | something | picture:deal, tests/ui/test-heart.c:/heart/mark |\n'
                                     for n in range(1, 155)),
    'po/POTFILES.in': 'src/ui/tdm-row.c\n',
    'po/LINGUAS': 'pl\n',
    'po/pl.po': 'msgid ""\nmsgstr "Language: pl\\nContent-Type: text/plain; charset=UTF-8\\n'
                'Plural-Forms: nplurals=1; plural=0;\\n"\n\nmsgid "Deals"\nmsgstr "Transakcje"\n',
}
TABLE = 'tests/requirements.md'
MODEL, ROW, TEMPLATE, TEST = 'src/model/tdm-deal.h', 'src/ui/tdm-row.c', 'src/ui/tdm-row.blp', 'tests/ui/test-row.c'

# Check, file, what is added to it, what must be said.
CASES = [
    ('includes', MODEL, '#include <sqlite3.h>\n', 'model may not include <sqlite3.h>'),
    ('includes', MODEL, '#include <gtk/gtk.h>\n', 'model may not include <gtk/gtk.h>'),
    ('includes', MODEL, '#include <glib/gi18n.h>\n', 'model may not include <glib/gi18n.h>'),
    ('includes', ROW, '#include "tdm-store-private.h"\n', 'private to store'),
    ('includes', ROW, 'char *q = "SELECT id FROM deal";\n', 'SQL belongs in store'),
    ('includes', 'src/sync/tdm-push.c', HEAD + '#include "tdm-private-words.h"\n', 'private words may not'),
    ('icons', ROW, 'char *icon = "tdm-nothing-symbolic";\n', 'no icon tdm-nothing-symbolic'),
    ('icons', 'data/icons/tdm-line-symbolic.svg', '<path stroke="#222"/>', 'has a stroke'),
    ('format', ROW, 'int   x  ;\n', 'clang-format -i'),
    ('potfiles', 'src/ui/tdm-page.c', HEAD + 'char *word = _("Page");\n', 'is missing'),
    ('potfiles', 'po/POTFILES.in', 'src/ui/gone.c\n', 'no words to translate'),
    ('literal-words', TEMPLATE, 'Gtk.Label { label: "Plain words"; }\n', '“Plain words”'),
    ('literal-words', ROW, 'void f (void) { gtk_label_set_text (GTK_LABEL (l), "In C"); }\n', '“In C”'),
    ('banned-calls', MODEL, 'double d = strtod (text, NULL);\n', 'g_ascii_strtod'),
    ('banned-calls', MODEL, 'char *s = g_strdup_printf ("%.2f", d);\n', 'g_ascii_formatd'),
    ('banned-calls', ROW, 'GtkFileChooserDialog *d;\n', 'portal'),
    ('banned-calls', TEMPLATE, 'Adw.ActionRow { title: bind template.name; }\n', 'use-markup: false'),
    ('banned-calls', ROW, 'void f (void) { adw_toast_new (name); }\n', 'a toast'),
    ('banned-calls', TEST, HEAD + 'void f (void) { g_usleep (1); }\n', 'iterate the main context'),
    ('licence-heads', 'src/ui/tdm-bare.c', 'int x;\n', 'the head is not'),
    ('licence-heads', TEMPLATE, 'using Gtk 4.0;\n', 'SPDX lines are missing'),
    ('catalogues', ROW, 'char *more = _("Offers");\n', 'not complete'),
    ('catalogues', 'po/pl.po', '\n#, c-format\nmsgid "%d deals"\nmsgstr "%s"\n', 'msgfmt'),
    ('catalogues', 'po/pl.po', '\nmsgid "<b>x</b>"\nmsgstr "<b\u00a0>x</b>"\n', 'other tags'),
    ('catalogues', 'po/LINGUAS', 'ko\n', 'does not exist'),
    ('catalogues', 'src/locale/tdm-language.c', '[TDM_LANGUAGE_JA] = { "ja" }\n', 'ja is offered'),
    ('requirements', TABLE, '| M99 | nothing proves it | |\n', 'M99 has no test and no picture'),
    ('requirements', TABLE, '| M99 | gone | tests/ui/test-gone.c:/row/gone |\n', 'no such file of tests'),
    ('requirements', TABLE, f'| M99 | gone | {TEST}:/row/gone |\n', 'no such file of tests'),
    ('requirements', TABLE, '| M99 | gone | tests/ui/test-heart.c:/heart/gone |\n', 'no such test in it'),
    ('requirements', TABLE, '| M99 | gone | picture:gone |\n', 'no such picture'),
]


def run(check, folder):
    done = subprocess.run([sys.executable, '-B', checkout / 'build-aux' / 'checks' / f'{check}.py', folder],
                          capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def write(folder, name, words):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open('a', encoding='utf-8') as file:
        file.write(words)


def sample(folder):
    for name, words in FINE.items():
        write(folder, name, words)


def tell(said):
    for line in said.splitlines():
        print(f'# {line}')


def main():
    checks = list(dict.fromkeys(case[0] for case in CASES))
    print(f'1..{len(checks) + len(CASES)}')
    failed = False
    with tempfile.TemporaryDirectory() as top:
        folder = pathlib.Path(top) / 'sample'
        sample(folder)
        for check in checks:
            code, said = run(check, folder)
            failed |= code != 0
            print(f'{"ok" if code == 0 else "not ok"} - {check} lets the sample pass')
            tell(said)
        for check, name, words, expected in CASES:
            shutil.rmtree(folder)
            sample(folder)
            write(folder, name, words)
            code, said = run(check, folder)
            right = code == 1 and expected in said
            failed |= not right
            print(f'{"ok" if right else "not ok"} - {check} finds: {expected}')
            if not right:
                tell(said)
    sys.exit(1 if failed else 0)


main()
