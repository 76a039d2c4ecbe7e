"""The tools under test: ours through its public door, others in processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from bench.carddata.measure import Cover, Found, Hiding
from bench.carddata.truth import Call
from compliance_cli.errors import GuardTripped
from compliance_cli.redaction import door
from compliance_cli.redaction.settings import DoorSettings
from compliance_cli.safetext import SafeTranscript

Tool = Callable[[Iterable[Call]], Iterator[Hiding]]

ENVIRONMENTS = Path(__file__).parents[2] / ".peers"
PEERS = ("presidio", "datafog", "scrubadub")
#: What the peers call the kinds that are looked for here. Whatever else they find counts as hidden, not as found.
KINDS = {
    "CREDIT_CARD": "pan",
    "credit_card": "pan",
    "IBAN_CODE": "account",
    "US_BANK_NUMBER": "account",
    "UK_BANK_ACCOUNT": "account",
}
#: A stretch that a tool calls something else, such as a telephone number.
OTHER = "other"


#: What may go wrong beside the hiding itself.
TRIPPED = "kept back by the output guard"
OVERLAPPING = "pieces of card data overlap"
DIFFERENT = "admitted and written back are not the same"


def ours(calls: Iterable[Call]) -> Iterator[Hiding]:
    """This program, on files of its own format."""
    for call in calls:
        settings = DoorSettings()
        (safe,) = door.admit(call.file(), f"{call.id}.json", settings).calls
        yield _hiding(safe, _trouble(safe, call, settings))


def _hiding(safe: SafeTranscript, trouble: str) -> Hiding:
    covers = tuple(Cover(mask.start, mask.end, mask.kind.value, mask.label) for mask in safe.masks)
    at = {mask.at: (mask.start, mask.end) for mask in safe.masks}
    found = tuple(Found(datum.kind.value, tuple(at[place] for place in datum.at)) for datum in safe.card_data)
    return Hiding(covers, found, trouble)


def _trouble(safe: SafeTranscript, call: Call, settings: DoorSettings) -> str:
    """The transcript as rules see it and the file written back must hide the same."""
    if any(first.end > second.start for first, second in pairwise(safe.masks)):
        return OVERLAPPING
    try:
        written = door.redact(call.file(), f"{call.id}.json", settings).data
    except GuardTripped:
        return TRIPPED
    turns = [] if written is None else [turn["text"] for turn in json.loads(written)["turns"]]
    return "" if turns == [safe.shown(turn.start, turn.end) for turn in safe.turns] else DIFFERENT


def peer(name: str) -> Tool:
    """Another tool in its own environment: calls go to it as JSON lines, spans come back."""

    def run(calls: Iterable[Call]) -> Iterator[Hiding]:
        held = list(calls)
        python = ENVIRONMENTS / name / "bin" / "python"
        if not python.exists():
            sys.exit(f"no environment for {name}: run bench/carddata/peers.sh first")
        lines = "".join(json.dumps({"text": call.text}) + "\n" for call in held)
        script = Path(__file__).parent / "peers" / f"{name}_peer.py"
        done = subprocess.run([python, script], input=lines, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{name} failed:\n{done.stderr[-2000:]}")
        for line in done.stdout.splitlines():
            yield _of_spans(json.loads(line))

    return run


def _of_spans(spans: list[tuple[int, int, str]]) -> Hiding:
    covers: list[Cover] = []
    for start, end, label in sorted(spans, key=lambda span: (span[0], -span[1])):
        kind = KINDS.get(label, OTHER)
        if covers and start < covers[-1].end:
            continue
        covers.append(Cover(start, end, kind, f"[{kind.upper()}]"))
    found = tuple(Found(cover.kind, ((cover.start, cover.end),)) for cover in covers if cover.kind != OTHER)
    return Hiding(tuple(covers), found)
