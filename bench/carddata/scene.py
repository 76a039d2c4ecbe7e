"""What every episode of a call needs: chance, the wordings of the language, the script."""

from __future__ import annotations

from random import Random

from bench.carddata.saying.bits import Bit
from bench.carddata.saying.reading import Reading
from bench.carddata.script import AGENT, CUSTOMER, Draft, Innocent, Part, Said, Script
from bench.carddata.wording import expanded, wordings

OTHERS = ("es", "pt", "fr", "de", "it", "ja", "ko", "hi", "ar", "ru", "vi", "th", "id", "ms", "tl")


class Scene:
    """One call in the making."""

    def __init__(self, voice: str, rng: Random) -> None:
        self.rng = rng
        self.voice = voice
        self.language = "zh-Hant" if voice == "yue" else voice
        self.script = Script(self.language, rng)
        self._wordings = wordings(voice)

    @property
    def chinese(self) -> bool:
        """Whether the call is in Chinese."""
        return self.language in ("zh-Hans", "zh-Hant")

    def likely(self, chance: float) -> bool:
        """True this often."""
        return self.rng.random() < chance

    def has(self, section: str) -> bool:
        """Whether the language has wordings for this."""
        return section in self._wordings

    def pick(self, section: str) -> str:
        """One wording of a section."""
        return expanded(self.rng.choice(self._wordings[section]), self.rng)

    def sections(self, ending: str) -> list[str]:
        """The names of all sections that end so, without the ending."""
        return [name.removesuffix(ending) for name in self._wordings if name.endswith(ending)]

    def reading(self, form: str) -> Reading:
        """One way to read a number in this call."""
        return Reading(self.language, form, self.rng, self.script.plain)

    def say(self, role: str, section: str, **fills: Part) -> None:
        """One turn in a wording of this section; `number` fills its `{}`."""
        self.script.turn(role, self.script.woven(self.pick(section), {_slot(name): fills[name] for name in fills}))

    def agent(self, section: str, **fills: Part) -> None:
        """A turn of the agent."""
        self.say(AGENT, section, **fills)

    def customer(self, section: str, **fills: Part) -> None:
        """A turn of the customer."""
        self.say(CUSTOMER, section, **fills)

    def bare(self, role: str, number: Said) -> None:
        """A turn that holds a number and nothing else."""
        self.script.turn(role, [number])

    def weave(self, section: str, **fills: list[Bit]) -> list[Bit]:
        """A wording inside a number: its words are no digits."""
        parts = self.script.woven(
            self.pick(section), {_slot(name): Said(_NOBODY, bits) for name, bits in fills.items()}
        )
        out: list[Bit] = []
        for part in parts:
            out += [Bit(part)] if isinstance(part, str) else part.bits
        return out

    def chat(self, most: int) -> None:
        """A few turns about something else."""
        for _ in range(self.rng.randrange(most + 1)):
            self._line(self.pick("chat"))

    def close(self) -> None:
        """The end of the call, or what is left of it."""
        self._line(self.pick("close"))

    def _line(self, wording: str) -> None:
        role = AGENT if wording.startswith("A:") else CUSTOMER
        self.script.turn(role, [self.script.styled(wording[3:])])

    def stall(self) -> None:
        """The answer keeps people waiting: two to four turns."""
        self.customer("stall customer")
        self.agent("stall agent")
        if self.likely(0.4):
            self.customer("stall customer")
            self.agent("stall agent")


def _slot(name: str) -> str:
    return "" if name == "number" else name


_NOBODY = Innocent("", "")

__all__ = ["AGENT", "CUSTOMER", "OTHERS", "Draft", "Innocent", "Said", "Scene"]
