"""Where cards, accounts and the codes of companies stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcheck import Confidence, pattern
from briefcheck_sensitive._checksums import is_company_code, is_issued_card, passes_luhn
from briefcheck_sensitive._hits import Hit
from briefcheck_sensitive._text import Reading, in_link, label, stands_alone

# In one piece, in fours, as on an American Express card, or the six digits of the bank apart. What must not stand before
# is told behind the first digit, to which the engine skips.
_CARD = pattern(
    r"[0-9](?<![0-9A-Za-z].)[0-9]{3}(?:[0-9]{8,17}|([ .-])[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?:\1[0-9]{1,3})?"
    r"|(?: ?\n ?|[ .-])[0-9]{4}(?: ?\n ?|[ .-])[0-9]{4}(?: ?\n ?|[ .-])[0-9]{4}(?:(?: ?\n ?|[ .-])[0-9]{1,3})?"
    r"|[ .-][0-9]{6}[ .-][0-9]{5}|[0-9]{2}[ .-][0-9]{10,13})(?![0-9A-Za-z])"
)
_SEPARATORS = {ord(character): None for character in " -.\n"}
_CARD_WORDS = pattern(
    r"(?i)卡号|卡號|银行|銀行|开户|開戶|户名|戶名|信用卡|借记卡|储蓄卡|收款|汇款|对公|[工建农招交]行(?![业为程通动])"
    r"|(?<![a-z])(?:bank|card n|credit card|debit card|visa|mastercard|unionpay|amex)"
)
_LABEL = r"卡号|卡號|账号|帐号|賬號|帳號|账户|帐户|对公户|(?<![a-z])(?:card|account|acct|a/c) ?(?:number|no\.?|#)?"
# 账号：工商银行静安支行 1001…, 收款账户：样例公司，招商银行，6214…: payee and bank between the label and the number.
_LABEL_AND_BANK = (
    r"(?:账号|帐号|賬號|帳號|账户|帐户|对公户)[ :]*[\u4e00-\u9fff(),]{0,24}(?:银行|銀行|信用社|[工建农招交]行)[\u4e00-\u9fff(),]{0,12}"
    r"|(?<![a-z])(?:account|acct|a/c)(?: number| no\.?)?[ :]*[a-z ]{0,20}bank(?![a-z])[a-z ,]{0,20}"
)
_LABELS = label(f"{_LABEL}|{_LABEL_AND_BANK}")
# A firm gives its account to everybody who is to pay it.
_OF_A_FIRM = pattern(
    r"(?:户名|戶名|收款单位|收款方|收款人|单位名称|公司名称|账户名称)[ :]{0,3}[^\n,;。]{2,30}(?:公司|中心|工作室|事务所|集团)"
    r"|(?i:(?<![a-z])(?:payee|beneficiary|account name|pay to)[ :]{1,3}[^\n;]{2,60}(?<![a-z])(?:ltd|limited|inc|llc|co|gmbh|plc)(?![a-z]))"
)
_PAYEE = 120
_OTHER_NUMBER = label(
    r"单号|單號|编号|编码|订单|流水号|批号|条码|货号|序列号|商品|税号|识别号|信用代码"
    r"|(?<![a-z])(?:order|tracking|invoice|serial|sku|ref|batch|id)(?: ?(?:number|no\.?|#))?"
)


def cards(reading: Reading) -> Iterator[Hit]:
    """Yield card numbers, and numbers that words name as an account."""
    known: dict[str, tuple[str, bool]] = {}
    for found in _CARD.finditer(reading.text):
        start, end = found.span()
        if found[0] not in known:
            bare = found[0].translate(_SEPARATORS)
            known[found[0]] = bare, is_issued_card(bare)
        value, issued = known[found[0]]
        broken = (
            found[0].count("\n") if "\n" in found[0] else 0
        )  # at the end of a line, which parts two numbers as well
        if broken > 1 or (not issued and (broken or not reading.labelled(_LABELS, start))):
            continue
        if not stands_alone(reading.text, start, end) or reading.labelled(_OTHER_NUMBER, start):
            continue
        judged = _judge_card(reading, start, end, value)
        if judged and (not broken or judged[1] == "certain"):
            yield Hit(reading, start, end, value, judged[1], judged[0])


def _judge_card(reading: Reading, start: int, end: int, value: str) -> tuple[str, Confidence] | None:
    """Return message and confidence; None for a number that may be anything."""
    money = reading.near(_CARD_WORDS, start, end)
    labelled = reading.labelled(_LABELS, start)
    if is_issued_card(value):
        grouped = end - start > len(value)
        return "card", "certain" if money or labelled else "likely" if grouped or value.startswith("62") else "possible"
    if money and labelled and len(set(value)) > 2:
        a_card = len(value) in range(13, 20) and passes_luhn(value)
        of_a_firm = not a_card and _OF_A_FIRM.search(reading.text, max(0, start - _PAYEE), end + _PAYEE)
        return ("card" if a_card else "account"), "possible" if of_a_firm else "likely"
    return None


_EIGHT = pattern(r"[0-9](?<![0-9A-Za-z].)[0-9]{3} ?[0-9]{4}(?![0-9A-Za-z])")
# Three pairs of digits that are no day, such as 20-11-26.
_SORT_CODE = r"(?<![0-9A-Za-z.-])(?!(?:0[1-9]|[12][0-9]|3[01])[ -](?:0[1-9]|1[0-2])[ -])[0-9]{2}([ -])[0-9]{2}\1[0-9]{2}(?![0-9A-Za-z])"
_NEAR_SORT_CODE = pattern(_SORT_CODE)
_SORT_CODE_BEFORE = pattern(_SORT_CODE + r"[^0-9A-Za-z]{1,4}\Z")
_SORT_WORDS = pattern(r"(?i)(?<![a-z])sort[ -]?codes?(?![a-z])")
_BANKS = pattern(
    r"(?i)(?<![a-z])(?:bank(?:ing)?|lloyds|barclays|hsbc|natwest|santander|monzo|starling|halifax)(?![a-z])"
)
_ACCOUNT = label(r"(?<![a-z])(?:account|acct|acc|a/c)(?: ?(?:number|num|no\.?|#))?(?: is)?")
_MAY_NAME = pattern(r"(?i)acc|a/c|sort|bank|lloyds|barclays|hsbc|natwest|santander|monzo|starling|halifax")
"""Without one of these no account is named."""
_BESIDE = 60
_JUST_BEFORE = 16


def british_accounts(reading: Reading) -> Iterator[Hit]:
    """Yield account numbers of British banks: eight digits beside a sort code, or words for one or for a bank."""
    text = reading.text
    passage = reading.passage
    if not any(map(_MAY_NAME.search, (text, passage.header, passage.row, reading.above))):
        return  # most passages, lists of cards among them
    for found in _EIGHT.finditer(text):
        start, end = found.span()
        labelled = reading.labelled(_ACCOUNT, start)
        if not labelled and not _SORT_CODE_BEFORE.search(text, max(0, start - _JUST_BEFORE), start):
            continue
        words = reading.near(_SORT_WORDS, start, end) or reading.near(_BANKS, start, end)
        beside = labelled and _NEAR_SORT_CODE.search(text, max(0, start - _BESIDE), min(len(text), end + _BESIDE))
        if (words or beside) and stands_alone(text, start, end):
            yield Hit(reading, start, end, found[0].replace(" ", ""), "likely", "account")


_IBAN_BEGINS = pattern(r"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}[ .-]?[0-9A-Z]{4}")


def ibans(reading: Reading) -> Iterator[Hit]:
    """Yield international account numbers: the country's length and the check digits leave no doubt."""
    text = reading.text
    for begun in _IBAN_BEGINS.finditer(text):
        from briefcheck_sensitive._iban import LENGTHS, is_iban

        start = begun.start()
        length = LENGTHS.get(text[start : start + 2])
        found = length and _of_length(length).match(text, start)
        if found and is_iban(value := re.sub(r"[ .-]", "", found[0])):
            yield Hit(reading, start, found.end(), value, "certain")


