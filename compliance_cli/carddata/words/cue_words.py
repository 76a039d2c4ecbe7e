"""The words of all topics, folded, and the names of numbers that are short.

English words are matched whole (a plural `s` may follow), Chinese ones anywhere; the longest match wins, so a
compound ("order number", 会员卡号) keeps its parts from being heard alone. `|`-separated lists, so that a
phrase stays one line's part.
"""

from __future__ import annotations

import re

from compliance_cli.carddata.words.cue_words_chinese import CHINESE
from compliance_cli.carddata.words.cue_words_english import ENGLISH
from compliance_cli.carddata.words.topics import Topic

#: Names of harmless numbers that never have thirteen digits.
SHORT_NUMBERS = re.compile(
    r"phone|mobile|cell|\btel|contact|\bcall|\breach|\bring|\btext|\bdial|press|landline|fax|whatsapp|helpline|hotline|toll"
    r"|post|zip|birth|\bdob\b|\bborn|\bext|area code|country code|flight|\bseat|staff|badge|employee|agent|operator|\bgate|door"
    r"|alarm|error|fault|promo|discount|coupon|voucher|referral|price|cost|amount|total|balance|salary|how m|mileage|address|house|apartment"
    r"|street|room|plate|number is$|wi-?fi"
    "|电话|手机|联系|联络|热线|座机|固话|传真|分机|内线|工号|警号|员工编|职员|生日|出生|出世|邮编|邮政|邮递|区号|区码|国码|金额|余额|价|费用|一共"
    "|总共|共计|合计|地址|门牌|航班|车次|座位|房间|房号|车牌|[几多]少|几|度数|读数|表|年交|年缴|月交|月缴|保费|错误|优惠|折扣|促销|兑换|取件|取票|取货|尺寸|密码"
)

#: What passwords are made of.
MEMORY_AID = re.compile(
    r"birth|born|dob|anniversary|house (?:number|no)|door number|jersey|shirt number|wedding|生日|出生|出世|身份证|电话|手机|门牌"
)


def vocabulary() -> dict[str, Topic]:
    """Every word of every topic. A word of two topics keeps the first."""
    words: dict[str, Topic] = {}
    for table in (ENGLISH, CHINESE):
        for topic, phrases in table.items():
            for phrase in phrases:
                words.setdefault(phrase, topic)
    return words
