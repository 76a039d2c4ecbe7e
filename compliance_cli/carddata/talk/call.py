"""A call as the deciding steps see it: which of its turns say something, pass, or turn to another thing."""

from __future__ import annotations

from compliance_cli.carddata.talk.cues import asks
from compliance_cli.carddata.talk.turn_cues import TurnCues
from compliance_cli.carddata.words.small_words import weight
from compliance_cli.carddata.words.talk_words import ENCOURAGING, MORE
from compliance_cli.speech.acknowledgement import is_acknowledgement

#: Words of content in a turn that is no more than an acknowledgement.
_SLIGHT = 2
_LONGEST_SLIGHT = 40
#: The same in a language whose small words are not known.
_SLIGHT_ABROAD = 4


def _encourages(text: str) -> bool:
    return ENCOURAGING.fullmatch(text) is not None


class Talk(TurnCues):
    """The turns of a call, what they speak of, and whether they say anything."""

    def turns_away(self, turn: int) -> bool:
        """Whether a turn asks about something else than the number being read. (Only English and Chinese are known.)"""
        if turn not in self._away:
            text = self.text(turn)
            self._away[turn] = (
                not self.languages
                and turn not in self._groups
                and weight(text) > 0
                and not is_acknowledgement(text)
                and MORE.search(text) is None
                and asks(self.folded, self.turns[turn].start, self.turns[turn].end)
            )
        return self._away[turn]

    def is_passing(self, turn: int) -> bool:
        """Whether a turn neither answers nor asks: an acknowledgement, or as little as one."""
        if turn not in self._passing:
            text = self.text(turn)
            self._passing[turn] = is_acknowledgement(text) or (
                len(text) <= _LONGEST_SLIGHT
                and turn not in self._groups
                and (weight(text) <= (_SLIGHT_ABROAD if self.languages else _SLIGHT) or _encourages(text))
                and not self.cues(turn)
                and not self.turns_away(turn)
            )
        return self._passing[turn]

    def has_content(self, turn: int) -> bool:
        """Whether a turn says something: it is neither a number nor an acknowledgement."""
        found = self._saying.get(turn)
        if found is None:
            found = self._saying[turn] = not (self.is_reading(turn) or self.is_passing(turn))
        return found
