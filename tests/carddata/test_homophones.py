"""Answers that are homophones throughout: read as a code right behind its question, and as talk anywhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.carddata.conftest import Seen


@pytest.mark.parametrize(
    ("question", "answer", "code"),
    [
        ("What's the security code?", "Ate for too.", "Ate for too"),
        ("And the three digits on the back?", "um, free oh for", "free oh for"),
        ("Can I take the code we texted you?", "it's won to too for", "won to too for"),
        ("What's the security code?", "For free!", ""),
        ("What's the security code?", "Oh, I want to wait for the mail.", ""),
        ("What's your favourite?", "Ate for too.", ""),
    ],
)
def test_homophones_answer_the_question_for_a_code(
    question: str, answer: str, code: str, found: Callable[[str], Seen]
) -> None:
    texts = [text for _, _, spans in found(f"a: {question}\nc: {answer}") for text in spans]
    assert texts == ([code] if code else [])
