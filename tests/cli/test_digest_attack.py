"""The attack on plain digests: redaction is byte-exact, so a digest of the original gives the code back.

Whoever holds a redacted file and any digest of the original tries all thousand codes in its place. This test
mounts that attack on everything a check writes.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from compliance_cli.cli.main import main

CODE = "731"
DIGESTS = ("md5", "sha1", "sha256", "sha512", "blake2b", "blake2s", "sha3_256")
_HEX = re.compile(r"[0-9a-f]{12,128}")


def original(code: str) -> tuple[str, str]:
    """The file with a code in it, and the turn that holds it."""
    turn = f"it is {code}"
    said = [{"speaker": "agent", "text": "And the three digits on the back?"}, {"speaker": "customer", "text": turn}]
    return json.dumps({"id": "a", "turns": said}), turn


def codes_found(written: str) -> set[str]:
    """The codes that some digest in what was written gives away."""
    tokens = set(_HEX.findall(written))
    return {
        code
        for code in (f"{number:03}" for number in range(1000))
        for text in original(code)
        for name in DIGESTS
        if any(hashlib.new(name, text.encode()).hexdigest().startswith(token) for token in tokens)
    }


def test_the_attack_works_where_a_digest_is_given_away() -> None:
    digest = hashlib.sha256(original(CODE)[0].encode()).hexdigest()
    assert codes_found(f'{{"sha256": "{digest}"}}') == {CODE}


@pytest.mark.parametrize("command", [["check", "-f", "json"], ["check", "-f", "jsonl"], ["cues", "-f", "json"]])
def test_nothing_written_gives_a_code_back(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = tmp_path / "call.json"
    call.write_text(original(CODE)[0], encoding="utf-8")
    main([*command, str(call)])
    written = "".join(capsys.readouterr())
    assert '"cvv"' in written, "the code was heard"
    assert codes_found(written) == set()
