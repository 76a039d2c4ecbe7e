"""What can go wrong, in words a user can act on, and the exit code each kind of trouble ends in.

A `Problem` never holds text of an input: its words come from the `Reason` table and from our own
vocabulary (limits, option names, pack positions), so that it may be printed anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, IntEnum


class ExitCode(IntEnum):
    """The exit codes of the program (the contract with CI systems)."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    INVALID_PACK = 4
    NOTHING_CHECKED = 5
    GUARD = 6
    INTERRUPTED = 130


class Reason(Enum):
    """Every trouble an input can be in: (what is wrong, what to do about it)."""

    NOT_FOUND = ("no such file or folder", "check the path")
    NO_RIGHTS = ("the file may not be read", "give this user the right to read it")
    EMPTY = ("the file is empty", "export the transcript again")
    BINARY = ("this is not a text transcript", "give a transcript in a format that `compliance formats` lists")
    ENCODING = ("the text is in no encoding that is known", "save the file as UTF-8")
    UNKNOWN_FORMAT = ("no known transcript format", "see `compliance formats`, or name one with --input-format")
    BROKEN_JSON = (
        "the JSON ends early or is malformed",
        "export the transcript again; the place is where reading stopped",
    )
    BROKEN_FORMAT = ("the file does not keep to its format", "export the transcript again")
    NO_TEXT_COLUMN = (
        "no column is known to hold the words",
        "call it text, content, utterance, 内容 or 文本",
    )
    BROKEN_LABELS = ("this line is no label", "see the forms of labels in docs/evaluate.md")
    NO_TURNS = (
        "there are no turns in this file",
        "check that the export holds the transcript and not only its summary",
    )
    TOO_LARGE = ("the file is larger than the limit", "split it, or raise --max-file-size")
    UNPACKED_TOO_LARGE = ("the archive holds more than is unpacked", "unpack it, and give its files or the folder")
    TOO_DEEP = ("the file is nested deeper than any transcript", "export the transcript again")
    LONG_LINE = ("one line is longer than any transcript's", "break it into lines, one a turn")
    TIMED_OUT = ("the time limit ran out", "raise --timeout, or split the file")
    IS_FOLDER = ("this is a folder", "give a file here")
    NO_TRANSCRIPTS = ("no transcript in this folder", "check the path; `compliance formats` lists what is read")
    NOT_WRITABLE = ("the output cannot be written", "check the folder's rights and the free space")
    NOT_CLEANED = (
        "a part of the file that cannot be cleaned may hold card data",
        "take it out, or give it as a file of its own",
    )
    NO_TIMES = (
        "the transcript gives no time for some card data",
        "mute it by hand, or export the transcript with word times",
    )
    SIGNED = ("the file is signed or encrypted", "export it unsigned and unencrypted")
    INTERNAL = (
        "the program failed on this input (our bug)",
        "please report it; no text of the input is in this message",
    )

    @property
    def what(self) -> str:
        return self.value[0]

    @property
    def remedy(self) -> str:
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Problem:
    """One trouble with one input.

    `source` is the masked name of the input ("" until the door has put it in); `line` and `column`
    count from 1, `turn` from 0; `detail` is our own wording (a limit, a format's name), never input text.
    `inside` numbers (from 1) the file of a package that it is about, and the file in there if that is a package again.
    """

    reason: Reason
    source: str = ""
    line: int | None = None
    column: int | None = None
    turn: int | None = None
    detail: str = ""
    inside: tuple[int, ...] = ()

    def at(self, source: str) -> Problem:
        """The same problem with the (masked) name of the input put in (of the file in it, where `inside` says one)."""
        return replace(self, source=source, inside=())

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.source or None, self.line, self.column) if part is not None)
        if self.turn is not None:
            place = f"{place} (turn {self.turn})" if place else f"turn {self.turn}"
        detail = f" ({self.detail})" if self.detail else ""
        lead = f"{place}: " if place else ""
        return f"{lead}{self.reason.what}{detail}: {self.reason.remedy}"


class ComplianceError(Exception):
    """An expected failure: it is shown in one line, without a traceback.

    What was being handled when it was raised may hold input text, so it is never shown behind it, as if
    every such error were raised `from None`.
    """

    exit_code: ExitCode = ExitCode.USAGE

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.__suppress_context__ = True


class InputError(ComplianceError):
    """An input that cannot be read. Raise it `from None`: the exception behind it may hold input text."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class UsageError(ComplianceError):
    """A wrong option, argument or configuration; the message says what to do."""


class PackError(ComplianceError):
    """An invalid rule pack, with every problem found in it (each `file:line:column: what, what is allowed`)."""

    exit_code = ExitCode.INVALID_PACK

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class GuardTripped(ComplianceError):
    """The last-look guard saw a card number in an output: our bug, and the output stops there."""

    exit_code = ExitCode.GUARD
