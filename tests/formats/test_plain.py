from __future__ import annotations

from compliance_cli.formats.located import Located
from compliance_cli.formats.model import Escape
from compliance_cli.formats.plain import Plain
from compliance_cli.formats.talk import Said, Talk, Token


def run(text: str, first: int) -> Located:
    return Located.at(text, first, first + len(text), Escape.PLAIN)


def test_tokens_are_traced_to_their_runs() -> None:
    plain = Plain()
    for piece in (run("Agent: ca", 100), run("rd", 200), "\n", run("a\nb", 300)):
        plain.add(piece)
    assert plain.text == "Agent: card\na b"
    token = Token(Located.at("card a b", 7, 15, Escape.PLAIN), " ")
    (said,) = plain.traced(Talk((Said((token,)),))).turns
    assert [(one.gap, str(one.text)) for one in said.tokens] == [(" ", "ca"), ("", "rd"), (" ", "a\nb")]
    assert [(one.text.first, one.text.last) for one in said.tokens if isinstance(one.text, Located)] == [
        (107, 109),
        (200, 202),
        (300, 303),
    ]


def test_cells() -> None:
    plain = Plain()
    cells = [plain.cell((run("a", 10), run("b", 20)), "\n"), plain.cell((), "\n"), plain.cell((run("c", 30),), "\n")]
    assert [(str(cell), cell.first, cell.last) for cell in cells] == [("ab", 0, 2), ("", 3, 3), ("c", 4, 5)]
