"""Episodes in which a card number is read out."""

from __future__ import annotations

from bench.carddata import numbers
from bench.carddata.codes import said_code
from bench.carddata.grouping import groups, misrecognised
from bench.carddata.saying.bits import Bit
from bench.carddata.saying.reading import Reading, draw_form
from bench.carddata.scene import AGENT, CUSTOMER, Draft, Said, Scene

#: How a card number comes about, and how often.
FLOWS = {
    "named": 9,
    "asked": 12,
    "asked earlier": 6,
    "turns": 16,
    "turns, no acks": 4,
    "turns, wrong speaker": 4,
    "read back": 6,
    "read back by groups": 5,
    "with expiry and code": 8,
    "read twice": 4,
    "two cards": 4,
    "broken off": 3,
    "starts with": 2,
    "unnamed": 4,
    "bare": 3,
}
#: Those that the other languages have wordings for.
SIMPLE = ("named", "asked", "turns", "turns, no acks", "turns, wrong speaker", "bare")


class Card:
    """One card in one call: the number, how it is written, and what was said of it."""

    def __init__(self, scene: Scene, flow: str) -> None:
        self.scene = scene
        self.rng = scene.rng
        made = numbers.card(scene.rng, scene.chinese and scene.likely(0.75))
        self.code = made.code
        digits, misfortune = misrecognised(made.number, self.rng)
        self.draft = Draft("pan", digits, draw_form(scene.language, self.rng), flow)
        self.draft.noise += [misfortune] if misfortune else []
        self.reading = scene.reading(self.draft.form)

    def groups(self, reading: Reading | None = None) -> list[list[Bit]]:
        """The number read once, group by group, with the slips of a speaker."""
        reading = reading or self.reading
        said: list[list[Bit]] = []
        at = 0
        for group in groups(self.draft.digits, self.rng):
            said.append(reading.chunk(group, at))
            at += len(group)
        if not reading.typed and self.scene.has("correct"):
            self._slip(said, reading)
        return said

    def whole(self, reading: Reading | None = None) -> Said:
        """The number read once in one go."""
        reading = reading or self.reading
        return self.piece(self._run_on(self.groups(reading), reading))

    def piece(self, bits: list[Bit]) -> Said:
        """A part of the number for a turn."""
        return Said(self.draft, bits)

    def _run_on(self, said: list[list[Bit]], reading: Reading) -> list[Bit]:
        filled = reading.form not in ("typed", "wide", "hidden", "thousands") and self.rng.random() < 0.25
        bits: list[Bit] = []
        for number, group in enumerate(said):
            if number and filled and self.rng.random() < 0.5:
                bits.append(self._filler())
            elif number:
                bits.append(Bit(reading.between()))
            bits += self._interrupted(group) if filled and not reading.typed else group
        return bits

    def _filler(self) -> Bit:
        self.draft.noise.append("filler")
        filler = self.scene.script.styled(self.scene.pick("filler"))
        if self.scene.chinese:
            comma = "" if self.scene.script.plain else "，"
            return Bit(f"{comma}{filler}{comma}")
        return Bit(f" {filler} " if self.scene.script.plain or self.rng.random() < 0.5 else f", {filler}, ")

    def _interrupted(self, group: list[Bit]) -> list[Bit]:
        gaps = [place for place, bit in enumerate(group) if place and bit.digits and not group[place - 1].digits]
        if not gaps or self.rng.random() < 0.8:
            return group
        at = self.rng.choice(gaps)
        return [*group[: at - 1], self._filler(), *group[at:]]

    def _slip(self, said: list[list[Bit]], reading: Reading) -> None:
        chance = self.rng.random()
        place = self.rng.randrange(len(said))
        if chance < 0.06:
            said[place] = self.scene.weave("again", number=said[place])
            self.draft.noise.append("repeated group")
        elif chance < 0.13:
            said[place] = self._corrected(said[place], reading)
            self.draft.noise.append("correction")

    def _corrected(self, group: list[Bit], reading: Reading) -> list[Bit]:
        spoken = [bit for bit in group if bit.digits]
        if self.rng.random() < 0.5:
            wrong = self.rng.choice(spoken)
            at = group.index(wrong)
            other = reading.chunk(_other(wrong.digits, 0, self.rng.randrange(1, 10)), 0)
            slip = self.scene.weave("correct digit", wrong=_no_part(other), right=[wrong])
            return [*group[:at], *slip, *group[at + 1 :]]
        start = spoken[0].at or 0
        digits = "".join(bit.digits for bit in spoken)
        place = self.rng.randrange(len(digits))
        false = _other(digits, place, self.rng.randrange(1, 10))
        first = [_right_part(bit, digits, start) for bit in reading.chunk(false, start)]
        return self.scene.weave("correct", wrong=first, right=group)


def _other(digits: str, place: int, add: int) -> str:
    """The digits with another one at this place."""
    return digits[:place] + str((int(digits[place]) + add) % 10) + digits[place + 1 :]


