"""`means:` with a table of a few word vectors, and without any."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
import spacy

from compliance_cli.batch.trying import try_cues
from compliance_cli.engine.hearing import meaning
from compliance_cli.engine.hearing.meaning import NoVectors, installed_model
from compliance_cli.packs.cuemodel import Cue, CueExample, Wording
from compliance_cli.packs.model import Constraint, Rule
from compliance_cli.safetext import SafeText
from compliance_cli.vocabulary import Certainty, InputKind, Outcome, Role
from tests.engine.sample import HERE, book, call, engine, judged, rule

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")

MEANT = Wording(
    any_of=("your money back",), means=("you may cancel within the first days",), meaning=0.85, not_if=("cannot",)
)
CUE = Cue("cooling-off", Role.AGENT, {"en": (MEANT,)}, frozenset(), HERE)
CHINESE = Cue("hesitation", Role.AGENT, {"zh": (Wording(means=("可以退保",), meaning=0.8),)}, frozenset(), HERE)
REQUIRE = rule(Constraint.REQUIRE, "cooling-off")
FORBID = rule(Constraint.FORBID, "cooling-off")
C = "Customer: hello"

#: Words, and where they point to: stopping, at a time, early; all else is apart.
VECTORS = {
    "cancel": (1, 0, 0, 0),
    "withdraw": (0.9, 0, 0.1, 0),
    "days": (0, 1, 0, 0),
    "week": (0, 0.9, 0.1, 0),
    "premium": (0, 0, 0, 1),
    "pay": (0, 0.1, 0, 0.9),
}


@pytest.fixture
def vectors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A model of a few English words, installed as spaCy's models are."""
    model = spacy.blank("en")
    model.vocab.reset_vectors(width=4)
    for word, vector in VECTORS.items():
        model.vocab.set_vector(word, numpy.array(vector, dtype="f"))  # type: ignore[arg-type]
    package = tmp_path / "en_core_web_md"
    package.mkdir()
    model.to_disk(package / "en_core_web_md-1.0.0")
    (package / "meta.json").write_text('{"lang": "en", "name": "core_web_md", "version": "1.0.0"}', encoding="utf-8")
    (package / "__init__.py").write_text(
        "from spacy.util import load_model_from_init_py\n"
        "def load(**overrides):\n    return load_model_from_init_py(__file__, **overrides)\n",
        encoding="utf-8",
    )
    about = tmp_path / "en_core_web_md-1.0.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Name: en_core_web_md\nVersion: 1.0.0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    meaning._model.cache_clear()
    yield
    sys.modules.pop("en_core_web_md", None)
    meaning._model.cache_clear()


@pytest.fixture
def no_vectors(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(meaning, "MODELS", {"en": ("no_such_model_en",), "zh": ("no_such_model_zh",)})
    meaning._model.cache_clear()
    yield
    meaning._model.cache_clear()


@pytest.mark.usefixtures("vectors")
@pytest.mark.parametrize(
    ("judging", "said", "outcome", "certainty"),
    [
        # in other words, a duty is not surely met; a ban is likely broken
        (REQUIRE, "Agent: You can withdraw in the first week.", Outcome.UNSURE, Certainty.POSSIBLE),
        (FORBID, "Agent: You can withdraw in the first week.", Outcome.BROKEN, Certainty.LIKELY),
        # in words of the cue it is
        (REQUIRE, "Agent: You get your money back.", Outcome.MET, Certainty.SURE),
        (REQUIRE, "Agent: You can withdraw in the first week and get your money back.", Outcome.MET, Certainty.SURE),
        (FORBID, "Agent: You can withdraw in a week and get your money back.", Outcome.BROKEN, Certainty.SURE),
        # something else, unknown words, the wrong speaker, a phrase that takes it away
        (REQUIRE, "Agent: You pay the premium in days.", Outcome.BROKEN, Certainty.SURE),
        (FORBID, "Agent: Qwerty uiop.", Outcome.MET, Certainty.SURE),
        (FORBID, "Customer: I withdraw this week.", Outcome.MET, Certainty.SURE),
        (FORBID, "Agent: You cannot withdraw in the first week.", Outcome.MET, Certainty.SURE),
        # each sentence by itself
        (FORBID, "Agent: You can withdraw. This takes a week.", Outcome.MET, Certainty.SURE),
    ],
)
def test_meaning(judging: Rule, said: str, outcome: Outcome, certainty: Certainty) -> None:
    judgement = judged(call(said, C), [CUE], judging).details["rule"]
    assert (judgement.outcome, judgement.certainty) == (outcome, certainty), judgement.reason


@pytest.mark.usefixtures("vectors")
def test_the_place_is_the_sentence() -> None:
    (hit,) = engine([CUE]).cues(call("Agent: Good morning. You can withdraw in the first week. Bye."))
    assert hit.certainty is Certainty.LIKELY
    assert hit.place.chars == (14, 49)
    assert installed_model("en") == "en_core_web_md"


@pytest.mark.usefixtures("no_vectors")
@pytest.mark.parametrize("judging", [REQUIRE, FORBID])
@pytest.mark.parametrize("said", ["Agent: You get your money back.", "Agent: hello"])
def test_without_vectors_the_rule_is_unsure_and_says_what_to_install(judging: Rule, said: str) -> None:
    other = rule(Constraint.FORBID, "data.pan", id="other")
    report = judged(call(said, C), [CUE], judging, other)
    assert report.details["rule"].outcome is Outcome.UNSURE
    assert "spacy download no_such_model_en" in (report.details["rule"].reason or "")
    assert report.details["other"].outcome is Outcome.MET


@pytest.mark.usefixtures("no_vectors")
@pytest.mark.parametrize(("cue", "language"), [(CUE, "en"), (CHINESE, "zh")])
def test_asked_for_the_cue_itself_it_is_told_where_it_stands(cue: Cue, language: str) -> None:
    with pytest.raises(NoVectors, match=f"test.yaml:1:1: cue {cue.id} .* for {language} are installed"):
        engine([cue]).hear(call("Agent: hello"), SafeText("a.txt"), "text", InputKind.CALL)
    example = CueExample(True, language, "hello", HERE)
    assert try_cues([cue], book([cue])) == ()
    with pytest.raises(NoVectors):
        try_cues([replace(cue, examples=(example,))], book([cue]))


@pytest.mark.usefixtures("no_vectors")
def test_the_other_cues_are_heard() -> None:
    other = Cue("greeting", Role.AGENT, {"en": (Wording(any_of=("hello",)),)}, frozenset(), HERE)
    assert [hit.cue for hit in engine([CUE, other]).cues(call("Agent: hello"))] == ["greeting"]


@pytest.mark.usefixtures("no_vectors")
def test_who_speaks_is_told_without_vectors() -> None:
    assert judged(call("a: hello", "b: hi"), [CUE]).roles == "unknown"
