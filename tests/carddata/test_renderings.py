"""Properties: however a card is read out, every letter that says it is hidden; ordinary talk never is."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compliance_cli.carddata import Detection, detect
from compliance_cli.speech import fold
from compliance_cli.transcript import Transcript
from compliance_cli.vocabulary import Kind, Role
from tests.carddata.renderings import Call, card_call, secret_call

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
SEEDS = st.integers(0, 10**9)


def hidden(detection: Detection) -> dict[int, Kind]:
    return {at: hit.kind for hit in detection.hits for span in hit.spans for at in range(span.start, span.end)}


def shown_secrets(call: Call) -> list[str]:
    """The secret pieces of a call that are not wholly hidden."""
    transcript, text, truth = call.built()
    masked = hidden(detect(transcript, fold(text)))
    return [
        text[start:end]
        for start, end, _ in truth
        if any(at not in masked for at in range(start, end) if text[at] != " ")
    ]


@settings(max_examples=150, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_every_rendering_of_a_card_is_hidden(seed: int, language: str) -> None:
    call, _ = card_call(random.Random(seed), language)
    assert shown_secrets(call) == []


@settings(max_examples=100, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_every_code_asked_for_is_hidden_as_its_kind(seed: int, language: str) -> None:
    call = secret_call(random.Random(seed), language)
    transcript, text, truth = call.built()
    masked = hidden(detect(transcript, fold(text)))
    assert [masked.get(at) for start, end, _ in truth for at in range(start, end) if text[at] != " "] == [
        kind for start, end, kind in truth for at in range(start, end) if text[at] != " "
    ]


@settings(max_examples=100, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_spans_lie_in_turns_in_order_and_apart(seed: int, language: str) -> None:
    transcript, text, _ = card_call(random.Random(seed), language)[0].built()
    seen = detect(transcript, fold(text))
    spans = [(span.start, span.end) for hit in seen.hits for span in hit.spans]
    assert all(any(turn.start <= start < end <= turn.end for turn in transcript.turns) for start, end in spans)
    ordered = sorted(spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(ordered))
    assert [hit.spans[0].start for hit in seen.hits] == sorted(hit.spans[0].start for hit in seen.hits)
    assert all(list(hit.spans) == sorted(hit.spans, key=lambda span: span.start) for hit in seen.hits)


@settings(max_examples=100, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_the_tail_is_the_cards(seed: int, language: str) -> None:
    call, pan = card_call(random.Random(seed), language)
    transcript, text, _ = call.built()
    # "thirty, four" may be heard as 34: a digit less, and right by chance.
    proven = {"iin", "length", "luhn"}
    sure = [hit for hit in detect(transcript, fold(text)).hits if hit.kind is Kind.PAN and proven <= set(hit.clues)]
    assert all((hit.lead, hit.tail) == (pan[:6], pan[-4:]) for hit in sure[:1] if len(pan) < 19)


@settings(max_examples=80, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_nothing_is_found_once_masked(seed: int, language: str) -> None:
    call, _ = card_call(random.Random(seed), language)
    transcript, text, _ = call.built()
    seen = detect(transcript, fold(text))
    masked = hidden(seen)
    blank = "".join("\ue000" if at in masked else letter for at, letter in enumerate(text))
    assert detect(Transcript(transcript.text, transcript.turns), fold(blank)).hits == ()


ORDINARY = {
    Role.AGENT: [
        "Thanks for calling, how can I help?", "Do you have the card to hand?", "One moment, let me check that.",
        "We never ask for your PIN.", "Your policy runs for one more year.", "您好，请问有什么可以帮您？",
        "您的卡还在有效期内。", "麻煩您稍等一下。", "有一点我跟您说明一下。", "请不要告诉任何人您的密码。",
    ],
    Role.CUSTOMER: [
        "No one told me about that.", "I have two of them, one for each of us.", "oh okay, I see",
        "My card was declined.", "It was four or five days ago.", "那个，我想问一下。", "好的，我知道了。",
        "我的卡丢了。", "一共两个人，三点到。", "我考慮一下再說。",
    ],
}  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(list(ORDINARY)), st.integers(0, 9)), min_size=1, max_size=14))
def test_ordinary_talk_is_never_hidden(turns: list[tuple[Role, int]]) -> None:
    call = Call()
    for role, which in turns:
        call.say(role, ORDINARY[role][which])
    transcript, text, _ = call.built()
    assert detect(transcript, fold(text)) == Detection((), ())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_borne(text: str) -> None:
    call = Call()
    for line in text.split("\n"):
        call.say(Role.UNKNOWN, line)
    transcript, joined, _ = call.built()
    detect(transcript, fold(joined))


@pytest.mark.parametrize("language", LANGUAGES)
def test_moving_a_turn_border_to_a_chunk_gap_hides_the_same(language: str) -> None:
    rng = random.Random(7)
    ask = {"en": "card number please", "zh-Hans": "请报卡号", "zh-Hant": "請報卡號"}[language]
    chunks = {"en": ["four one one one"] + ["one one one one"] * 3}.get(language, ["四一一一"] + ["一一一一"] * 3)
    for _ in range(6):
        cut = rng.randrange(1, 4)
        call = Call()
        call.say(Role.AGENT, ask)
        for part in (chunks[:cut], chunks[cut:]):
            call.say(Role.CUSTOMER, *[piece for chunk in part for piece in ((chunk, Kind.PAN), (" ", None))])
        assert shown_secrets(call) == []
