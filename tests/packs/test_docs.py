"""The YAML of the documentation is right: it loads as the packs that the page says it is."""

from __future__ import annotations

import re
from pathlib import Path

from compliance_cli.api import run_rule_examples
from compliance_cli.batch.trying import try_cues
from compliance_cli.packs import cuefile, lists, load, packfile, rulefile, scorecard, sourcefile, subjects, validate
from compliance_cli.packs.asks import Gauge, Take
from tests.packs.shelves import shelf

PAGE = (Path(__file__).parents[2] / "docs" / "rule-language.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", PAGE, re.DOTALL))


def test_the_packs_of_the_page_load(tmp_path: Path) -> None:
    shelf(tmp_path, {**FILES, "my-pack/scripts/terms.md": "# Cancelling\nYou may cancel within ten days.\n"})
    assert validate([str(tmp_path)]) == ()
    book = load([str(tmp_path / "second-pack")])
    assert [pack.id for pack in book.packs] == ["second-pack", "my-pack", "card-consent"]
    assert {"our.purpose-first", "our.no-shouting"} <= {rule.id for rule in book.rules}
    assert "our.no-shouting/say" in book.cues
    assert book.cues["recording-notice"].wordings["en"][-1].any_of == ("this line is monitored",)


def test_the_examples_on_the_page_come_out_as_it_says(tmp_path: Path) -> None:
    shelf(tmp_path, {**FILES, "my-pack/scripts/terms.md": "# Cancelling\nYou may cancel within ten days.\n"})
    book = load([str(tmp_path / name) for name in ("my-pack", "first-pack/no-hour-promise.yaml")], every_cue=True)
    results = run_rule_examples(book)
    assert len(results) >= 8
    assert [(one.rule, one.example.text) for one in results if one.failure] == []
    own = [cue for cue in book.cues.values() if cue.position.file.startswith(str(tmp_path))]
    heard = try_cues(own, book)
    assert heard
    assert [(one.cue, one.example.text) for one in heard if one.failure] == []


def test_the_page_names_every_key() -> None:
    told = set(re.findall(r"`([^`\s]+)`", PAGE))
    keys = {
        *rulefile.RULE_KEYS,
        *subjects.STEP_KEYS,
        *scorecard.SCORECARD_KEYS,
        *scorecard.SECTION_KEYS,
        *subjects.MEASURE_KEYS,
        *subjects.REPEAT_KEYS,
        *(gauge.value for gauge in Gauge),
        *(take.value for take in Take),
        *cuefile.CUE_KEYS,
        *cuefile.EXAMPLE_KEYS,
        *cuefile.WORDING_KEYS,
        *lists.LIST_KEYS,
        *packfile.PACK_KEYS,
        *sourcefile.SOURCE_KEYS,
        *sourcefile.BASES,
        *sourcefile.CHECKED,
    }
    assert keys - told == set()
