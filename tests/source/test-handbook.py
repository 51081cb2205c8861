#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the handbook has to say about co-selling stands in it (M1–M3, M5–M8, M20, M21, M65, M75, M80, M83, M92,
# M96–M98). Each function is one thing; the words are those of the English pages, the translations follow them.
#
#   test-handbook.py CHECKOUT
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

checkout = pathlib.Path(sys.argv[1])


def words_of(page):
    root = ElementTree.parse(checkout / 'help' / 'C' / f'{page}.page').getroot()
    return re.sub(r'\s+', ' ', ''.join(root.itertext()))


def says(page, *sentences):
    words = words_of(page)
    return [f'{page}.page does not say “{sentence}”' for sentence in sentences if sentence not in words]


def links(page, address):
    text = (checkout / 'help' / 'C' / f'{page}.page').read_text(encoding='utf-8')
    return [] if f'href="{address}"' in text else [f'{page}.page has no link to {address}']


def check_topics():
    """M1: the four topics, and the words somebody searches for."""
    desktop = next((checkout / 'data').glob('*.desktop.in*')).read_text(encoding='utf-8')
    missing = [f'the desktop file has no keyword {word}'
               for word in ('Referral', 'Co-sell', 'Opportunity') if f'{word};' not in desktop]
    return missing + says('co-selling', 'In Partner Center this belongs to referrals, co-sell with Microsoft and '
                                        'deal sharing')


def check_roles():
    """M2"""
    return says('co-selling', 'you need the role MPN partner admin or Referrals admin')


def check_opportunity():
    """M3"""
    return says('co-selling', 'several parties sell together to meet one customer’s need and win new customers')


def check_kinds():
    """M5–M8: who works on which kind of deal, and where each comes from."""
    return says('co-selling', 'what Microsoft sellers and other partners sent you',
                'private ones, which you work on alone, and co-sell ones, in which Microsoft sellers take an active '
                'part')


def check_before():
    """M20, M21"""
    return says('co-selling', 'a solution that is commercially ready, a sales team that is ready to engage, and a '
                              'strong go-to-market strategy') + \
        links('co-selling', 'https://partner.microsoft.com/reach-customers/selling-with-microsoft#become-ready')


def check_answering():
    """M65, M75, M80, M83"""
    return says('answering', 'You are free to contact the customer before you answer',
                'The information is also used to find similar deals for you in future.',
                'Microsoft or the partner who sent the deal is notified.',
                'Microsoft archives the deal as expired and notifies the sender.')


def check_sharing():
    """M33, M34, M59, M60"""
    return says('sharing', 'the customer’s consent that this data is given to Microsoft, which may contact the '
                           'customer directly',
                'Microsoft has 14 days to decide, and a request does not guarantee that a seller joins.')


def check_registration():
    """M92"""
    return says('registration', 'Microsoft reviews the registration and may ask for more during the review.')


def check_habits():
    """M96–M98"""
    return says('co-selling', 'Timely answers gradually improve your place in the partner search.',
                'Organize your team so that somebody always answers.',
                'Accepting deals that do not fit does not help, and can lower the quality of what arrives.',
                'Report value, close date and result. Microsoft uses them to keep sending you good referrals.')


CHECKS = [check_topics, check_roles, check_opportunity, check_kinds, check_before, check_answering, check_sharing,
          check_registration, check_habits]


def main():
    failures = 0
    print(f'1..{len(CHECKS)}')
    for number, check in enumerate(CHECKS, 1):
        problems = check()
        for problem in problems:
            print(f'# {problem}')
        print(f'{"not ok" if problems else "ok"} {number} {check.__name__}')
        failures += bool(problems)
    return 1 if failures else 0


sys.exit(main())
