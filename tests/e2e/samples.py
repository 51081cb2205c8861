# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Deals and offers that tests begin with.
import json

DEAL = {
    'name': 'Crane telemetry', 'value': '1250.50', 'currency': 'EUR', 'closeDate': '2027-03-31',
    'customer': {'name': 'Fabrikam', 'country': 'NL', 'city': 'Rotterdam', 'addressLine1': 'Kade 1'},
    'team': [{'firstName': 'Ann', 'lastName': 'Lee', 'phone': '+31 10 1234567', 'email': 'ann@example.com'}],
    'solutions': [{'id': 's-1', 'name': 'Telemetry', 'kind': 'own'}],
}


def offer(text='Crane telemetry', number=1):
    """An offer that can be published, with the text wherever any text is taken."""
    # The form of contacts refuses these.
    plain = ''.join(character for character in text if character.isalnum() or character in ' &')
    person = {'name': plain, 'email': 'ann@example.com'}
    listed = {**person, 'phone': '+31 10 1234567'}
    return {
        'type': 'saas', 'offerId': f'offer-{number}', 'alias': f'{text} {number}'[:50], 'name': text,
        'transactable': True, 'csp': 'specific', 'solutionType': 'ip', 'geographies': ['JP', 'PL'],
        'cspPartners': [{'name': text}], 'plans': [{'planId': 'standard', 'name': text, 'pricing': 'free'}],
        'listing': {'platforms': ['Azure'], 'segments': [text],
                    'solutionAreas': [{'area': text, 'subAreas': [text]}]},
        'contacts': [{**person, 'title': plain, 'role': 'partner-sales', 'countries': ['JP', 'PL']}],
        'properties': {
            'summary': text[:100], 'description': text, 'keywords': [text], 'categories': ['Analytics'],
            'links': [{'title': text, 'url': 'https://example.com/'}],
            'contacts': [{**listed, 'role': 'support'}, {**listed, 'role': 'engineering'}]},
    }


def add_offer(home, offer, *kinds):
    """Creates an offer with documents of these kinds, which are named as it is, and answers with its number."""
    number = home.command('new-offer', '-', text=json.dumps(offer)).strip()
    for kind in kinds:
        path = home.path / f'{offer["name"].replace("/", "-")} {kind}.pdf'
        path.write_text(f'{kind} of {offer["name"]}')
        home.command('add-document', number, kind, str(path))
    return number


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
