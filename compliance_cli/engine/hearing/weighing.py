"""Weighing a call: where evidence makes a cue heard that no wording hears, and what it speaks against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from compliance_cli.engine.hearing.evidence import Known, Scales, Scores
from compliance_cli.engine.hearing.grams import JOIN, REACH, grams, language_of, placed_grams, stretches
from compliance_cli.engine.hearing.view import View
from compliance_cli.engine.hearing.windows import Span

Told = tuple[int, int, tuple[str, ...]]
"""Where evidence makes a cue heard, from where to where, and the grams that weigh most for it, the heaviest first."""

_Weighed = tuple[int, int, Scores]
"""A stretch of an utterance, from where to where, and its scores."""

_Weighty = tuple[str, int, int, int]
"""A gram that weighs for a cue, where it stands in the utterance, and its weight."""

#: Of the weight of the strongest gram, so much makes another part of the place.
_STRONG = 0.4
#: So many grams tell why a cue is heard.
_TOLD = 4
#: A place is doubted where a window of this share of the usual reach around it is doubted too.
_CLOSE = 0.5


class Weighing:
    """All stretches of a call, weighed once for all cues."""

    def __init__(self, scales: Mapping[str, Scales], view: View) -> None:
        """`scales` by language."""
        self._scales = scales
        self._view = view
        self._languages: list[str] = []
        self._weighed: list[Sequence[_Weighed]] = []
        self._heard: dict[int, dict[int, list[_Weighed]]] = {}
        self._known: dict[tuple[int, int, int], Sequence[Known]] = {}
        for number, utterance in enumerate(view.utterances):
            text = utterance.text
            language = language_of(text)
            self._languages.append(language)
            spoken = scales.get(language)
            if spoken is None:
                self._weighed.append(())
                continue
            weighed = [
                (start, end, spoken.weigh(grams(text[start:end], language)))
                for start, end in stretches(text, view.sentence_ends(number), REACH[language])
            ]
            self._weighed.append(weighed)
            for one in weighed:
                for cue in spoken.heard(one[2]):
                    self._heard.setdefault(cue, {}).setdefault(number, []).append(one)

    def utterances(self, cue: int) -> Sequence[int]:
        """The utterances in which evidence makes a cue heard."""
        return sorted(self._heard.get(cue, ()))

    def places(self, cue: int, utterance: int) -> Iterator[Told]:
        """Where evidence makes a cue heard in an utterance, the strongest first; two places do not overlap."""
        heard = self._heard.get(cue, {}).get(utterance, ())
        if not heard:
            return
        scales = self._scales[self._languages[utterance]]
        taken: list[Span] = []
        for start, end, _ in sorted(heard, key=lambda one: (-scales.score(one[2], cue), one[1] - one[0])):
            if all(end <= first or last <= start for first, last in taken):
                taken.append((start, end))
                weighty = self._weighty(cue, utterance, start, end)
                yield *_narrowed(weighty, start, end), tuple([one[0].replace(JOIN, " ") for one in weighty[:_TOLD]])

    def doubts(self, cue: int, utterance: int, start: int, end: int) -> bool:
        """Whether all that stands around a place, and close around it, speaks strongly against a cue."""
        language = self._languages[utterance]
        scales = self._scales.get(language)
        around = [one for one in self._weighed[utterance] if one[0] <= start < one[1]]
        if scales is None or not around or not all(scales.doubted(one[2], cue) for one in around):
            return False
        text = self._view.utterances[utterance].text
        room = int(REACH[language] * _CLOSE) // 2
        close = text[max(start - room, 0) : end + room]
        return scales.doubted(scales.weigh(grams(close, language)), cue)

    def _weighty(self, cue: int, utterance: int, start: int, end: int) -> list[_Weighty]:
        """The grams between two offsets that weigh for a cue, the heaviest first."""
        language = self._languages[utterance]
        scales = self._scales[language]
        # What makes one cue heard often makes others heard, too.
        key = (utterance, start, end)
        known = self._known.get(key)
        if known is None:
            text = self._view.utterances[utterance].text[start:end]
            known = self._known[key] = scales.known(placed_grams(text, language))
        found = {
            gram: (gram, start + first, start + last, weight)
            for (gram, first, last), weight in scales.telling(known, cue)
            if weight > 0
        }
        return sorted(found.values(), key=lambda one: (-one[3], one[1]))


def _narrowed(weighty: Sequence[_Weighty], start: int, end: int) -> Span:
    """The part of a stretch that the strong grams stand in; all of it where nothing weighs for the cue."""
    if not weighty:
        return start, end
    strong = [one for one in weighty if one[3] >= weighty[0][3] * _STRONG]
    return min([one[1] for one in strong]), max([one[2] for one in strong])
