"""A call is judged by the packs of its own market: from its metadata, the meta file, its name, or its site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compliance_cli import packs
from tests.cli.running import BAD, CLEAN, Done, run, write

#: Packs of single markets bring rules with the market's code before the point.
CODES = packs.markets()
NOTHING_CHOSEN = "no market chosen: only rules that hold everywhere were judged; add --market " + "|".join(CODES)


def transcript(market: object) -> str:
    turns = [{"speaker": "agent", "text": "Good morning."}, {"speaker": "customer", "text": "Hello."}]
    return json.dumps({"market": market, "turns": turns})


def results(done: Done) -> dict[str, list[str]]:
    """The market of each call by its source, when its outcomes are of this market and of no other."""
    document = json.loads(done.out)
    digests = {(pack["id"], pack["sha256"][:12]) for pack in document["packs"]}
    assert {pack for call in document["calls"] for pack in call["packs"].items()} == digests
    found = {}
    for call in document["calls"]:
        assert (
            sorted({rule[:2] for rule in call["outcomes"] if rule[:3] in {f"{c}." for c in CODES}}) == call["markets"]
        )
        found[call["source"]] = call["markets"]
    return found


@pytest.fixture
def sites(folder: Path) -> Path:
    """Three sites: one says its market in the transcripts, one in a table, one in its config alone."""
    for name in ("bad.txt", "clean.txt", "broken.json"):
        (folder / name).unlink()
    write(folder, taipei__a_json=transcript("TW"), taipei__b_json=transcript("香港"), boston__call_txt=CLEAN)
    write(folder, shenzhen__1_txt=CLEAN, shenzhen__2_txt=CLEAN)
    write(folder, calls_csv="file,市场\nshenzhen/1.txt,中国大陆\nboston/call.txt,\n")
    write(folder, compliance_yaml="meta: {file: calls.csv}\noverrides: [{files: [boston/, shenzhen/], market: us}]\n")
    return folder


def test_one_run_judges_each_call_by_its_own_market(sites: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run(monkeypatch, "check", ".", "-f", "json", "-o", "jsonl=all.jsonl")
    assert results(done) == {
        "boston/call.txt": ["us"],
        "shenzhen/1.txt": ["cn"],
        "shenzhen/2.txt": ["us"],
        "taipei/a.json": ["tw"],
        "taipei/b.json": ["hk"],
    }
    assert NOTHING_CHOSEN not in done.all
    last = json.loads((sites / "all.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert last["packs"] == json.loads(done.out)["packs"]
    named = {pack["id"] for pack in last["packs"]}
    assert {"cn-insurance-telesales", "us-insurance-telesales", "tw-insurance-telesales", "hk-insurance"} <= named


@pytest.mark.parametrize(
    ("arguments", "markets"),
    [
        (("--market", "cn"), ["cn"]),
        (("-p", "pack"), []),
        (("--meta", "market=uk"), ["uk"]),
        (("--config", "packs.yaml"), ["tw"]),
        (("--config", "named.yaml"), ["sg"]),
    ],
)
def test_what_beats_what(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], markets: list[str]
) -> None:
    write(folder, sg__call_json=transcript("tw"), packs_yaml="packs: [./pack]\nmarket: us\n")
    write(folder, named_yaml="market: us\nmeta: {pattern: '(?P<market>sg)/'}\n")
    assert results(run(monkeypatch, "check", "sg/call.json", *arguments, "-f", "json")) == {"sg/call.json": markets}


def test_the_summary_says_where_no_market_was_chosen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for form in ("text", "json"):
        done = run(monkeypatch, "check", "clean.txt", "-f", form)
        told = done.out if form == "text" else done.err
        assert [line for line in told.splitlines() if line.startswith("note: ")] == [f"note: {NOTHING_CHOSEN}"]
    assert json.loads(done.out)["notices"] == [NOTHING_CHOSEN]
    assert "note: " not in run(monkeypatch, "cues", "clean.txt", "-f", "json").all


@pytest.mark.parametrize("arguments", [("--rule", "data.pan"), ("-q",), ("-p", "pack"), ("--config", "packs.yaml")])
def test_who_chose_what_is_judged_is_told_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    write(folder, packs_yaml="packs: [./pack]\n")
    done = run(monkeypatch, "check", "clean.txt", *arguments)
    assert (done.code, "note: " in done.all) == (0, False)


def test_a_rule_of_a_calls_own_market_can_be_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = "tw.recording-agreed"
    write(folder, tw_json=transcript("tw"), us_json=transcript("us"))
    done = run(monkeypatch, "check", "tw.json", "us.json", "--rule", rule, "-f", "json")
    assert {call["source"]: list(call["outcomes"]) for call in json.loads(done.out)["calls"]} == {
        "tw.json": [rule],
        "us.json": [],
    }
    explained = run(monkeypatch, "explain", "tw.json", "us.json", "--rule", rule, "-f", "json")
    assert [call["source"] for call in json.loads(explained.out)["calls"]] == ["tw.json"]
    write(folder, labels_jsonl=json.dumps({"id": "tw.json", "labels": {rule: True}}))
    evaluated = run(monkeypatch, "evaluate", "tw.json", "--labels", "labels.jsonl", "-f", "json")
    assert [row["id"] for row in json.loads(evaluated.out)["rules"]] == [rule]


def test_a_pack_on_trial_fails_no_run_when_a_call_brings_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules of a market that only a call names are still known to be a preview."""
    write(folder, hk_json=transcript("hk"))
    rules = sorted({rule.id for rule in packs.load(markets=("hk",)).rules if rule.id.startswith("hk.")})
    asked = [part for rule in rules for part in ("--rule", rule)]
    done = run(
        monkeypatch, "check", "hk.json", *asked, "--fail-on", "note", "--fail-on-unsure", "--as-of", "2026-10-03"
    )
    assert done.code in (0, 5), done.all


def test_cases_keep_to_their_market(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Calls of one case and of two markets are two cases: no judge knows the rules of both."""
    (folder / "pack" / "case.yaml").write_text(
        "id: mine.case\ntitle: {en: Case}\nrequire: {say: {en: [purple elephant]}}\nby: agent\ncase: meta.policy\n"
        'message: {en: "No elephant"}\n',
        encoding="utf-8",
    )
    lines = [
        {"id": name, "market": market, "meta": {"policy": "P1"}, "turns": [{"speaker": "agent", "text": said}]}
        for name, market, said in (("a", "tw", BAD), ("b", "tw", CLEAN), ("c", "us", CLEAN))
    ]
    write(folder, calls_jsonl="".join(json.dumps(line) + "\n" for line in lines), c_yaml="packs: [./pack]\n")
    done = run(monkeypatch, "check", "calls.jsonl", "--config", "c.yaml", "--rule", "mine.case", "-f", "json")
    cases = [call for call in json.loads(done.out)["calls"] if call["format"] == "case"]
    assert [(call["markets"], call["outcomes"]["mine.case"]) for call in cases] == [(["tw"], "met"), (["us"], "broken")]
