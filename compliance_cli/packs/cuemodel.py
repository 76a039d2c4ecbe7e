"""Cues as the engine sees them: checked, resolved, in plain types.

The YAML spelling of each field has the field's name, unless said otherwise.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from compliance_cli.packs.amounts import Amount
from compliance_cli.packs.position import Position
from compliance_cli.vocabulary import Role

#: Cues that the detector hears, not words: `data.pan`, `data.cvv` …
DATA_PREFIX = "data."

#: The cue that takes back what an answering cue says: who needs the one to tell an answer needs the other too.
OPPOSITES: Mapping[str, str] = {
    "customer-agrees": "customer-refuses",
    "customer-refuses": "customer-agrees",
}

#: The key of a call's data that its opening tells where they do not, and the cues by which it shows who rang.
DIRECTION = "direction"
INBOUND_CUES = ("call-answered", "customer-called")

#: The key for the language of a call: what its file says, else what most is said in.
LANGUAGE = "language"

#: Languages that cues may be written in (`zh` serves simplified and traditional).
ENGLISH, CHINESE = "en", "zh"
LANGUAGES = (ENGLISH, CHINESE)


class Guard(Enum):
    """A reading of the wording around a hit that takes the hit away."""

    NEGATED = "negated"
    DENIED = "denied"
    ASKED_BY_CUSTOMER = "asked-by-customer"
    ABOUT_OTHERS = "about-others"
    ASKED = "asked"
    PUT_OFF = "put-off"
    PAST = "past"
    REPORTED = "reported"
    DISOWNED = "disowned"
    TIME_OFFERED = "time-offered"


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a token pattern: any of `lower` (folded), or what `regex` matches whole; neither: any token.

    It must stand there at least `least` and at most `most` times (`OP: "?"` is 0 to 1, `OP: "{2,4}"` 2 to 4).
    """

    lower: tuple[str, ...] = ()
    regex: str | None = None
    least: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a cue in one language. It is heard when, inside one sentence (25 words, 50 Han characters),

    one phrase of `any_of`, or one phrase of **each** group of `all_of`, or one of `patterns` or `tokens` occurs, or a
    sentence `similar_to` a given one (`min`: how much of their words they share), or one that `means` nearly the same
    (`min`: the cosine of their word vectors);
    a phrase of `not_if` or a match of `not_patterns` in the same sentence takes the hit away, as does one of `not_near`
    within so much.
    Of `all_of`: `near` is how far the next group may be at most, `in_order` that they come as written, `at_least` how
    many groups will do (0: all). `question`: only in a question.
    In a phrase `*` ends a word early (`neighbo*`), ` ... ` lets up to five words or ten Han characters
    pass, and slots stand for values: `{num}` `{money}` `{percent}` `{date}` `{pan}` `{cvv}` `{pin}` `{otp}`
    `{expiry}`. Lists (`{surname-zh}`) are put in already: no name of a list stands here.
    `added`: a pack brings it for a cue of another, so that the evidence beside the cue does not know it.
    """

    any_of: tuple[str, ...] = ()
    all_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    patterns: tuple[str, ...] = ()
    not_if: tuple[str, ...] = ()
    tokens: tuple[tuple[Token, ...], ...] = ()
    similar_to: tuple[str, ...] = ()
    similar: float = 0.0
    near: Amount | None = None
    in_order: bool = False
    at_least: int = 0
    not_near: tuple[str, ...] = ()
    not_near_within: Amount | None = None
    not_patterns: tuple[str, ...] = ()
    question: bool = False
    means: tuple[str, ...] = ()
    meaning: float = 0.0
    added: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against a cue in one language, beside its wordings; in sixteenths of a logit.

    A stretch of talk scores `start` and the weights of its grams (see the engine's `grams`). From `heard` on the cue is
    heard there with no wording; under `doubted` what a wording hears there does not count. `packed`: the lines of the
    file, compressed: they are the largest part of the packs, and most runs need those of one language.
    """

    start: int
    heard: int
    doubted: int
    packed: bytes

    @staticmethod
    def of(start: int, heard: int, doubted: int, lines: str) -> Evidence:
        """Evidence of the lines of a file: a weight, a tab, and the grams of that weight between spaces."""
        return Evidence(start, heard, doubted, zlib.compress(lines.encode(), 1))

    @property
    def lines(self) -> str:
        """The lines as they stand in the file."""
        return zlib.decompress(self.packed).decode()

    def weights(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Each weight that there is, and the grams that weigh so much."""
        for line in self.lines.splitlines():
            weight, _, grams = line.partition("\t")
            yield int(weight), grams.split(" ")


@dataclass(frozen=True, slots=True)
class CueExample:
    """A sentence (or a short call) in a cue file, and whether the cue must be heard in it."""

    heard: bool
    language: str
    text: str
    position: Position


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that can be said. `by` is who says it (None: anyone); `wordings` and `evidence` by language.

    `near`, by language too, is what the cue says of the distance between groups; each wording holds it already, but for
    those that say another one. A cue that says it once is the same as one that says it in each wording.

    `announces`: it asks for or announces what comes to pass with the answer only, so that what its speaker says in the
    same turn still comes before it.

    `answered_with`: cues of card data; it counts only where the other speaker's answer tells one of them.
    """

    id: str
    by: Role | None
    wordings: Mapping[str, tuple[Wording, ...]]
    guards: frozenset[Guard]
    position: Position
    examples: tuple[CueExample, ...] = ()
    near: Mapping[str, Amount] = field(default_factory=dict, compare=False)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    announces: bool = False
    answered_with: tuple[str, ...] = ()

    @property
    def listens_by_meaning(self) -> bool:
        """Whether word vectors are needed to hear it in full."""
        return any(wording.means for wordings in self.wordings.values() for wording in wordings)
