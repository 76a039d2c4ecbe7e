"""Mute ranges as files for the programs that edit the recording."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from compliance_cli.redaction.mutes import Mute

_FRAME = 64
"""Samples after which ffmpeg looks again whether to mute; it goes by frames of 1024 and more if not told."""
_BITS = 'BITS=$(soxi -b "$IN")\n[ "$BITS" -gt 0 ] || BITS=16'
"""What sox passes on through a pipe has 32 bits a sample; the recording keeps its own."""


class MuteFormat(NamedTuple):
    """A way to write mute ranges: the ending of such a file, and its text."""

    ending: str
    written: Callable[[Sequence[Mute]], str]


def ffmpeg(mutes: Sequence[Mute]) -> str:
    """An audio filter, for `ffmpeg -i IN -filter_script:a FILE OUT`."""
    if not mutes:
        return "anull\n"
    between = "+".join(f"between(t,{_number(mute.start)},{_number(mute.end)})" for mute in mutes)
    return f"asetnsamples=n={_FRAME}:p=0,volume=enable='{between}':volume=0\n"


def audacity(mutes: Sequence[Mute]) -> str:
    """A label track: begin, end and name, one a line (File, Import, Labels)."""
    return "".join(f"{mute.start:.6f}\t{mute.end:.6f}\t{_names(mute)}\n" for mute in mutes)


def sox(mutes: Sequence[Mute]) -> str:
    """A shell script, for `sh FILE IN OUT`: the recording in stretches, those to be muted without volume."""
    stretches = []
    here = 0.0
    for mute in mutes:
        if mute.start > here:
            stretches.append(f"trim {_number(here)} ={_number(mute.start)}")
        stretches.append(f"trim {_number(mute.start)} ={_number(mute.end)} vol 0")
        here = mute.end
    stretches.append(f"trim {_number(here)}")
    inputs = " \\\n  ".join(f"'|sox \"$IN\" -p {stretch}'" for stretch in stretches)
    return f'#!/bin/sh\nset -e\nIN=$1\nexport IN\n{_BITS}\nsox \\\n  {inputs} \\\n  -b "$BITS" "$2"\n'


def as_json(mutes: Sequence[Mute]) -> str:
    """A list of `{"start", "end", "kinds"}`, times in seconds."""
    rows = [{"start": mute.start, "end": mute.end, "kinds": [kind.value for kind in mute.kinds]} for mute in mutes]
    return json.dumps(rows, indent=1) + "\n"


MUTE_FORMATS: Mapping[str, MuteFormat] = MappingProxyType(
    {
        "ffmpeg": MuteFormat(".ffmpeg.txt", ffmpeg),
        "audacity": MuteFormat(".labels.txt", audacity),
        "sox": MuteFormat(".sox.sh", sox),
        "json": MuteFormat(".mute.json", as_json),
    }
)


def _number(seconds: float) -> str:
    return f"{seconds:.3f}".rstrip("0").rstrip(".")


def _names(mute: Mute) -> str:
    return "+".join(kind.label for kind in mute.kinds)
