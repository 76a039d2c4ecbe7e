"""Episodes with numbers that must stay readable: named in their turn, or asked for just before."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

from bench.carddata import numbers
from bench.carddata.numbers import some
from bench.carddata.saying.amounts import amount, clock, count, day
from bench.carddata.saying.bits import Bit
from bench.carddata.saying.reading import draw_form
from bench.carddata.scene import AGENT, CUSTOMER, Innocent, Said, Scene

#: Who says the number where it is named in its turn.
BY_AGENT = {"ticket": 0.7, "reference": 0.8, "premium": 1.0, "staff": 0.7, "amount": 0.6, "timestamp": 0.6}
#: Episodes of another shape, and the wordings they need.
SPECIAL = {"tail": "tail", "refusal": "refuse", "warning": "warn"}
#: What is written as it stands, in letters and figures.
WRITTEN: dict[str, Callable[[Random], str]] = {
    "flight": lambda rng: rng.choice(("BA", "CA", "MU", "CX", "BR", "G", "D")) + rng.choice(("", " ")) + some(rng, 4),
    "promo": lambda rng: rng.choice(("SAVE" + some(rng, 2), "SPRING" + some(rng, 4), some(rng, 6), some(rng, 4))),
    "error": lambda rng: rng.choice((some(rng, 3), "E" + some(rng, 2), "0x8007" + some(rng, 4), some(rng, 4))),
    "timestamp": lambda rng: _timestamp(rng),
}
#: Digits that are read out as any number is.
READ: dict[str, Callable[[Random], str]] = {
    "policy": lambda rng: some(rng, rng.choice((8, 10, 12, 16, 18))),
    "order": lambda rng: rng.choice(("", "4", "5", "62")) + some(rng, rng.choice((10, 12, 14, 15, 17))),
    "tracking": lambda rng: rng.choice(("", "9400", "78")) + some(rng, rng.choice((10, 12, 16, 18))),
    "ticket": lambda rng: rng.choice(("176", "784", "")) + some(rng, rng.choice((7, 10, 10))),
    "imei": numbers.imei,
    "postcode": lambda rng: some(rng, 5),
    "staff": lambda rng: some(rng, rng.choice((4, 5, 6))),
    "invoice": lambda rng: some(rng, rng.choice((8, 10, 12))),
    "extension": lambda rng: some(rng, rng.choice((3, 4))),
    "area": lambda rng: "0" + some(rng, rng.choice((2, 3))),
    "reference": lambda rng: some(rng, rng.choice((6, 8, 10, 13, 16))),
    "member": lambda rng: some(rng, rng.choice((8, 9, 10, 16))),
    "meter": lambda rng: some(rng, 5),
    "gate": lambda rng: some(rng, rng.choice((4, 6, 8))),
}
#: Amounts and the like, in a way of their own.
VALUES: dict[str, Callable[[str, Random], str]] = {"amount": amount, "date": day, "quantity": count, "timestamp": clock}


def harmless_episode(scene: Scene) -> None:
    """One harmless number (or two, or three), named or asked for."""
    special = [name for name, needed in SPECIAL.items() if scene.has(needed)]
    name = scene.rng.choice([*scene.sections(" say"), *special])
    match name:
        case "tail":
            _tail(scene)
        case "refusal":
            _refusal(scene)
        case "warning":
            _warning(scene)
        case "two phones":
            _several(scene, name, "phone", ("first", "second"))
        case "premium":
            _several(scene, name, "amount", ("first", "second", "third"))
        case _:
            _one(scene, name)


def _one(scene: Scene, name: str) -> None:
    if scene.likely(0.5) or not scene.has(f"{name} ask"):
        role = AGENT if scene.likely(BY_AGENT.get(name, 0.15)) else CUSTOMER
        scene.say(role, f"{name} say", number=harmless(scene, name))
        return
    asked = scene.rng.choice((AGENT, CUSTOMER)) if name in ("staff", "error", "area", "amount") else AGENT
    scene.say(asked, f"{name} ask")
    other = CUSTOMER if asked == AGENT else AGENT
    if name == "phone" and scene.likely(0.3):
        _over_turns(scene)
    else:
        scene.say(other, "answer", number=harmless(scene, name))


def _several(scene: Scene, name: str, what: str, slots: tuple[str, ...]) -> None:
    numbers_said = {slot: harmless(scene, what, name) for slot in slots}
    if scene.has(f"{name} ask") and scene.likely(0.5):
        scene.agent(f"{name} ask")
    scene.say(AGENT if name == "premium" else CUSTOMER, f"{name} say", **numbers_said)


def _over_turns(scene: Scene) -> None:
    number = _phone(scene.rng, scene.chinese)
    number = number.removeprefix("+86").strip()
    digits = "".join(character for character in number if character.isdigit())
    said = Innocent("phone", draw_form(scene.language, scene.rng))
    reading = scene.reading(said.form)
    cuts = (0, 3, 7, len(digits))
    for start, end in pairwise(cuts):
        scene.bare(CUSTOMER, Said(said, reading.chunk(digits[start:end], start)))
        if scene.likely(0.6):
            scene.agent("ack")


def _tail(scene: Scene) -> None:
    """The last four alone: allowed, and kept."""
    said = _read(scene, "last four", some(scene.rng, 4))
    if scene.likely(0.4):
        scene.agent("ask tail")
        scene.customer("answer", number=said)
    else:
        scene.say(scene.rng.choice((AGENT, CUSTOMER)), "tail", number=said)


def _refusal(scene: Scene) -> None:
    """A card or a code is asked for and refused; what follows is a telephone number."""
    scene.agent(scene.rng.choice(("ask pan", "ask cvv", "ask pin")))
    scene.customer("refuse")
    scene.agent("refused")
    scene.customer("answer", number=harmless(scene, "phone", "phone after refusal"))


def _warning(scene: Scene) -> None:
    """A warning never to share codes, then a number that is no code."""
    scene.agent("warn")
    if scene.likely(0.6):
        scene.customer("ack")
    scene.agent("reference say", number=harmless(scene, "reference", "reference after warning"))


def harmless(scene: Scene, what: str, name: str | None = None) -> Said:
    """A harmless number ready to be put into a turn; `name` is what the tables call it."""
    rng = scene.rng
    name = name or what
    if what in VALUES and (what != "timestamp" or rng.random() < 0.3):
        text = VALUES[what](scene.voice, rng)
        return Said(Innocent(name, "value"), [Bit(text)])
    if what in WRITTEN:
        return Said(Innocent(name, "written"), [Bit(WRITTEN[what](rng))])
    if what == "phone":
        number = _phone(rng, scene.chinese)
        if not number.isdigit() or rng.random() < 0.3:
            return Said(Innocent(name, "written"), [Bit(number)])
        return _read(scene, name, number)
    if what == "policy" and rng.random() < 0.3:
        return Said(Innocent(name, "written"), [Bit(rng.choice(("HP-", "PL", "AA/")) + some(rng, 8))])
    return _read(scene, name, READ[what](rng))


def _timestamp(rng: Random) -> str:
    day = f"0{rng.randrange(1, 10)}-1{some(rng, 1)}"
    clock_time = f"1{some(rng, 1)}:{rng.randrange(10, 60)}:{rng.randrange(10, 60)}"
    digits = (day + clock_time).replace("-", "").replace(":", "")
    return rng.choice(
        ("17" + some(rng, 11), "2026" + digits, f"2026-{day} {clock_time}", f"2026-{day}T{clock_time}.{some(rng, 3)}Z")
    )


def _read(scene: Scene, name: str, digits: str) -> Said:
    form = draw_form(scene.language, scene.rng)
    reading = scene.reading(form)
    size = scene.rng.choice((3, 4, 4, len(digits)))
    bits: list[Bit] = []
    for start in range(0, len(digits), size):
        between = reading.between() if start else ""
        bits += [Bit(between)] if between else []
        bits += reading.chunk(digits[start : start + size], start)
    return Said(Innocent(name, form), bits)


def _phone(rng: Random, china: bool) -> str:
    if china:
        number = "1" + rng.choice(("38", "39", "58", "86", "77", "99", "51")) + some(rng, 8)
        return rng.choice(
            (
                number,
                number,
                number,
                "86" + number,
                "+86" + number,
                f"+86 {number[:3]} {number[3:7]} {number[7:]}",
                f"{number[:3]}-{number[3:7]}-{number[7:]}",
                "0" + rng.choice(("10", "21", "755", "2")) + rng.choice(("", "-")) + some(rng, 8),
                "09" + some(rng, 8),
                "400" + some(rng, 7),
            )
        )
    number = rng.choice(("07700", "07911", "0161", "020")) + some(rng, 7)
    return rng.choice(
        (
            number[:11],
            number[:11],
            f"+44 7700 {some(rng, 6)}",
            f"({rng.randrange(201, 989)}) 555-0{some(rng, 3)}",
            f"{rng.randrange(201, 989)}-555-0{some(rng, 3)}",
            f"{rng.randrange(201, 989)}555{some(rng, 4)}",
            f"1-800-{some(rng, 3)}-{some(rng, 4)}",
            "+1" + some(rng, 10),
            "+86138" + some(rng, 8),
        )
    )
