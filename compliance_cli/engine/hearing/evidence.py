"""Evidence: what the grams of a stretch weigh for and against cues, for all cues of a language at once.

The weights of a gram are one integer, in which each cue has a lane of bits: adding the integers of a stretch's grams
gives the scores of all cues. In a lane, `_ZERO` stands for no evidence either way; scores are in sixteenths of a
logit and stay far from the ends of a lane.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from compliance_cli.engine.hearing.grams import Gram
from compliance_cli.packs.cuemodel import Evidence

#: Wide enough for the heaviest grams that a stretch has room for (tested), and no wider: the integers fill the memory.
_BITS = 13
_LANE = (1 << _BITS) - 1
_ZERO = 1 << _BITS - 1
#: No score may be as far from none.
ROOM = _ZERO

Scores = int
"""The scores of a stretch for all cues, as `Scales.weigh` gives them."""

Known = tuple[Gram, int]
"""A gram that weighs something for or against some cue, and what it weighs for all, as `Scales.known` gives it."""


class Scales:
    """The weights of all cues that have evidence in one language."""

    def __init__(self, evidence: Mapping[int, Evidence]) -> None:
        """`evidence`: by the number of the cue."""
        # Who has most to say comes first: integers are as long as their last lane.
        self._cues = tuple(sorted(evidence, key=lambda cue: -len(evidence[cue].packed)))
        self._lanes: Mapping[int, int] = {cue: lane * _BITS for lane, cue in enumerate(self._cues)}
        self._evidence = evidence
        self._start = self._heard = self._tops = 0
        weights: dict[str, int] = {}
        for cue, told in evidence.items():
            shift = self._lanes[cue]
            self._start += _ZERO + told.start << shift
            self._heard += told.heard << shift
            self._tops |= _ZERO << shift
            for weight, grams in told.weights():
                weighed = weight << shift
                for gram in grams:
                    weights[gram] = weights.get(gram, 0) + weighed
        # Most grams tell of one cue or two: equal weights are one object.
        same: dict[int, int] = {}
        self._weights = {gram: same.setdefault(weight, weight) for gram, weight in weights.items()}

    def weigh(self, grams: Collection[str]) -> Scores:
        """The scores of a stretch of these grams."""
        weights = self._weights
        return sum([weights[gram] for gram in grams if gram in weights], self._start)

    def heard(self, scores: Scores) -> Sequence[int]:
        """The numbers of the cues that these scores make heard."""
        tops = scores - self._heard & self._tops
        found = []
        while tops:
            lowest = tops & -tops
            found.append(self._cues[(lowest.bit_length() - 1) // _BITS])
            tops ^= lowest
        return found

    def score(self, scores: Scores, cue: int) -> int:
        """The score of one cue."""
        return (scores >> self._lanes[cue] & _LANE) - _ZERO

    def doubted(self, scores: Scores, cue: int) -> bool:
        """Whether a stretch of these scores speaks strongly against a cue."""
        told = self._evidence.get(cue)
        return told is not None and self.score(scores, cue) < told.doubted

    def known(self, placed: Iterator[Gram]) -> Sequence[Known]:
        """The grams that weigh something for or against any cue."""
        # Lanes below that are negative borrow from the next: they are lifted first.
        tops, weights = self._tops, self._weights
        return [(gram, weights[gram[0]] + tops) for gram in placed if gram[0] in weights]

    def telling(self, known: Sequence[Known], cue: int) -> Iterator[tuple[Gram, int]]:
        """The grams that weigh something for or against a cue, and what they weigh."""
        shift = self._lanes[cue]
        for gram, weights in known:
            weight = (weights >> shift & _LANE) - _ZERO
            if weight:
                yield gram, weight
