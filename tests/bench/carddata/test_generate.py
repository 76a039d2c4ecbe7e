from __future__ import annotations

import unicodedata

import pytest

from bench.carddata.cards import FLOWS as CARD_FLOWS
from bench.carddata.codes import FLOWS as CODE_FLOWS
from bench.carddata.generate import make_call, make_calls
from bench.carddata.measure import Results
from bench.carddata.saying.reading import FORMS
from bench.carddata.scene import OTHERS
from bench.carddata.truth import KINDS, Call
from compliance_cli.redaction import door
from compliance_cli.redaction.settings import DoorSettings

CALLS = list(make_calls(71, 1200))


def turn_borders(call: Call) -> list[tuple[int, int]]:
    borders, here = [], 0
    for turn in call.turns:
        borders.append((here, here + len(turn.text)))
        here += len(turn.text) + 1
    return borders


def test_a_seed_always_gives_the_same_call() -> None:
    assert [make_call(71, number) for number in range(40)] == CALLS[:40]


def test_another_seed_gives_another_call() -> None:
    assert all(make_call(72, number).text != CALLS[number].text for number in range(40))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_planted(kind: str) -> None:
    assert any(secret.kind == kind for call in CALLS for secret in call.secrets)


@pytest.mark.parametrize("flow", [*CARD_FLOWS, *CODE_FLOWS])
def test_every_flow_is_played(flow: str) -> None:
    assert any(secret.flow == flow for call in CALLS for secret in call.secrets)


@pytest.mark.parametrize("form", sorted({form for forms in FORMS.values() for form in forms}))
def test_every_form_is_used(form: str) -> None:
    assert any(secret.form == form for call in CALLS for secret in call.secrets)


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant", *OTHERS])
def test_every_language_is_spoken(language: str) -> None:
    assert any(call.language == language for call in CALLS)


@pytest.mark.parametrize(
    "noise", ["filler", "correction", "repeated group", "dropped digit", "added digit"], ids=lambda noise: noise
)
def test_every_noise_is_made(noise: str) -> None:
    assert any(noise in secret.noise for call in CALLS for secret in call.secrets)


def test_tokens_say_the_digits_at_their_places() -> None:
    for call in CALLS:
        for secret in call.secrets:
            for token in secret.tokens:
                if token.at is not None:
                    assert secret.digits[token.at : token.at + len(token.digits)] == token.digits


def test_all_digits_of_a_secret_are_said() -> None:
    for call in CALLS:
        for secret in call.secrets:
            said = {
                token.at + place
                for token in secret.tokens
                if token.at is not None
                for place in range(len(token.digits))
            }
            year_only = {0} if secret.kind == "expiry" and secret.digits[0] == "0" else set()
            assert said | year_only == set(range(len(secret.digits)))


def test_figures_are_the_digits_they_stand_for() -> None:
    for call in CALLS:
        for secret in call.secrets:
            for token in secret.tokens:
                text = call.text[token.start : token.end]
                if text.isdecimal():
                    assert "".join(str(unicodedata.decimal(character)) for character in text) == token.digits


def test_tokens_and_harmless_numbers_lie_within_one_turn() -> None:
    for call in CALLS:
        borders = turn_borders(call)
        spans = [(token.start, token.end) for secret in call.secrets for token in secret.tokens]
        spans += [span for number in call.harmless for span in number.spans]
        for start, end in spans:
            assert start < end
            assert any(first <= start and end <= last for first, last in borders)


def test_harmless_numbers_and_secrets_do_not_overlap() -> None:
    for call in CALLS:
        secret = {at for one in call.secrets for token in one.tokens for at in range(token.start, token.end)}
        harmless = {at for number in call.harmless for start, end in number.spans for at in range(start, end)}
        assert not secret & harmless


def test_no_wording_is_left_with_its_marks() -> None:
    for call in CALLS:
        assert not set("{}|") & set(call.text)


def test_the_reader_sees_the_text_that_the_offsets_count_in() -> None:
    for call in CALLS[:60]:
        (read,) = door.admit(call.file(), "call.json", DoorSettings()).calls
        assert [turn.last - turn.first for turn in read.turns] == [len(turn.text) for turn in call.turns]
        assert [turn.first for turn in read.turns] == [start for start, _ in turn_borders(call)]


def test_the_decoder_reads_nearly_all_secrets_where_nothing_is_hidden() -> None:
    """Else a low leak rate would be the decoder's weakness."""
    results = Results()
    for call in CALLS:
        results.add_unhidden(call)
    unread = [one.secret for one in results.secrets if not one.readable]
    assert len(unread) <= 0.002 * len(results.secrets), unread[:5]
