#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the handbook has to say about co-selling stands in it (M1–M3, M5–M8, M20, M21, M65, M75, M80, M83, M92,
# M96–M112, M114, M128, M133, M135, M139–M150, M152). Each function is one thing; the words are those of the English
# pages, the translations follow them.
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


def check_program():
    """M99–M102"""
    return says('program', 'you work directly with Microsoft on joint selling opportunities. It lets you reach many '
                           'customers and create new sales that speed up your growth',
                'You sell directly to customers in AppSource or Azure Marketplace.',
                'You sell together with other partners.', 'You sell together with Microsoft sellers.',
                'services with Microsoft technology inside, and repeatable, packaged solutions of your own '
                'intellectual property (IP)',
                'The program is open to most offer types of the commercial marketplace.')


def check_levels():
    """M103–M106"""
    return says('program', 'Microsoft sellers earn an incentive when they are sold and deployed together with them',
                'an offer becomes co-sell ready, or co-sell incentivized on top of it',
                'Microsoft’s field sellers see the offer, it reaches the customers that Microsoft manages, and you '
                'cooperate on opportunities. Leads are shared, accepted and won with those customers.')


def check_benefits():
    """M107–M112: what is historical is not among what a status brings."""
    return says('program', 'from 20 to 10 percent for IaaS and SaaS offers. Since mid-2021 the fee is 3 percent for '
                           'everybody.',
                'Partners in the Cloud Solution Provider program got an incentive of 10 percent',
                'Eligible customers see Azure benefit eligible, in 2020 in the online stores, later in the Azure '
                'portal.',
                'in 2020 for Azure IP, from 2021 on for Business Applications too',
                'They never belong to an offer that is only co-sell ready, nor to Business Applications.') + \
        links('program', 'https://learn.microsoft.com/azure/marketplace/azure-consumption-commitment-benefit') + \
        links('program', 'https://learn.microsoft.com/azure/marketplace/cloud-solution-providers') + \
        links('program', 'https://learn.microsoft.com/azure/marketplace/preferred-solutions') + \
        links('program', 'https://learn.microsoft.com/azure/marketplace/marketplace-commercial-transaction-'
                         'capabilities-and-considerations')


def check_option():
    """M114, M128, M139"""
    return says('program-years', 'Not every offer type can be configured for co-sell.') + \
        links('program-years', 'https://learn.microsoft.com/azure/marketplace/commercial-marketplace-co-sell') + \
        links('program-years', 'https://partner.microsoft.com/campaigns/ced-nomination-form/') + \
        links('program', 'https://learn.microsoft.com/legal/marketplace/certification-policies'
                         '#3000-requirements-for-co-sell-status')


def check_limits():
    """M133, M135: at least, and more than."""
    return says('company-facts', 'at least USD 100,000 in the past twelve months; exactly 100,000 is enough',
                'more than 50 percent of the offer must run on Azure; 50 percent exactly is not enough')


def check_submission():
    """M140–M150"""
    return links('partner-center', 'https://partner.microsoft.com/dashboard/home') + \
        says('partner-center', 'choose Commercial MarketplaceOverview in the left pane and select the offer') + \
        says('new-offer', 'A new offer can join co-sell before it is published.') + \
        says('co-sell-contacts', 'needed for every place in which the offer is available') + \
        says('publishing', 'Nobody has to be contacted to nominate an offer',
             'after the offer was published, or published again, and decides whether it qualifies for co-sell')


def check_reading():
    """M152"""
    return links('program', 'https://partner.microsoft.com/membership/sell-with-microsoft') + \
        links('program', 'https://aka.ms/Co-sellPartnerengagementguidepartnerlink')


def check_topics_of_sheets():
    """F1 in a sheet or on a place leads to a page that is there."""
    source = (checkout / 'src' / 'ui' / 'window' / 'tdm-help-topic.c').read_text(encoding='utf-8')
    topics = re.findall(r'\{ "Tdm\w+", "([\w-]+)" \}|\[TDM_PLACE_\w+\] = "([\w-]+)"', source)
    pages = {sheet or place for sheet, place in topics}
    return [f'tdm-help-topic.c names {page}, which is no page' for page in sorted(pages)
            if not (checkout / 'help' / 'C' / f'{page}.page').exists()] or \
        ([] if pages else ['tdm-help-topic.c names no page'])


CHECKS = [check_topics, check_roles, check_opportunity, check_kinds, check_before, check_answering, check_sharing,
          check_registration, check_habits, check_program, check_levels, check_benefits, check_option, check_limits,
          check_submission, check_reading, check_topics_of_sheets]


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