def _no_part(bits: list[Bit]) -> list[Bit]:
    return [Bit(bit.text, bit.digits, None) for bit in bits]


def _right_part(bit: Bit, digits: str, start: int) -> Bit:
    """What a group read wrongly has in common with the right one is part of the number all the same."""
    right = bit.at is not None and digits[bit.at - start :].startswith(bit.digits)
    return bit if right else Bit(bit.text, bit.digits, None)


def card_episode(scene: Scene) -> None:
    """One card, or two, read out in a flow drawn by weight."""
    flows = FLOWS if scene.has("ask expiry") else {flow: FLOWS[flow] for flow in SIMPLE}
    flow = scene.rng.choices(list(flows), list(flows.values()))[0]
    card = Card(scene, flow)
    match flow:
        case "named":
            scene.customer("say pan", number=card.whole())
        case "unnamed":
            scene.customer("say pan unnamed", number=card.whole())
        case "bare":
            scene.bare(CUSTOMER, card.whole())
        case "asked":
            scene.agent("ask pan")
            scene.customer("answer", number=card.whole())
        case "asked earlier":
            scene.agent("ask pan")
            scene.stall()
            scene.customer("stalled")
            scene.customer("answer", number=card.whole())
        case "with expiry and code":
            _together(card)
        case "read back":
            _read_back(card)
        case "read twice":
            _read_twice(card)
        case "two cards":
            _two_cards(card)
        case "broken off" | "starts with":
            _in_part(card)
        case _:
            _over_turns(card)
    if card.draft.flow not in ("with expiry and code", "broken off", "starts with") and scene.likely(0.5):
        code_after(card)


def code_after(card: Card) -> None:
    """The security code, and perhaps the expiry date, asked for after the card."""
    scene = card.scene
    amex = len(card.code) == 4 and scene.has("ask amex cvv")
    if scene.has("ask short") and not amex and scene.likely(0.3):
        scene.agent("ask short")
        expiry = said_code(scene, "expiry", "with the code")
        scene.customer("together short", expiry=expiry, cvv=said_code(scene, "cvv", "with the expiry", card.code))
        return
    if scene.has("ask expiry") and scene.likely(0.4):
        scene.agent("ask expiry")
        scene.customer("answer", number=said_code(scene, "expiry", "asked"))
    scene.agent("ask amex cvv" if amex else "ask cvv")
    scene.customer("answer", number=said_code(scene, "cvv", "asked", card.code))


def _together(card: Card) -> None:
    scene = card.scene
    if scene.likely(0.7):
        scene.agent("ask pan")
    fills = {
        "pan": card.whole(),
        "expiry": said_code(scene, "expiry", "after the card"),
        "cvv": said_code(scene, "cvv", "after the card", card.code),
    }
    scene.customer("together", **fills)


def _read_back(card: Card) -> None:
    scene = card.scene
    scene.agent("ask pan")
    scene.customer("answer", number=card.whole())
    other = scene.reading(draw_form(scene.language, scene.rng)) if scene.likely(0.5) else card.reading
    scene.agent("read back", number=card.whole(other))
    scene.customer("right")


def _read_twice(card: Card) -> None:
    scene = card.scene
    scene.agent("ask pan")
    scene.customer("answer", number=card.whole())
    scene.agent("ask again")
    scene.customer("read again", number=card.whole())


def _two_cards(card: Card) -> None:
    scene = card.scene
    scene.agent("ask pan")
    scene.customer("answer", number=card.whole())
    scene.agent("next card")
    scene.customer("next card answer", number=Card(scene, "two cards").whole())


def _in_part(card: Card) -> None:
    scene, draft = card.scene, card.draft
    draft.broken = True
    draft.digits = draft.digits[: 8 if draft.flow == "starts with" else scene.rng.randrange(8, len(draft.digits) - 2)]
    if draft.flow == "starts with":
        if scene.likely(0.4):
            scene.agent("ask partial")
            scene.customer("answer", number=card.whole())
        else:
            scene.say(scene.rng.choice((AGENT, CUSTOMER)), "partial", number=card.whole())
        return
    scene.agent("ask pan")
    scene.customer("broken", number=card.whole())


def _over_turns(card: Card) -> None:
    """Group by group, a turn each."""
    scene, flow = card.scene, card.draft.flow
    scene.agent("ask pan")
    said = card.groups()
    wrong = scene.rng.randrange(1, len(said)) if flow == "turns, wrong speaker" and len(said) > 1 else None
    for number, group in enumerate(said):
        role = AGENT if number == wrong else CUSTOMER
        if number or scene.likely(0.4):
            scene.bare(role, card.piece(group))
        else:
            scene.say(role, "answer", number=card.piece(group))
        if flow == "read back by groups":
            places = {
                bit.at + place: digit for bit in group if bit.at is not None for place, digit in enumerate(bit.digits)
            }
            again = card.reading.chunk("".join(places.values()), min(places))
            scene.agent("read back group", number=card.piece(again))
        elif flow == "turns" and scene.likely(0.8):
            scene.agent("ack")
