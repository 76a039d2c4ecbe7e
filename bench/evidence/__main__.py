"""Learns the evidence beside the cues anew and writes `rules/evidence/`.

    python -m bench.evidence [--innocent FILE ...] [--guilty FILE ...] [--keep FOLDER]

Innocent calls settle from where on a cue is heard, guilty ones under which score it is doubted; nothing is learnt from
what they say. The fit itself runs in the environment that `environment.sh` makes: some minutes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.evidence.material import material, write
from bench.pages import HOME
from compliance_cli.packs import shelf
from compliance_cli.packs.cuemodel import LANGUAGES, Evidence
from compliance_cli.packs.evidence import written

_HERE = Path(__file__).resolve().parent
_FITTER = HOME / ".peers" / "evidence" / "bin" / "python"
_REMARK = "learnt by bench/evidence from the repository's own sentences: not to be edited by hand"


def main() -> None:
    """Texts, fit, files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="a folder for the texts and the weights as the fit gives them")
    parser.add_argument("--innocent", nargs="+", type=Path, default=[], metavar="FILE", help="calls with nothing wrong")
    parser.add_argument("--guilty", nargs="+", type=Path, default=[], metavar="FILE", help="calls full of misconduct")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = arguments.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        texts, weights = place / "material.jsonl", place / "weights.json"
        write(material(arguments.innocent, arguments.guilty), texts)
        fitted = [str(_FITTER), "-W", "ignore", str(_HERE / "fit.py"), str(texts), str(weights)]
        if subprocess.run(fitted, check=False).returncode:
            sys.exit("The fit failed. Its environment is made by: sh bench/evidence/environment.sh")
        install(weights)


def install(weights: Path) -> None:
    """Writes the files of evidence from the weights of a fit."""
    learnt = json.loads(weights.read_text(encoding="utf-8"))
    folder = HOME / "rules" / shelf.EVIDENCE_FOLDER
    folder.mkdir(exist_ok=True)
    for earlier in folder.glob(f"*{shelf.EVIDENCE_SUFFIX}"):
        earlier.unlink()
    for cue, told in learnt.items():
        evidence = {
            language: Evidence.of(
                told[language]["start"], told[language]["heard"], told[language]["doubted"], told[language]["lines"]
            )
            for language in LANGUAGES
            if language in told
        }
        (folder / f"{cue}{shelf.EVIDENCE_SUFFIX}").write_text(written(evidence, _REMARK), encoding="utf-8")


if __name__ == "__main__":
    main()
