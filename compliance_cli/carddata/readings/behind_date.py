"""The code that stands behind an expiry date in the same turn."""

from __future__ import annotations

import re

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.shapes import is_expiry
from compliance_cli.carddata.readings.collecting import SAME_TURN_REACH
from compliance_cli.carddata.readings.everyday import is_time
from compliance_cli.carddata.readings.reading import Reading
from compliance_cli.carddata.talk.context import Context
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.topics import Topic

#: Digits of a code, one of them perhaps lost.
_CODE_SIZES = (2, 3, 4)
#: Turns back in which a card is spoken of.
_FAR = 40
#: Where a code stands on a card, or of how many digits it is.
_PLACE = re.compile(
    r"\b(?:back(?: ?side)?|behind|reverse|rear|flip(?:ped)?|turn(?:ed)? (?:it )?over|other side|underside|strip"
    r"|signature|signed|(?:on|at|across) the front|amex|security|cvv|cvc"
    r"|(?:little|small|tiny|wee) (?:ones?|numbers?|digits?|code)|codes?|(?:three|four|3|4) (?:numbers?|digits?))\b"
    "|[三四34](?:个|位)(?:字|数|号)|[后背反]面|背后|卡背|后头|签[名字]|[细小]字|小数字|前面|右上"
)
#: What leads on to the next number.
_LEADS = re.compile("[年月日号]|然后|接着|跟着|跟住|还有|接住|再来|后面")
#: How somebody asks whether that is right.
_IS_IT = re.compile(
    "[系是](?:咪|唔系|不是)[呀啊吗]?|[对啱]唔?不?[对啱][呀啊吗]?|, (?:is it|is that right|innit|right|yeah)"
)
#: Code points between a date and a code with no word of content.
_LONGEST_LINK = 40
#: What leads to a number that was told before.
_TOLD = re.compile(r"\b(?:you|he|she|they) (?:said|told (?:me|us|him|her)|quoted(?: me| us)?)(?: it was)? $")
#: What a number is, or of which token of letters and digits it is the end.
_THING = re.compile(r"\b([a-z]+) (?:is|was|'s) $|((?:(?<!')\b[a-z] ){2,})$")


def is_behind_date(context: Context, date: Reading, group: Group) -> bool:
    """Whether a group is the code behind a date in its turn, whatever question that answered.

    Nothing is said between them ("zero four, twenty-nine. And zero six two"), or nothing else in the rest of the
    sentence ("09/31. And 053"), or where it stands: "there's a 206 on the signature strip", 后面要唔要呀 226.
    """
    if (
        date.topic is not Topic.EXPIRY
        or date.groups[-1].turn != group.turn
        or not 0 <= group.start - date.end <= SAME_TURN_REACH
        or len(group) not in _CODE_SIZES
        or group.dated
    ):
        return False
    folded = context.folded
    gap = folded[date.end : group.start]
    whole = len(group) > 2
    if whole and len(gap) <= _LONGEST_LINK and weight(gap) == 0:
        return True
    if (len(group) > 3 and is_expiry(group)) or not context.spoke_of_cards(group.turn, _FAR):
        return False
    end = context.sentence(group)[1]
    if _PLACE.search(gap) or _PLACE.search(folded, group.end, end):
        return not is_told_of(context, group)
    return whole and weight(_LEADS.sub("", gap)) == 0 and weight(_IS_IT.sub("", folded[group.end : end])) == 0


def is_told_of(context: Context, group: Group) -> bool:
    """Whether a turn speaks of what was said before, or says what is numbered so.

    "You said three fifty on the phone", "the homeroom is 214", "your rego is X J 724", "on till 1 15".
    """
    start = context.turns[group.turn].start
    before = context.folded[start : group.start]
    if _TOLD.search(before) is not None or is_time(context.folded, group, start):
        return True
    thing = _THING.search(before)
    return thing is not None and weight(thing[1] or thing[2]) > 0
