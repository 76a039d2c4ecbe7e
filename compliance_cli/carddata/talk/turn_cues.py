"""What each turn of a call speaks of and asks for: its cues, and what the call around it makes of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from compliance_cli.carddata.numbers.group import Group
from compliance_cli.carddata.numbers.shapes import ends_in_expiry, is_card_number, is_expiry
from compliance_cli.carddata.talk.cue import Cue
from compliance_cli.carddata.talk.cues import asks, hear
from compliance_cli.carddata.talk.turns import Turns
from compliance_cli.carddata.words.hint_words import PROMO
from compliance_cli.carddata.words.talk_words import (
    A_SUM,
    ABSENT,
    ADDRESS,
    BANK,
    HOUSEHOLD,
    HOW_MANY,
    ITS_NUMBER,
    LAST_THREE,
    NOT_A,
    OF_BATCH,
    OF_BILL,
    OF_GOODS,
    OPENS_WITH,
    OTHER_PAPERS,
    PIN_OF_CARD,
    POSITION,
    POSTAL,
    READ_OUT,
    SHORT_LIVED,
    SHUT_OFF,
    TAX,
    THAT_IS,
    THE_NUMBER,
    UNTIL_WHEN,
    UTILITY,
)
from compliance_cli.carddata.words.thing_words import NUMBERS, OTHER_CARD
from compliance_cli.carddata.words.topics import Topic

#: Digits of an expiry date that answers 到期日 where nothing else speaks of cards.
_EXPIRY_SIZES = (4, 6)
#: Turns of talk about cards.
_TALK = 14
#: Code points of the longest name of a topic.
_LONGEST_NAME = 60

_NO_TOPICS: frozenset[Topic] = frozenset()
_CODES = frozenset({Topic.CVV, Topic.OTP})
#: Topics of the words for how long something is good.
_LIVED, _GOOD = frozenset({Topic.ENDS, Topic.OTHER, Topic.EXPIRY}), re.compile("valid|expir|good|有效|过期|到期")
_OF_PAYING = frozenset({Topic.PAN, Topic.CVV, Topic.CARD, Topic.EXPIRY})
#: A card of any kind, and what names of numbers end with.
_BARE_CARD, _NUMBERED = frozenset(("卡", "卡片", "card", "cards", "the card")), re.compile("(?:number|id|code|号|码)$")
_OF_BANK = re.compile("iban|sort|routing|swift|bsb|aba|bank|checking|savings|transit|银行|存折|收款|转账|联行")
_PAPER_NUMBERS = frozenset(("证号", "证件号", "证号码"))
_OF_ONE_CARD = frozenset({Topic.PAN, Topic.CVV, Topic.EXPIRY})
_OF_CARD = frozenset({Topic.PAN, Topic.CARD})
#: Code points of what a card is called by: "top up".
_LONGEST_KIND = 16
#: Turns back in which something harmless was asked for that has so many digits.
_BACK = 5
#: Code points of a turn that only asks until when, or for the number.
_LONGEST_WHEN, _LONGEST_NUMBER_ASKED = 60, 90
#: Turns behind a question after an end date in which a date answers it.
_STALLED = 3
#: Turns behind a number in which its expiry date or code may be asked for.
_AHEAD = 2
#: Turns on either side of an end date in which it is said what ends, and back in which a password was asked for.
_NEAR, _POSITIONS = 2, 8
#: Code points of such a question.
_LONGEST_POSITION = 36


class TurnCues(Turns):
    """The turns of a call and their cues."""

    def tell(self, groups: Sequence[Group]) -> None:
        """Say which groups the call has. A number that is a card's beyond doubt is talk of cards, too."""
        self._card_numbers = [group.start for group in groups if is_card_number(group)]
        for turn in self._ending:
            self._cues.pop(turn, None)
        for group in groups:
            self._groups.setdefault(group.turn, []).append(group)
        before = {turn - back for turn in self._groups for back in range(1, _AHEAD + 1) if turn >= back}
        for turn in before:
            text = self.text(turn)
            # (The cheap looks first.)
            likely = "ready" in text or "请" in text or "吧" in text or "ahead" in text
            if likely and READ_OUT.search(text) is not None:
                self._prompts.add(turn)
                self._cues.pop(turn, None)

    def cues(self, turn: int) -> tuple[Cue, ...]:
        """The telling cues of a turn."""
        known = self._cues.get(turn)
        if known is None:
            heard = hear(self.folded, self.turns[turn].start, self.turns[turn].end, self.languages)
            topics = {cue.topic for cue in heard} if heard else _NO_TOPICS
            if not topics.isdisjoint(_LIVED) and SHORT_LIVED.search(self.text(turn)) is not None:
                # A code is valid for ten minutes; that names nothing before it, nor is it a policy's end.
                heard = tuple(cue for cue in heard if not self._is_lifetime(cue))
                topics = {cue.topic for cue in heard}
            if Topic.ENDS in topics:
                # What ends is the card, where the talk is of cards.
                self._ending.add(turn)
                dates = any(len(group) >= 3 and is_expiry(group) for group in self._groups.get(turn, ())) or any(
                    (len(group) in _EXPIRY_SIZES or (group.dated and len(group) >= 3))
                    and is_expiry(group)
                    and self.is_reading(after)
                    and (len(self._groups[after]) == 1 or (group.dated and after == turn + 1))
                    for after in range(turn + 1, turn + 1 + _STALLED)
                    for group in self._groups.get(after, ())
                )
                of_card = Topic.CVV in topics or self.knows_card(turn, _TALK)
                of_card = of_card or (dates and not self._is_of_goods(turn))
                topic = Topic.EXPIRY if of_card else Topic.OTHER
                heard = tuple(replace(cue, topic=topic) if cue.topic is Topic.ENDS else cue for cue in heard)
            if Topic.BACK in topics:
                # "What's in the box beside where you sign?" asks for the code, where the talk is of cards.
                of_card = self.knows_card(turn, _TALK) or self.spoke_of_expiry(turn)
                heard = tuple(
                    replace(cue, topic=Topic.CVV) if cue.topic is Topic.BACK else cue
                    for cue in heard
                    if of_card or cue.topic is not Topic.BACK
                )
            heard = tuple(
                replace(cue, void=True) if cue.topic in _CODES and self._is_absent(turn, cue) else cue for cue in heard
            )
            known = self._cues[turn] = (
                tuple(
                    replace(cue, topic=Topic.OTHER) if self._is_of_elsewhere(turn, cue, heard) else cue for cue in heard
                )
                or self._when(turn)
                or self._number(turn)
                or self._position(turn)
            )
            if turn in self._prompts and self._asks_for_card(turn, known):
                # "Whenever you're ready then, it's fifty seven pounds": a card is asked for.
                here = self.turns[turn]
                known = self._cues[turn] = (Cue(here.start, here.end, Topic.CARD, 0, True, False, True),)
        return known

    def _is_lifetime(self, cue: Cue) -> bool:
        """Whether a cue says how long something is good."""
        if cue.topic is Topic.ENDS:
            return True
        return cue.topic in _LIVED and _GOOD.match(self.folded, cue.start, cue.end) is not None

    def _is_of_elsewhere(self, turn: int, cue: Cue, heard: Sequence[Cue]) -> bool:
        """Whether what a cue names is called so and is none of a bank's or card's, by what is spoken of with it.

        An Indian "PIN code" in an address; the account that a bill is for; "it's sixteen digits" of a receipt; a gas
        card. `heard` are all cues of the turn.
        """
        name = self.folded[cue.start : cue.end]
        if cue.topic is Topic.PIN:
            return self._is_postal(turn, name)
        if cue.topic is Topic.ACCOUNT:
            return self._is_of_bill(turn, name)
        if cue.topic is Topic.NATIONAL_ID and name in _PAPER_NUMBERS:
            return OTHER_PAPERS.search(self.folded, self.turns[max(turn - _NEAR, 0)].start, cue.start) is not None
        if cue.topic is Topic.EXPIRY:
            return "card" not in name and self._is_of_goods(turn)
        if cue.topic is Topic.CVV:
            return self._is_of_other_digits(turn, cue, name)
        if cue.topic in _OF_CARD and (self._is_other_card(cue) or self._is_denied(turn, cue)):
            return True
        if cue.topic is Topic.PAN and name == "pan":
            return TAX.search(self.text(turn)) is not None
        if cue.topic is Topic.PAN and (HOW_MANY.fullmatch(name) or OPENS_WITH.fullmatch(name)) is not None:
            return not self.spoke_of_cards(turn - 1, _TALK) and self._is_told_of_other(turn, cue, heard)
        return cue.topic is Topic.CARD and name in _BARE_CARD and self._is_of_other_card(turn)

    def _is_postal(self, turn: int, name: str) -> bool:
        """Whether a "PIN code" is the one of an Indian address."""
        start, end = self.turns[max(turn - 1, 0)].start, self.turns[turn].end
        return (
            POSTAL.fullmatch(name) is not None
            and ADDRESS.search(self.folded, start, end) is not None
            and PIN_OF_CARD.search(self.text(turn)) is None
        )

    def _is_of_bill(self, turn: int, name: str) -> bool:
        """Whether an account is the one that a bill is for, of water or current."""
        first, end = self.turns[max(turn - _NEAR, 0)].start, self.turns[turn].end
        if HOUSEHOLD.fullmatch(name) is not None:
            of_bill = UTILITY.search(self.folded, first, end) is not None
        else:
            of_bill = _OF_BANK.search(name) is None and (
                OF_BILL.search(self.text(turn)) is not None or SHUT_OFF.search(self.folded, first, end) is not None
            )
        return of_bill and BANK.search(self.text(turn)) is None

    def _is_of_other_digits(self, turn: int, cue: Cue, name: str) -> bool:
        """Whether "the last three" are those of a telephone's number or an account's, or of a winning number."""
        start = self.turns[max(turn - 1, 0)].start
        if LAST_THREE.fullmatch(name) is not None and ITS_NUMBER.search(self.folded, start, cue.start) is not None:
            return True
        if self.spoke_of_cards(turn - 1, _TALK):
            return False
        return PROMO.search(self.folded, start, self.turns[turn].end) is not None

    def _is_told_of_other(self, turn: int, cue: Cue, heard: Sequence[Cue]) -> bool:
        """Whether "it's sixteen digits" is said of something else that the talk names."""
        if any(self._is_other_card(other) for other in heard) or any(map(self._is_number, heard)):
            return True
        return not cue.asking and any(
            other.topic is Topic.OTHER
            and (other.asking or _NUMBERED.search(self.folded, other.start, other.end) is not None)
            for before in range(max(turn - _BACK, 0), turn)
            for other in self.cues(before)
        )

    def _is_absent(self, turn: int, cue: Cue) -> bool:
        """Whether it is said of what a cue names that there is none: "there's no number at the back"."""
        return ABSENT.search(self.folded, max(cue.start - _LONGEST_KIND, self.turns[turn].start), cue.start) is not None

    def _is_number(self, cue: Cue) -> bool:
        """Whether a cue is the name of a harmless number that may be long: "the reference", an IMEI."""
        name = self.folded[cue.start : cue.end]
        return cue.topic is Topic.OTHER and (NUMBERS.fullmatch(name) or _NUMBERED.search(name)) is not None

    def _is_other_card(self, cue: Cue) -> bool:
        """Whether a cue names a card that nobody pays with: "the number on your gas card"."""
        start = max(cue.start - _LONGEST_KIND, 0)
        return any(match.end() == cue.end for match in OTHER_CARD.finditer(self.folded, start, cue.end))

    def _is_denied(self, turn: int, cue: Cue) -> bool:
        """Whether a card is named as what is not meant: "the member number, not a credit card"."""
        return NOT_A.search(self.folded, max(cue.start - _LONGEST_KIND, self.turns[turn].start), cue.start) is not None

    def _is_of_other_card(self, turn: int) -> bool:
        """Whether a card spoken of is one that nobody pays with, whose number was asked for: 就诊卡号, 卡上写的是."""
        for before in range(turn - 1, max(turn - 1 - _BACK, -1), -1):
            for other in self.cues(before):
                if other.topic in _OF_PAYING:
                    return False
                if other.topic is Topic.OTHER and other.asking:
                    name = self.folded[other.start : other.end]
                    return "卡" in name or "card" in name
        return False

    def _is_of_goods(self, turn: int) -> bool:
        """Whether things are spoken of near a turn that have an end date of their own, and no card is."""
        if self.knows_card(turn, _TALK):
            return False
        here = self.turns[turn]
        first, last = self.turns[max(turn - _NEAR, 0)], self.turns[min(turn + _NEAR, len(self.turns) - 1)]
        return (
            OF_GOODS.search(self.folded, first.start, here.end) is not None
            or OF_BATCH.search(self.folded, here.end, last.end) is not None
        )

    def _position(self, turn: int) -> tuple[Cue, ...]:
        """What a turn asks for that asks for one place of a password that was asked for: "and the sixth?"."""
        if not self.spoke_of_password(turn, _POSITIONS):
            return ()
        here = self.turns[turn]
        if POSITION.search(self.folded, max(here.end - _LONGEST_POSITION, here.start), here.end) is None:
            return ()
        asked = any(
            cue.topic is Topic.PIN and not cue.void
            for before in range(max(turn - _POSITIONS, 0), turn)
            for cue in self.cues(before)
        )
        return (Cue(here.start, here.end, Topic.PIN, 0, True, False, True),) if asked else ()

    def _when(self, turn: int) -> tuple[Cue, ...]:
        """What a turn asks for that only asks "until when?" where the talk is of cards, and a date answers it."""
        here = self.turns[turn]
        if (
            here.end - here.start > _LONGEST_WHEN
            or UNTIL_WHEN.search(self.text(turn)) is None
            or not self._has_date(turn)
        ):
            return ()
        if not self.knows_card(turn, _TALK):
            return ()
        self._ending.add(turn)
        return (Cue(here.start, here.end, Topic.EXPIRY, 0, True, False, True),)

    def _number(self, turn: int) -> tuple[Cue, ...]:
        """What a turn asks for that asks for "the number" right behind one that spoke of a card and of nothing else."""
        here = self.turns[turn]
        if not turn or here.end - here.start > _LONGEST_NUMBER_ASKED or THE_NUMBER.search(self.text(turn)) is None:
            return ()
        before = self.cues(turn - 1)
        if not before or any(cue.topic is not Topic.CARD for cue in before) or not self.asks_something(turn):
            return ()
        return (Cue(here.start, here.end, Topic.PAN, 0, True, False, True),)

    def _asks_for_card(self, turn: int, known: Sequence[Cue]) -> bool:
        """Whether a turn that asks to read something out speaks of a card or a sum, and of nothing else."""
        if any(cue.topic is not Topic.CARD or cue.asking for cue in known):
            return False
        if known or A_SUM.search(self.text(turn)) is not None:
            return True
        # "You take Amex, I hope." "Of course. Whenever you're ready."
        before = self.cues(turn - 1) if turn else ()
        return bool(before) and all(cue.topic is Topic.CARD for cue in before)

    def _has_date(self, turn: int) -> bool:
        """Whether one of the two turns behind says an expiry date and nothing else (or no number is known yet)."""
        return not self._groups or any(
            ends_in_expiry(group)
            and len(group) >= 3
            and (
                (self.is_reading(after) and len(self._groups[after]) == 1)
                or group in (self._groups[after][0], self._groups[after][-1])
            )
            for after in (turn + 1, turn + 2)
            for group in self._groups.get(after, ())
        )

    def cues_between(self, turn: int, start: int, end: int) -> tuple[Cue, ...]:
        """The cues of a turn that touch `start:end`."""
        cues = self.cues(turn)
        first = bisect_left(cues, start, key=end_of)
        last = bisect_right(cues, end + _LONGEST_NAME, key=end_of)
        return cues[first:last]

    def speaks_of_code(self, group: Group) -> bool:
        """Whether a code is named behind a group in its turn."""
        return any(cue.start >= group.end and cue.topic in _CODES for cue in self.cues(group.turn))

    def asks_something(self, turn: int) -> bool:
        """Whether a turn asks for something, whatever that is."""
        return "?" in self.text(turn) or asks(self.folded, self.turns[turn].start, self.turns[turn].end, self.languages)

    def is_named_behind(self, turn: int) -> bool:
        """Whether the turn behind says that what was read is something harmless: "that's the barcode on the ticket"."""
        if turn + 1 >= len(self.turns) or THAT_IS.match(self.text(turn + 1)) is None:
            return False
        return any(cue.topic is Topic.OTHER for cue in self.cues(turn + 1))

    def asks_of_card_next(self, turn: int) -> bool:
        """Whether a card's expiry date or code is spoken of right behind a turn, before other numbers are said."""
        last = min(turn + _AHEAD, len(self.turns) - 1)
        return any(cue.topic in _OF_ONE_CARD for after in range(turn, last + 1) for cue in self.cues(after))


def end_of(cue: Cue) -> int:
    """Where a cue ends, by which the cues of a turn are in order."""
    return cue.end
