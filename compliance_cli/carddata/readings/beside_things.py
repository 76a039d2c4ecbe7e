"""Numbers that the words right beside them make of something else than card data.

A year ("since 2022"), who a text is from or goes to, a room (11楼1107), a meter's colours (黑的是01473), a model
("the F-150"), a hotline that is advertised.
"""

from __future__ import annotations

import re

from compliance_cli.carddata.numbers.group import Group

#: Code points before a group that are looked at.
_REACH = 40
#: Digits of what is named so, and of who sends a text.
_LONGEST, _SHORTEST_SENDER = 6, 4
#: Since when: "since, like, 2024", "back in 2019".
_SINCE = re.compile(
    r"\b(?:since|back in|as far back as|going back to|way back in|round about|circa)\b"
    r"(?:[ ,]+(?:like|about|around|maybe|probably|early|late|mid|the year|i think|i'd say|uh|um|er|what|gosh))*[ ,]+$"
)
_YEARS = ("1930", "2049")
#: Since when a card's holder is a member: "member since 14".
_MEMBER = re.compile(
    r"\b(?:member|customer|cardholder) since[ ,:]*(?:is |says |it's |it is )?$|(?:会员|入会|发卡)(?:自|于|起)?[是:]?$"
)
_MEMBER_BEHIND = re.compile(r"[ ,]*(?:is |as )?(?:the )?(?:member|customer|cardholder) since\b|年?(?:入会|发卡|加入)")
#: Who a message is from, or a short number that one texts: "it's from 86753", "I gave twenty by text, 70085".
_MESSAGED = re.compile(
    r"\b(?:it|that|this|one|they|text|message|sms|code)"
    r"(?:'s|'ll be| is| was| will be| comes| came| will come| should come|'ll come)?"
    r"(?: (?:coming|come|sent|in|through|up))* from(?: (?:the|a|this|our))?(?: (?:short ?code|number|sender))?[ ,:]*$"
    r"|\b(?:gave|given|giv(?:e|ing)|donat\w+|vot\w+|enter\w*|texted|texting|text [a-z]{2,8}|by text to)\b"
    r"[^.?!\n]{0,40}(?:\b|, )(?:by text|by sms|via text|to)[ ,]+$"
    r"|(?P<han>(?:[从由]|号码是?|发件人是?|开头是?) ?)$"
)
_SENT_BEHIND = re.compile(r" ?(?:这个号|那个号|号码)?(?:发|打|传|寄|send)(?:过?来|给|的|出)")
#: Where something is sent: 条link send去9417 0526.
_SENT_TO = re.compile("(?:send|text|whatsapp|sms|传|发|寄|打|拨) ?(?:返|过|一?个|条)?(?:去|到|to|给)[是系: ]{0,2}$")
_TELEPHONES = (8, 10, 11)
#: A place in a building, a train or a street, in Chinese.
_PLACE = re.compile(
    r"(?:[0-9零一二三四五六七八九十]{1,3}(?:号?楼|层|栋|座|排|幢|单元|车厢?)"
    r"|病?房间?号?|包厢|包间|座位|床位?|柜台?|窗口|诊室)[是系,， ]{0,2}$"
)
#: What a meter shows in its colours: 黑的是零幺四七三, 红色系八一三.
_COLOURED = re.compile("(?:[黑红白](?:色|字|颜色)?)(?:的|嘅|嗰啲|那个|那几个|部分|数字)?[是系为]?[ ,，]?$")
_METER = re.compile("表|读数|度|燃气|煤气|气|水|走到|抄")
#: "My F-150", "the X-5".
_MODEL = re.compile(r"\b(?:the|my|your|his|her|our|an?|that|this) (?:[a-z]+ )?[a-z]-$")
#: What is warned of on television: 165那个广告.
_ADVERTISED = re.compile("[ ,]?(?:[那这嗰]个)?(?:广告|反诈|防诈|专线|热线|宣导|反骗)")


def is_beside_thing(folded: str, group: Group, floor: int) -> bool:
    """Whether the words right before a short number, or behind it, make it a year, a sender, a room, a model."""
    if group.dated:
        return False
    start = max(group.start - _REACH, floor)
    if len(group) in _TELEPHONES:
        return _SENT_TO.search(folded, start, group.start) is not None
    if len(group) > _LONGEST:
        return False
    if len(group) == 4 and _YEARS[0] <= group.digits <= _YEARS[1] and _SINCE.search(folded, start, group.start):
        return True
    if _MEMBER.search(folded, start, group.start) or _MEMBER_BEHIND.match(folded, group.end):
        return True
    last = folded[group.start - 1 : group.start]
    if last == "-":
        return len(group) <= 4 and group.typed and _MODEL.search(folded, start, group.start) is not None
    if len(group) == 3 and _ADVERTISED.match(folded, group.end) is not None:
        return True
    if last > "\u2e80" or last in " ,":
        if _PLACE.search(folded, start, group.start) is not None:
            return True
        if _COLOURED.search(folded, start, group.start) is not None:
            return _METER.search(folded, max(group.start - 160, 0), group.start) is not None
    if len(group) >= _SHORTEST_SENDER and (sender := _MESSAGED.search(folded, start, group.start)) is not None:
        return not sender["han"] or _SENT_BEHIND.match(folded, group.end) is not None
    return False
