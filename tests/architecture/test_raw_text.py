"""Raw text cannot be shown by accident: the run-time proofs."""

from __future__ import annotations

import copy
import io
import json
import pickle
import pprint
import traceback
from collections.abc import Callable
from dataclasses import asdict, replace

import msgspec
import pytest
from rich.console import Console
from rich.pretty import pretty_repr

from compliance_cli.formats.model import Document, Encoding, Escape, Leaf, Stream
from compliance_cli.transcript import RawText, Transcript, Turn
from compliance_cli.vocabulary import Role

SECRET = "4111 1111 1111 1111"
RAW = RawText(SECRET)
CALL = Transcript(RAW, (Turn(0, len(SECRET), Role.CUSTOMER, RAW),), id=RAW, language=RAW, meta={"agent": RAW})
DOCUMENT = Document("turns", (CALL,), Encoding("utf-8"), RAW, (Stream(CALL, ()),), (Leaf(0, 4, Escape.PLAIN),))
HOLDERS = (RAW, CALL, CALL.turns[0], DOCUMENT)


def through_rich(holder: object) -> str:
    console = Console(file=io.StringIO(), width=400)
    console.print(holder)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def through_a_traceback(holder: object) -> str:
    try:
        raise ValueError(holder)
    except ValueError as error:
        return "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())


SHOWING: dict[str, Callable[[object], str]] = {
    "str": str,
    "repr": repr,
    "ascii": ascii,
    "percent": lambda holder: "%s %r" % (holder, holder),  # noqa: UP031  (the old way is what is tried)
    "conversion": lambda holder: f"{holder!s} {holder!r}",
    "pprint": pprint.pformat,
    "json default=str": lambda holder: json.dumps(holder, default=str),
    "rich": through_rich,
    "rich repr": pretty_repr,
    "exception": lambda holder: str(ValueError(holder)),
    "traceback with locals": through_a_traceback,
}


@pytest.mark.parametrize("way", SHOWING)
@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: type(holder).__name__)
def test_showing_tells_nothing(way: str, holder: object) -> None:
    shown = SHOWING[way](holder)
    assert "4111" not in shown
    assert "raw text" in shown


CARRYING: dict[str, Callable[[object], object]] = {
    "pickle": pickle.dumps,
    "old pickle": lambda holder: pickle.dumps(holder, protocol=0),
    "deepcopy": copy.deepcopy,
    "json": json.dumps,
    "msgspec": msgspec.json.encode,
    "msgpack": msgspec.msgpack.encode,
}


@pytest.mark.parametrize("way", CARRYING)
@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: type(holder).__name__)
def test_carrying_away_fails(way: str, holder: object) -> None:
    with pytest.raises(TypeError) as failure:
        CARRYING[way](holder)
    assert "4111" not in str(failure.value)


AS_TEXT: dict[str, Callable[[RawText], object]] = {
    "format": format,
    "f-string": lambda raw: f"{raw}",
    "f-string with a width": lambda raw: f"{raw:>30}",
    "str.format": lambda raw: "{}".format(raw),  # noqa: UP032  (the old way is what is tried)
    "copy": copy.copy,
    "add": lambda raw: "x" + raw,  # type: ignore[operator]
    "join": lambda raw: "".join([raw]),  # type: ignore[list-item]
    "index": lambda raw: raw[0],  # type: ignore[index]
    "iterate": lambda raw: list(raw),  # type: ignore[call-overload]
    "in": lambda raw: "4" in raw,  # type: ignore[operator]
    "bytes": lambda raw: bytes(raw),  # type: ignore[call-overload]
    "int": lambda raw: int(raw),  # type: ignore[call-overload]
    "asdict": lambda raw: asdict(replace(CALL, text=raw)),
}


@pytest.mark.parametrize("way", AS_TEXT)
def test_raw_text_is_not_a_text(way: str) -> None:
    with pytest.raises(TypeError) as failure:
        AS_TEXT[way](RAW)
    assert "4111" not in str(failure.value)


def test_exposing_is_the_way_in() -> None:
    assert RAW.expose() == SECRET
    assert len(RAW) == len(SECRET)
    assert RawText(SECRET) != RAW
