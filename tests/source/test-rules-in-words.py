#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tandem Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A translation says the rule that the English sentence says. Those of the documents of 2020 turned some round: “the
# next twelve months”, “50 percent or more”, “if the offer is impossible”, “IP addresses” (M121, M132–M135, M146, M154).
# What is not translated yet is no matter here.
#
#   test-rules-in-words.py CHECKOUT
import pathlib
import re
import sys

checkout = pathlib.Path(sys.argv[1])

# What the English sentence has, and what then must be in that of each language.
MUST = [
    ('more than half', r'[Mm]ore than 50\s?(%|percent)', {
        'ja': '超|より多|より大き', 'ko': '초과|넘', 'pl': 'onad 50|ięcej niż|owyżej', 'zh_CN': '超过|大于|高于',
        'zh_TW': '超過|大於|高於'}),
    ('as much is enough', r'(at least|meets or exceeds) USD 100,000', {
        'ja': '以上', 'ko': '이상', 'pl': 'co najmniej|osiąga|nie mniej', 'zh_CN': '至少|以上|达到|不少于',
        'zh_TW': '至少|以上|達到|不少於'}),
    ('the past months', r'(trailing|past) twelve months', {
        'ja': '過去|直近', 'ko': '지난|최근|과거|직전', 'pl': 'statni|ubiegł|minion|poprzedn', 'zh_CN': '过去|最近|前',
        'zh_TW': '過去|最近|前'}),
    ('each place', r'for each (geography|eligible country)', {
        'ja': 'すべて|それぞれ|各|ごと', 'ko': '각|모든|마다', 'pl': 'każd|wszystk', 'zh_CN': '每|各', 'zh_TW': '每|各'}),
    ('if it can be bought', r'if the offer is transactable', {
        'ja': '可能|できる', 'ko': '가능|수 있', 'pl': 'jeśli|jeżeli|gdy|można', 'zh_CN': '可交易|可以交易', 'zh_TW': '可交易|可以交易'}),
]

# What must be nowhere.
NEVER = {
    'ja': ['ウォン', '明示的に検出', '参照の受け入れ', '無料でお客様'],
    'ko': ['제품이 불가능', r'50\s?%\s?이상의? (IP|인프라)', '호출기', '자료 청구', '기본 솔루션 배지', '능가할'],
    'pl': ['kryptograf', '[Aa]dres(y|ów|u)? IP', 'weksl', 'pokład', '[Mm]iesięczn[a-ząęłńóśźż]* próg',
           'papiery wartościowe', 'rozłożenia', 'zachęcan', 'Embedded'],
    'zh_CN': [r'后\s?12\s?个月', '主动式', '优惠计划', '复习'],
    'zh_TW': [r'後\s?12\s?個月', '主動式', r'\[檔\]', '複習', '併發布', '受到激勵'],
}


def sentences_of(po):
    """Pairs of English and translation, without those that are empty; a plural has several."""
    for entry in po.read_text(encoding='utf-8').replace('"\n"', '').split('\n\n'):
        words = re.search(r'^msgid "(.+)"$', entry, re.MULTILINE)
        for said in re.findall(r'^msgstr(?:\[\d\])? "(.+)"$', entry, re.MULTILINE) if words else []:
            yield words[1], said


def problems_of(language, words, said):
    for name, english, wanted in MUST:
        if re.search(english, words) and not re.search(wanted[language], said):
            yield f'{name}: “{words}” is “{said}”'
    for wrong in NEVER[language]:
        if re.search(wrong, said):
            yield f'“{words}” is “{said}”, with {wrong}'


def check(language):
    catalogues = [checkout / 'po' / f'{language}.po', checkout / 'help' / language / f'{language}.po']

    return [f'{po.relative_to(checkout)}: {problem}' for po in catalogues for words, said in sentences_of(po)
            for problem in problems_of(language, words, said)]


def check_english():
    """The sentences that are looked for are there: else nothing would be compared."""
    template = (checkout / 'po' / 'ja.po').read_text(encoding='utf-8').replace('"\n"', '')

    return [f'{name}: no sentence has {english}' for name, english, _ in MUST if not re.search(english, template)]


def main():
    failures = 0
    languages = sorted(NEVER)
    print(f'1..{len(languages) + 1}')
    for number, (name, problems) in enumerate([('english', check_english())] +
                                              [(language, check(language)) for language in languages], 1):
        for problem in problems:
            print(f'# {problem}')
        print(f'{"not ok" if problems else "ok"} {number} {name}')
        failures += bool(problems)
    return 1 if failures else 0


sys.exit(main())
