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


def add_shared_deal(home, **members):
    """One to which Microsoft was invited, so that it can be registered when it is won."""
    contact = {'firstName': 'Jan', 'lastName': 'Smit', 'phone': '+31 10 7654321', 'email': 'jan@example.com'}
    return add_deal(home, **{
        'value': '60000', 'currency': 'USD', 'consent': True, 'customer': {**DEAL['customer'], 'contact': contact},
        'help': {'requested': True, 'kind': 'GeneralOrOther', 'notes': 'Help'}, **members})


def referral(number, name, **members):
    """A deal as Partner Center sends it, which waits for an answer."""
    guid = f'{number:08}-1111-4111-8111-111111111111'
    return {
        'id': guid, 'engagementId': guid.replace('1111', '2222'), 'name': name,
        'status': 'New', 'substatus': 'Received', 'type': 'Independent', 'direction': 'Incoming',
        'createdDateTime': '2026-05-19T10:00:00Z', 'updatedDateTime': '2026-05-19T10:00:00Z',
        'expirationDateTime': '2026-06-02T10:00:00Z',
        'customerProfile': {'name': 'Contoso', 'address': {'country': 'PL', 'city': 'Warszawa'}},
        'details': {'dealValue': 1000, 'currency': 'USD', 'closingDateTime': '2026-06-30T00:00:00Z'},
        **members,
    }


def receive(home, *referrals):
    """Brings them in as a file of the service does."""
    path = home.path / 'received.json'
    path.write_text(json.dumps(referrals))
    home.command('import', str(path))
