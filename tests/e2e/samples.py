# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Deals that tests begin with.
import json

DEAL = {
    'name': 'Crane telemetry', 'value': '1250.50', 'currency': 'EUR', 'closeDate': '2027-03-31',
    'customer': {'name': 'Fabrikam', 'country': 'NL', 'city': 'Rotterdam', 'addressLine1': 'Kade 1'},
    'team': [{'firstName': 'Ann', 'lastName': 'Lee', 'phone': '+31 10 1234567', 'email': 'ann@example.com'}],
    'solutions': [{'id': 's-1', 'name': 'Telemetry', 'kind': 'own'}],
}


def add_deal(home, **members):
    """Creates a deal by the command line, and answers with its number."""
    return home.command('new-deal', '-', text=json.dumps({**DEAL, **members})).strip()
