"""What `compliance init --ci` writes: a file each for the services and tools that run checks by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from compliance_cli import __version__

_GITHUB = """\
# Checks the calls with every push. Exit codes: 1 findings, 3 a file could not be read, 5 nothing was checked.
name: compliance
on:
  push:
    paths: [calls/**, compliance.yaml, .github/workflows/compliance.yml]
  workflow_dispatch:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install {package}
      - run: compliance check calls/ -o json=compliance.json   # calls/: where your transcripts or scripts are
      - uses: actions/upload-artifact@v4                       # results hold masks in place of card data
        if: always()
        with:
          name: compliance
          path: compliance.json
          if-no-files-found: ignore
"""

_GITLAB = """\
# Checks the calls with every push. Exit codes: 1 findings, 3 a file could not be read, 5 nothing was checked.
compliance:
  image: python:3.12-slim
  rules:
    - changes: [calls/**/*, compliance.yaml]
  script:
    - python -m pip install {package}
    - compliance check calls/ -o json=compliance.json   # calls/: where your transcripts or scripts are
  artifacts:                                            # results hold masks in place of card data
    when: always
    paths: [compliance.json]
"""

_PRE_COMMIT = """\
# Checks transcripts and scripts before they are committed.
repos:
  - repo: local
    hooks:
      - id: compliance-check
        name: compliance check
        entry: compliance check
        language: python
        additional_dependencies: ["{package}"]
        files: ^calls/.*\\.(jsonl?|txt|vtt|srt|csv|tsv|xlsx|docx)$   # where your transcripts or scripts are
"""


class Pipeline(NamedTuple):
    """A file for a CI service: where it lies, its text, and what is to be done then ("" for nothing)."""

    path: str
    text: str
    then: str = ""


PIPELINES: Mapping[str, Pipeline] = {
    name: pipeline._replace(text=pipeline.text.format(package=f"compliance-cli=={__version__}"))
    for name, pipeline in {
        "github": Pipeline(".github/workflows/compliance.yml", _GITHUB),
        "gitlab": Pipeline(
            ".gitlab/compliance.yml", _GITLAB, "name it in .gitlab-ci.yml: `include: {local: .gitlab/compliance.yml}`"
        ),
        "pre-commit": Pipeline(".pre-commit-config.yaml", _PRE_COMMIT, "run `pre-commit install` once"),
    }.items()
}
"""The services by their names on the command line."""
