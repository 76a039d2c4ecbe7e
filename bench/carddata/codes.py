"""Episodes about the shorter secrets: security codes, PINs, one-time codes, expiry dates, identities, accounts."""

from __future__ import annotations

from random import Random

from bench.carddata import numbers
from bench.carddata.expiry import expiry_bits, expiry_digits
from bench.carddata.saying.bits import Bit
from bench.carddata.saying.reading import draw_form
from bench.carddata.scene import CUSTOMER, Draft, Said, Scene

LENGTHS = {"cvv": (3, 3, 3, 4), "pin": (4, 4, 4, 6), "otp": (6, 6, 6, 4, 8)}
CHINESE_LENGTHS = {"cvv": (3, 3, 3, 4), "pin": (6, 6, 6, 4), "otp": (6, 6, 6, 4, 8)}

#: Which secrets are asked for, and how often.
KINDS = {"cvv": 6, "pin": 5, "otp": 6, "expiry": 2, "account": 3, "national-id": 3}
FLOWS = {"asked": 8, "named": 6, "asked earlier": 3, "turns": 2, "read back": 2, "read twice": 1}
#: Forms that do not go with a kind: nobody groups a code by thousands; three digits must not all be misheard.
UNFIT = {
    "cvv": ("thousands", "misheard"),
    "pin": ("thousands",),
    "otp": ("thousands",),
    "expiry": ("thousands", "misheard"),
    "national-id": ("thousands", "misheard", "pairs", "hundreds", "spaced"),
    "account": ("thousands", "misheard", "pairs", "hundreds", "spaced"),
}
SPELLED = ("X", "X", "叉", "艾克斯")


def code_episode(scene: Scene) -> None:
    """One secret, asked for or told."""
    kinds = {kind: often for kind, often in KINDS.items() if scene.has(f"ask {kind}")}
    kind = scene.rng.choices(list(kinds), list(kinds.values()))[0]
    flows = FLOWS if scene.has("say pin") else {"asked": 1}
    flow = scene.rng.choices(list(flows), list(flows.values()))[0]
    code = Code(scene, kind, flow)
    front = len(code.draft.digits) == 4 and scene.has(f"ask amex {kind}")
    wanted = f"amex {kind}" if front else kind
    if flow == "named":
        scene.customer(f"say {wanted}", number=code.whole())
        return
    scene.agent(f"ask {wanted}")
    match flow:
        case "asked earlier":
            scene.stall()
            scene.customer("answer", number=code.whole())
        case "turns":
            for number, group in enumerate(code.groups()):
                if number and scene.likely(0.6):
                    scene.agent("ack")
                scene.bare(CUSTOMER, Said(code.draft, group))
        case "read back":
            scene.customer("answer", number=code.whole())
            scene.agent("read back", number=code.whole())
        case "read twice":
            scene.customer("answer", number=code.whole())
            scene.agent("ask again")
            scene.customer("read again", number=code.whole())
        case _:
            scene.customer("answer", number=code.whole())


def said_code(scene: Scene, kind: str, flow: str, digits: str | None = None) -> Said:
    """A secret ready to be put into a turn."""
    return Code(scene, kind, flow, digits).whole()


class Code:
    """One short secret in one call."""

    def __init__(self, scene: Scene, kind: str, flow: str, digits: str | None = None) -> None:
        self.scene = scene
        self.rng = scene.rng
        form = draw_form(scene.language, self.rng)
        self._written = digits or _drawn(kind, scene)
        while form in UNFIT[kind]:
            form = draw_form(scene.language, self.rng)
        self.draft = Draft(kind, "".join(c for c in self._written if c.isdigit()), form, flow)
        self.reading = scene.reading(form)

    def whole(self) -> Said:
        """The secret in one go."""
        between = self.reading.between()
        groups = [expiry_bits(self.draft.digits, self.reading)] if self.draft.kind == "expiry" else self.groups()
        if self.draft.kind in ("cvv", "pin", "otp") and self.rng.random() < 0.7:
            groups = [self.reading.chunk(self.draft.digits, 0)]
        bits: list[Bit] = []
        for number, group in enumerate(groups):
            bits += [Bit(between), *group] if number and between else group
        return Said(self.draft, bits)

    def groups(self) -> list[list[Bit]]:
        """The secret in groups, letters spelled among the digits."""
        if self.draft.kind == "expiry":
            return [expiry_bits(self.draft.digits, self.reading)]
        out: list[list[Bit]] = []
        at = 0
        for group in _grouped(self._written, self.draft.kind, self.rng):
            bits: list[Bit] = []
            for run in _runs(group):
                if run.isdigit():
                    bits += self.reading.chunk(run, at)
                    at += len(run)
                else:
                    bits.append(Bit(self._spelled(run), owned=True))
            out.append(bits)
        return out

    def _spelled(self, letters: str) -> str:
        if self.reading.typed:
            return letters
        if letters == "X" and self.scene.language == "zh-Hans":
            return self.rng.choice(SPELLED)
        letters = letters.strip("()")
        spaced = " ".join(letters)
        return f"{spaced} " if self.scene.language == "en" and letters else letters


def _drawn(kind: str, scene: Scene) -> str:
    """An invented secret as it is written."""
    rng = scene.rng
    if kind == "expiry":
        return expiry_digits(rng)
    if kind == "national-id":
        if scene.language == "zh-Hans":
            return numbers.mainland_id(rng)
        return numbers.hong_kong_id(rng) if scene.voice in ("yue", "en") else numbers.taiwan_id(rng)
    if kind == "account":
        if scene.language == "en":
            return numbers.iban(rng) if rng.random() < 0.35 else numbers.some(rng, rng.choice((8, 8, 10, 12)))
        return rng.choice("0124") + numbers.some(rng, rng.choice((11, 13, 14, 16, 18)))
    return numbers.code(rng, (CHINESE_LENGTHS if scene.chinese else LENGTHS)[kind])


def _grouped(written: str, kind: str, rng: Random) -> list[str]:
    sizes: tuple[int, ...]
    if kind == "national-id":
        sizes = (6, 8, 4) if len(written) == 18 else (6, 6, 3) if len(written) == 15 else (4, 3, 3)
    elif len(written) <= 4:
        sizes = (rng.randrange(1, len(written)), 4)
    elif len(written) == 6 and kind in ("pin", "otp"):
        sizes = rng.choice(((3, 3), (2, 2, 2), (3, 3)))
    else:
        sizes = (4,) * 9
    out: list[str] = []
    for size in sizes:
        if written:
            out.append(written[:size])
            written = written[size:]
    return [*out, written] if written else out


def _runs(written: str) -> list[str]:
    """Digits and letters by turns."""
    runs: list[str] = []
    for character in written:
        if runs and runs[-1][-1].isdigit() == character.isdigit():
            runs[-1] += character
        else:
            runs.append(character)
    return runs