def _of_length(length: int) -> re.Pattern[str]:
    return re.compile(rf"[A-Z]{{2}}[0-9]{{2}}(?:[ .-]?[0-9A-Z]){{{length - 4}}}(?![0-9A-Za-z])")


_COMPANY = pattern(
    r"[1-9ANY](?<![0-9A-Za-z].)[1-9](?:[ .-]?+[0-9]){6}(?:[ .-]?+[0-9A-HJ-NPQRTUWXY]){10}(?![0-9A-Za-z])"
)
_COMPANY_WORDS = pattern(
    r"(?i)信用代码|信用代碼|税号|稅號|识别号|識別號|注册号|(?<![a-z])(?:uscc|credit code|tax id|taxpayer|registration n)"
)
_COMPANY_GROUPS = frozenset([(18,), (2, 6, 9, 1), (8, 10), (8, 8, 2), (4, 4, 4, 4, 2), (6, 6, 6), (17, 1)])


def company_codes(reading: Reading) -> Iterator[Hit]:
    """Yield unified social credit codes; one of digits alone, or in odd groups, only where words say so."""
    for found in _COMPANY.finditer(reading.text):
        start, end = found.span()
        value = re.sub(r"[ .-]", "", found[0])
        if not is_company_code(value) or in_link(reading.text, start):
            continue
        named = reading.near(_COMPANY_WORDS, start, end)
        usual = tuple(len(group) for group in re.split(r"[ .-]", found[0])) in _COMPANY_GROUPS
        if named or (usual and not value.isdigit()):
            yield Hit(reading, start, end, value, "certain" if named and usual else "likely")
