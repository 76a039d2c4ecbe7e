from __future__ import annotations

from bench.carddata.generate import make_calls
from bench.carddata.tools import ours
from bench.carddata.truth import Call, Turn


def test_what_is_hidden_lies_where_it_is_told() -> None:
    text = "My card number is 4111 1111 1111 1111"
    call = Call("a", "en", (Turn("agent", "Hello"), Turn("customer", text)), (), ())
    (hiding,) = ours([call])
    assert [(cover.kind, call.text[cover.start : cover.end], cover.label) for cover in hiding.covers] == [
        ("pan", "4111 1111 1111 1111", "[PAN ****1111]")
    ]
    assert [found.kind for found in hiding.found] == ["pan"]
    assert hiding.trouble == ""


def test_one_answer_a_call() -> None:
    calls = list(make_calls(5, 20))
    assert len(list(ours(calls))) == 20
