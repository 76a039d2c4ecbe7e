"""What a cue is: a topic heard in a turn."""

from __future__ import annotations

import msgspec

from compliance_cli.carddata.words.topics import Topic


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A topic heard, its code points, the number of its sentence in the turn; whether asked for, whether voided.

    `lexical` tells that its code points are one phrase, not two words with something between.
    """

    start: int
    end: int
    topic: Topic
    sentence: int
    asking: bool
    void: bool
    lexical: bool
