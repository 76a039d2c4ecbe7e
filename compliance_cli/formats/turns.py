"""Our own turns JSON: `{"id", "language", "meta", "turns": [{"speaker", "start", "end", "text"}]}`.

One object a file, a list of them, or one a line (JSONL). A line `{"text": …}` is a call of one turn;
lines with a speaker and a text are the turns of the call they name, or of one call.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from compliance_cli.errors import InputError, Problem, Reason
from compliance_cli.formats.clock import seconds
from compliance_cli.formats.definition import Entry, JsonFormat, Reading, TestedOn
from compliance_cli.formats.jsonvalues import items, members, scalar, text_of
from compliance_cli.formats.model import ReadOptions
from compliance_cli.formats.talk import Said, Talk, Token
from compliance_cli.formats.timing import Heard, timings

META_KEYS = ("date", "channel", "market", "agent")
"""Properties of a call that may stand beside its turns as well as in `meta`."""


FOREIGN_KEYS = (
    *("words", "segments", "utterances", "sentences", "chunks", "result", "results", "monologues"),
    *("sentence_info", "timestamp"),
    *("messages", "conversation", "transcript", "transcription", "dialog", "dialogue", "entries", "history"),
)
"""Lists that others put beside the whole text of a recording; our `{"text": …}` has none of them."""


def sniff(tree: object) -> bool:
    """An object with a list of turns, a text of its own, or a list of such objects."""
    if isinstance(tree, list):
        return bool(tree) and sniff(tree[0]) and not isinstance(tree[0], list)
    found = members(tree)
    if isinstance(found.get("turns"), list):
        return True
    return isinstance(found.get("text"), str) and not any(
        isinstance(found.get(key), list | dict) for key in FOREIGN_KEYS
    )


def read(entries: Sequence[Entry], options: ReadOptions) -> Reading:
    """The calls of all entries; an entry that breaks the format is a problem of its own."""
    talks: list[Talk] = []
    problems: list[Problem] = []
    flat = [Entry(tree, entry.line) for entry in entries for tree in _documents(entry.tree)]
    for key, group in groupby(flat, _call_of_line):
        same = list(group)
        for call in [same] if key else [[entry] for entry in same]:
            try:
                talks.append(_of_lines(call) if key else _talk(call[0]))
            except InputError as error:
                problems.append(error.problem)
    return Reading(talks, problems)


def _documents(tree: object) -> Sequence[object]:
    return tree if isinstance(tree, list) else (tree,)


def _call_of_line(entry: Entry) -> str:
    """What lines of one call share; "" for a call of its own."""
    found = members(entry.tree)
    if "turns" in found or _speaker(found) is None:
        return ""
    return "call " + (text_of(found.get("call_id")) or "")


def _of_lines(entries: Sequence[Entry]) -> Talk:
    turns = tuple(_said(entry.tree, number, entry.line) for number, entry in enumerate(entries))
    first = members(entries[0].tree)
    return Talk(turns, text_of(first.get("call_id")), _language(first), _meta(first), entries[0].line)


def _talk(entry: Entry) -> Talk:
    found = members(entry.tree)
    turns: Iterator[Said] | tuple[Said, ...]
    if "turns" in found:
        turns = (_said(turn, number, entry.line) for number, turn in enumerate(items(found["turns"])))
    else:
        turns = (_said(entry.tree, 0, entry.line),)
    name = text_of(found.get("id"))
    return Talk(
        tuple(turns),
        text_of(found.get("call_id")) if name is None else name,
        _language(found),
        _meta(found),
        entry.line,
    )


def _said(turn: object, number: int, line: int | None) -> Said:
    found = members(turn)
    text = turn if isinstance(turn, str) else text_of(found.get("text"))
    if text is None and (found.get("text") is not None or "text" not in found):
        raise InputError(Problem(Reason.BROKEN_FORMAT, line=line, turn=number, detail="a turn without a text"))
    token = Token(text or "", "", timings(text or "", _words(found)))
    return Said((token,), _speaker(found), None, seconds(found.get("start")), seconds(found.get("end")), line)


def _words(turn: object) -> list[Heard]:
    words = []
    for item in items(members(turn).get("words")):
        found = members(item)
        text = text_of(found.get("text")) or text_of(found.get("word"))
        if text:
            words.append(Heard(text, seconds(found.get("start")), seconds(found.get("end"))))
    return words


def _speaker(found: object) -> str | None:
    speaker = text_of(members(found).get("speaker"))
    return text_of(members(found).get("role")) if speaker is None else speaker


def _language(found: object) -> str | None:
    language = text_of(members(found).get("language"))
    return text_of(members(found).get("lang")) if language is None else language


def _meta(found: object) -> dict[str, str]:
    own = members(found)
    given = {key: own[key] for key in META_KEYS if key in own} | dict(members(own.get("meta")))
    return {key: text for key, value in given.items() if (text := scalar(value)) is not None}


FORMAT = JsonFormat(
    name="turns",
    title="Turns in JSON or JSONL, our own format",
    extensions=(".json", ".jsonl", ".ndjson"),
    tested_on=TestedOn.OWN,
    sniff=sniff,
    read=read,
)
