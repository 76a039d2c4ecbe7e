"""Properties of hiding: nothing is left to decode, twice is once, borders do not matter, plain talk stays."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compliance_cli.carddata import Detection, detect
from compliance_cli.speech import fold
from compliance_cli.transcript import RawText, Transcript, Turn
from compliance_cli.vocabulary import Kind, Role
from tests.carddata.renderings import ASK_CARD, FORMS, card_call, card_number, chunks, said

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
SEEDS = st.integers(0, 10**9)
#: A reader of its own: figures of any script and the plain words for digits, the longest first.
WORDS = {word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine".split())}
WORDS |= {
    "oh": "0",
    "nought": "0",
    "幺": "1",
    "两": "2",
    "兩": "2",
    "洞": "0",
    "拐": "7",
    "勾": "9",
    **{
        letter: str(value)
        for row in ("零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖")
        for value, letter in enumerate(row)
    },
    **{letter: str(value) for value, letter in enumerate("零壹貳參肆伍陸柒捌玖")},
}
READER = re.compile(
    "|".join([r"\d", *sorted((rf"\b{w}\b" if w.isascii() else w for w in WORDS), key=len, reverse=True)])
)
MASK = "\ue000"


def redacted(text: str, detection: Detection) -> str:
    hidden = {at for hit in detection.hits for span in hit.spans for at in range(span.start, span.end)}
    return "".join(MASK if at in hidden else letter for at, letter in enumerate(text))


def decoded(text: str) -> str:
    """All digits that can be read, with a bar for whatever was hidden."""
    return "".join(WORDS.get(found, "") or str(int(found)) for found in (m[0].lower() for m in READER.finditer(text)))


def transcript_of(turns: list[tuple[Role, str]]) -> Transcript:
    made = []
    at = 0
    for role, text in turns:
        made.append(Turn(at, at + len(text), role))
        at += len(text) + 1
    return Transcript(RawText("\n".join(text for _, text in turns)), tuple(made))


@settings(max_examples=150, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
@example(7167, "zh-Hans")  # 七七八八, four digits of a number that are also a saying
def test_no_card_number_can_be_decoded_after_redaction(seed: int, language: str) -> None:
    call, pan = card_call(random.Random(seed), language)
    transcript, text, _ = call.built()
    left = decoded(redacted(text, detect(transcript, fold(text))))
    assert not any(pan[at : at + 5] in left for at in range(len(pan) - 4))


@settings(max_examples=80, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_redaction_is_idempotent(seed: int, language: str) -> None:
    transcript, text, _ = card_call(random.Random(seed), language)[0].built()
    once = redacted(text, detect(transcript, fold(text)))
    again = detect(Transcript(RawText(once), transcript.turns), fold(once))
    assert redacted(once, again) == once


@settings(max_examples=120, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES), st.data())
def test_a_turn_border_at_a_gap_changes_nothing(seed: int, language: str, data: st.DataObject) -> None:
    rng = random.Random(seed)
    pan = card_number(rng)
    form = rng.choice(FORMS)
    parts = [said(chunk, language, rng, form) for chunk in chunks(pan, rng)]
    border = data.draw(st.integers(0, len(parts) - 1))
    ask = rng.choice(ASK_CARD[language])
    joiner = " "
    whole = transcript_of([(Role.AGENT, ask), (Role.CUSTOMER, joiner.join(parts))])
    cut = transcript_of(
        [
            (Role.AGENT, ask),
            *((Role.CUSTOMER, joiner.join(some)) for some in (parts[:border], parts[border:]) if some),
        ]
    )
    texts = [each.text.expose().replace("\n", " ") for each in (whole, cut)]
    assert texts[0] == texts[1]
    seen = [redacted(each.text.expose(), detect(each, fold(each.text.expose()))) for each in (whole, cut)]
    digits = [decoded(each) for each in seen]
    assert digits[0] == digits[1]


@settings(max_examples=80, deadline=None)
@given(SEEDS, st.sampled_from(LANGUAGES))
def test_what_is_hidden_is_what_was_said(seed: int, language: str) -> None:
    call, _ = card_call(random.Random(seed), language)
    transcript, text, truth = call.built()
    secret = {at for start, end, _ in truth for at in range(start, end)}
    for hit in detect(transcript, fold(text)).hits:
        for span in hit.spans:
            assert span.start in secret
            assert span.end - 1 in secret


LETTERS = st.characters(categories=("Lu", "Ll", "Lo", "Zs", "Po"), exclude_characters="零〇一二三四五六七八九十两")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(LETTERS, min_size=1, max_size=60), min_size=1, max_size=8))
def test_text_without_digits_or_number_words_is_never_changed(turns: list[str]) -> None:
    made = [(Role.UNKNOWN, turn.replace("\n", " ")) for turn in turns]
    transcript = transcript_of(made)
    folded = fold(transcript.text.expose())
    if decoded(folded):
        return
    assert detect(transcript, folded).hits == ()


SPOKEN = {
    "es": "¿Me dice el número de la tarjeta, por favor? | cuatro uno uno uno, " + ", ".join(["uno uno uno uno"] * 3),
    "pt": "Qual é o número do cartão? | quatro um um um um um um um um um um um um um um um",
    "fr": "Quel est le numéro de votre carte ? | quatre un un un, un un un un, un un un un, un un un un",
    "de": "Wie ist die Kartennummer, bitte? | vier " + " ".join(["eins"] * 15),
    "it": "Mi dica il numero della carta. | quattro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno",
    "ja": "カードの番号をお願いします。 | よんいちいちいち、いちいちいちいち、いちいちいちいち、いちいちいちいち",
    "ko": "카드 번호 불러 주세요. | 사일일일 일일일일 일일일일 일일일일",
    "hi": "कार्ड नंबर बताइए | चार एक एक एक एक एक एक एक एक एक एक एक एक एक एक एक",
    "ar": "ما هو رقم البطاقة؟ | أربعة واحد واحد واحد واحد واحد واحد واحد واحد واحد واحد واحد واحد واحد واحد واحد",
    "ru": "Назовите номер карты. | четыре один один один один один один один один один один один один один один один",
    "vi": "Cho em xin số thẻ ạ? | bốn một một một một một một một một một một một một một một một",
    "th": "ขอหมายเลขบัตรค่ะ | สี่หนึ่งหนึ่งหนึ่ง หนึ่งหนึ่งหนึ่งหนึ่ง หนึ่งหนึ่งหนึ่งหนึ่ง หนึ่งหนึ่งหนึ่งหนึ่ง",
    "id": "Boleh sebutkan nomor kartunya? | empat " + " ".join(["satu"] * 15),
    "tl": "Ano po ang numero ng card? | apat isa isa isa isa isa isa isa isa isa isa isa isa isa isa isa",
}


@pytest.mark.parametrize("language", SPOKEN)
def test_digits_of_other_languages(language: str) -> None:
    ask, answer = SPOKEN[language].split(" | ")
    transcript = transcript_of([(Role.AGENT, ask), (Role.CUSTOMER, answer)])
    hits = detect(transcript, fold(transcript.text.expose())).hits
    assert [(hit.kind, [(span.start, span.end) for span in hit.spans]) for hit in hits] == [
        (Kind.PAN, [(len(ask) + 1, len(ask) + 1 + len(answer))])
    ]


@pytest.mark.parametrize(
    "talk",
    [
        "um, sei not sure, so due to that um it's no good, um",
        "nove and sette are words of theirs",
        "der drei and die vier, she said",
    ],
)
def test_tables_of_other_languages_stay_shut(talk: str) -> None:
    transcript = transcript_of([(Role.AGENT, "Can I have the card number?"), (Role.CUSTOMER, talk)])
    assert detect(transcript, fold(transcript.text.expose())).hits == ()
