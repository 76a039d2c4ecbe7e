"""The name that a number has in its own turn: before it, behind it, or around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.shapes import fits
from compliance_cli.carddata.talk.call import Talk
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.talk.turn_cues import end_of
from compliance_cli.carddata.words.small_words import is_linking, weight
from compliance_cli.carddata.words.talk_words import HOW_MANY, OPENS_WITH_HAN, STOP
from compliance_cli.carddata.words.topics import SECRET, Topic

#: Cues looked at whose two words may stand on either side of a number.
_MOST_AROUND = 6
#: Code points between a name and the number it names, in one sentence; after a full stop only small words may stand.
_NAME_REACH = 60
_SHORT_REACH = 18
#: Code points between a number and a name that "is" leads to ("618, that's the little code on the back").
_BEHIND_REACH = 22
#: Code points between a number and a name that follows it ("… is my card number").
_AFTER_REACH = 14
#: Code points of the longest name of a topic.
_LONGEST_NAME = 60
#: The same of a bare noun and what may stand behind it.
_LONGEST_NOUN = 30
#: Digits that a card is told by.
_FEWEST_OF_CARD = 6
#: Digits that a name may follow: 三 in a person's name before 身份证 is no number.
_FEWEST_BEFORE_NAME = 3
_COPULA = re.compile(
    r"""(?x)(?:[\s,]*|[\s,.]*(?:(?:oh|sorry|no|ah|wait)[\s,]+)?(?=that|it's))
    (?:is|are|was|that's|thats|that\ is|it's|being|as)\s+(?:also\s+)?
    (?:the|my|your|a|our|his|her)?\s*(?:[a-z]+'s\s+)?(?:(?:little|small|short|tiny)\s+)?
    |(?P<bare>[\s,]*(?:for\ )?(?:the|my|your)\s+)
    |[\s,]*就?(?:是|这是|那是|为)\s*(?:我的|您的|你的|我|您|这张|那张|(?:卡|卡片)?[背后里上]面?的?)?\s*"""
)
#: Letters spelt one by one.
_LETTERS = re.compile(
    r"[\s.,\-_\u00b7\u2010-\u2015]*(?:(?:[a-z][\s.,\-_\u00b7\u2010-\u2015]+){1,6}|[a-z]{4}[\s.,\-_\u00b7\u2010-\u2015]+)"
)
#: "4111 1111 的那张卡": the first digits of a card.
_OF_THAT = re.compile(r"\s*(?:的|头先|刚才|先头|开头|嗰|那|这|呢|张|个|只)*\s*")
#: "去你九一二四嗰部手机": a telephone that is told by its last digits.
_OF_TELEPHONE = re.compile("的?[嗰那这呢][部支台](?=手机|电话)|的(?=手机|电话)")
#: What leads from a name to what it is.
_IS_AHEAD = re.compile(r",? ?(?:(?:is|was|would be|'s|reads|says)\b|[是系:])")
#: Where a number is read from.
_SOURCE = re.compile(r"(?:off|from|on|in) (?:the|your) ")
_CODES = frozenset({Topic.CVV, Topic.PIN, Topic.OTP, Topic.EXPIRY})
#: What leads from one number to another of its kind.
_OR = re.compile(
    r"[ ,]*(?:or|and|&|或|或者|和|跟|同|还有)(?: (?:else|on|at))?"
    r"(?: (?:the|my) [a-z]+(?: (?:one|number))?(?: is|'s| says| reads)?)?[ ,]*"
    "|[ ,]*(?:另外?)?一[张个条支][是系]? ?"
    "|[ ,]*我?(?:太太|先生|老公|老婆|爸爸?|妈妈?|儿子|女儿|家里|公司)的?(?:手机|电话)?[是系][ ,]*"
)
#: Digits by which two numbers of one kind differ at most.
_LIKE_IN_LENGTH = 4
_HARMLESS = frozenset({Topic.OTHER, Topic.TAIL})
#: What a password is told by behind a sentence that names it: "they will ask the PIN, no? I have put …".
_PUT = re.compile(r"[?!.。] *(?:i(?:'ve| have)? (?:put|used?|set|kept|keep|made|always use)|mine(?:'s| is)|it's)[ ,]*$")
#: How somebody asks whether it is what was named, and then tells it: "the number I made up for the phone, is it?"
_IS_IT = re.compile(r"[^.?!]{0,24}, (?:is it|isn't it|right|yeah|eh|innit|correct)\? ?")
_ONE_MORE = re.compile(
    r"\b(?:another|second|next|new|other)(?: (?:one|code|pin|password))?[ ,:]*(?:(?:was|is|it's|which was)[ ,]+)?$"
    r"|(?:[另又再]一[个组次条]|第[二三]个|新的)[是，, ]*$"
)
#: What stands before the second of two things that somebody asks to choose from.
_ALTERNATIVE = re.compile(r"\bor (?:is it |was it )?(?:the |my |your )?$|(?:还是|定系|抑或)$")
#: A telephone that something is read from, and what stands before it.
_DEVICE = re.compile(r"(?:my |the )?(?:phone|mobile|cell)|手机")
_ON = re.compile(r"(?:\b(?:on|in|from|off) (?:my |the |me )?|[在从])$")
#: Things that are called by their numbers.
_NOUN = re.compile(
    r"\b(policy|phone|ph|tel|membership|rego|registration|confirmation|mobile|cell|contact|zip|postcode|ticket|flight|error|invoice|order|booking|claim|case|job|reference|parcel|shipment|quote|contract|extension"
    r"|room|route|bus|train|platform|gate|section|page|version|model|apartment|unit|suite|building|batch"
    r"|certificate|quotation|voucher|tracking|waybill|serial|barcode|imei|meter|receipt|docket|permit|licence|license"
    r"|coach|carriage|seats?|mile ?(?:marker|post)|milepost|exit|off-?ramp|junction|aisle|bay|pump|deck|cabin|berth"
    r"|locker|table|floor|terminal|house|ward|bed)"
    r"(?:'s|,? (?:is|was|said|says|number|id|no\.?|[a-z]{1,2})){0,2}[ :#,.\-/]{1,3}$"
)
#: An account right before its number; the country's letters of an IBAN may stand between.
_ACCOUNT = re.compile(r"\baccount(?: is| number| no\.?)?[ :#,.\-]{1,3}([a-z][ .\-]*[a-z][ .\-]+)?$")
#: A number that letters are glued to.
_TOKEN = re.compile("(?<![a-z0-9])[a-z]{1,4}-?[0-9]")
#: "The door code for the driver is 4521."
_SAYS = re.compile(r"(?:\b(?:is|was|says|reads|are)\s*:?\s*|[是为:]\s*)$")


#: What says that a number opens so.


def names(talk: Talk, groups: Sequence[Group]) -> list[Cue | None]:
    """For the groups of one turn, in order, the cue of that turn that names each, or None."""
    turn = groups[0].turn
    cues = talk.cues(turn)
    named: list[Cue | None] = [None] * len(groups)
    taken: set[int] = set()
    for place, group in enumerate(groups):
        border = groups[place + 1].start if place + 1 < len(groups) else talk.turns[turn].end
        if place and _is_spelt_on(talk, groups[place - 1], group, named[place - 1]):
            named[place] = named[place - 1]
            continue
        if not cues:
            named[place] = _noun(talk, group)
            continue
        around = _around(group, cues)
        if around is not None:
            named[place] = around
            continue
        telephone = _telephone(talk, group, cues)
        if telephone is not None:
            named[place] = telephone
            continue
        which = _after(talk, group, cues, border)
        before = _before(talk, group, cues, taken, groups[place - 1].end if place else talk.turns[turn].start)
        if before is not None and (which is None or cues[before].end >= group.start - _SHORT_REACH):
            named[place] = cues[before]
        elif which is not None:
            named[place] = cues[which]
            taken.add(which)
        else:
            named[place] = _noun(talk, group) or _another(talk, groups, named, place)
    return named


def _another(talk: Talk, groups: Sequence[Group], named: Sequence[Cue | None], place: int) -> Cue | None:
    """The name of the number before, where one more is spoken of: "ring X or Y", "then he wanted another one, 6194"."""
    before = named[place - 1] if place else None
    if before is None:
        return None
    if before.topic in SECRET:
        more = _ONE_MORE.search(talk.folded, groups[place - 1].end, groups[place].start)
        return before if more is not None and fits(before.topic, groups[place], True) else None
    gap = talk.folded[groups[place - 1].end : groups[place].start]
    if (
        before.topic in _HARMLESS
        and OPENS_WITH_HAN.match(gap)
        and groups[place].digits.startswith(groups[place - 1].digits)
    ):
        # 票号784开头，784 2251 906 337.
        return before
    if before.topic not in _HARMLESS or abs(len(groups[place]) - len(groups[place - 1])) > _LIKE_IN_LENGTH:
        return None
    return before if _OR.fullmatch(talk.folded, groups[place - 1].end, groups[place].start) else None


def _noun(talk: Talk, group: Group) -> Cue | None:
    """What a bare noun right before a number makes of it: "policy 4021…", "flight BA 2490", "account 12339903"."""
    start = max(talk.turns[group.turn].start, group.start - _LONGEST_NAME)
    match = _NOUN.search(talk.folded, max(start, group.start - _LONGEST_NOUN), group.start)
    if match is not None:
        return Cue(match.start(1), match.end(1), Topic.OTHER, 0, False, False, True)
    account = _ACCOUNT.search(talk.folded, start, group.start)
    if account is not None and not account[1] and not group.lettered and not fits(Topic.ACCOUNT, group, False):
        # (The check digits of an IBAN are two.)
        return None
    return Cue(account.start(), account.end(), Topic.ACCOUNT, 0, False, False, True) if account else None


def _is_spelt_on(talk: Talk, before: Group, group: Group, cue: Cue | None) -> bool:
    """Whether an account's check digits stand before a group, and its bank's letters between (an IBAN)."""
    if cue is None or cue.topic is not Topic.ACCOUNT or len(before) > 2:
        return False
    return _LETTERS.fullmatch(talk.folded, before.end, group.start) is not None


def _telephone(talk: Talk, group: Group, cues: Sequence[Cue]) -> Cue | None:
    """The telephone that a code is sent to, right behind the digits that tell which one it is."""
    which = _OF_TELEPHONE.match(talk.folded, group.end)
    if which is None:
        return None
    return next((cue for cue in cues if cue.start == which.end() and cue.topic is Topic.OTHER), None)


def _after(talk: Talk, group: Group, cues: Sequence[Cue], border: int) -> int | None:
    """The cue that names a group from behind: "… is my card number"."""
    if len(group) < _FEWEST_BEFORE_NAME:
        return None
    for which in range(bisect_left(cues, group.end - _LONGEST_NAME, key=end_of), len(cues)):
        cue = cues[which]
        if cue.end > group.end + _BEHIND_REACH + _LONGEST_NAME:
            return None
        if not group.end <= cue.start <= group.end + _BEHIND_REACH or cue.end > border:
            continue
        gap = talk.folded[group.end : cue.start]
        # Without "is", the name belongs to the number that follows it, if one does ("in 2007, the card number is …").
        last = border == talk.turns[group.turn].end or border - cue.end > _BEHIND_REACH
        copula = _COPULA.fullmatch(gap)
        # (Of "oh one thirty the security thing is …" it is what follows that is named.)
        said = copula is not None and (
            copula["bare"] is None or (last and _IS_AHEAD.match(talk.folded, cue.end) is None)
        )
        beside = last and not gap.strip(" (月份年底")
        # "64128, off the flyer."
        beside = beside or (not gap.strip(" ,") and _SOURCE.match(talk.folded, cue.start, cue.end) is not None)
        if cue.topic in (Topic.CARD, Topic.PAN) and len(group) >= _FEWEST_OF_CARD and _OF_THAT.fullmatch(gap):
            return which
        # ("八三一七六零二一 安全码呢" says a number again, and asks for the next.)
        # ("One seven two nine six. It's good through …" names what follows.)
        if (said and fits(cue.topic, group, cue.topic is Topic.EXPIRY)) or (
            beside and fits(cue.topic, group, cue.topic in _CODES)
        ):
            return which
    return None


def _before(talk: Talk, group: Group, cues: Sequence[Cue], taken: set[int], floor: int) -> int | None:
    best = bisect_right(cues, group.start, key=end_of) - 1
    while best in taken:
        best -= 1
    if best < 0 or cues[best].end < floor:
        return None
    gap = talk.folded[cues[best].end : group.start]
    linked = len(gap) <= _NAME_REACH and is_linking(gap)
    if cues[best].topic is Topic.CARD and not fits(Topic.CARD, group, True):
        # "The four on the front of the Amex, 1234."
        for other in range(best - 1, max(best - 1 - _MOST_AROUND, -1), -1):
            if cues[other].sentence == cues[best].sentence and cues[other].topic in SECRET - {Topic.PAN}:
                return other if fits(cues[other].topic, group, True) else None
    if cues[best].topic is Topic.OTHER:
        if STOP.search(gap) and (
            _is_device(talk.folded, cues[best]) or (_is_telephone(talk.folded, cues[best]) and weight(gap))
        ):
            # "It's on my phone. Five five …", "My phone has a small font. Six one …"
            return None
        if STOP.search(gap) and _ALTERNATIVE.search(talk.folded, floor, cues[best].start) is not None:
            # "Do I read you the code or the amount? It says 83116."
            return None
        if _TOKEN.search(gap) is not None:
            # "Reference K39, then 164482": it has its number.
            return None
        told = len(gap) <= _NAME_REACH and _SAYS.search(gap) is not None
        return best if linked or told or len(gap) <= _SHORT_REACH else None
    if linked or len(gap) <= _AFTER_REACH:
        return best
    name = talk.folded[cues[best].start : cues[best].end]
    if cues[best].void or (cues[best].topic is Topic.PAN and HOW_MANY.fullmatch(name) is not None):
        # "No PIN, and never say it, the box is by unit 102": a warning names nothing that stands further on.
        return None
    put = cues[best].topic in _CODES and (_PUT.search(gap) is not None or _IS_IT.fullmatch(gap) is not None)
    return best if len(gap) <= _NAME_REACH and (put or not STOP.search(gap)) else None


def _is_telephone(folded: str, cue: Cue) -> bool:
    """Whether a cue is the name of a telephone itself: "my phone"."""
    return _DEVICE.fullmatch(folded, cue.start, cue.end) is not None


def _is_device(folded: str, cue: Cue) -> bool:
    """Whether a cue only tells where something is read from: "on my phone"."""
    return _is_telephone(folded, cue) and _ON.search(folded, max(cue.start - _SHORT_REACH, 0), cue.start) is not None


def _around(group: Group, cues: Sequence[Cue]) -> Cue | None:
    """The cue whose two words stand on either side of a group: "the code is 4021 on my phone"."""
    first = bisect_left(cues, group.end, key=end_of)
    for cue in cues[first : first + _MOST_AROUND]:
        if cue.start < group.start and not cue.lexical and cue.topic in SECRET:
            return cue if fits(cue.topic, group, True) else None
    return None
