"""What is shipped: the rules are found from the wheel and from a checkout, and nothing is forgotten."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: Prints where the shipped rules were found, and how many of them are in force by default.
LOAD = """
from compliance_cli import packs
from compliance_cli.packs.shelf import shipped
print(shipped().path)
print(len(packs.load(()).rules))
"""


def ran(*arguments: str, cwd: str, path: str = "") -> str:
    """What a Python process printed; `path` goes before what is installed."""
    environment = os.environ | {"PYTHONPATH": path}
    done = subprocess.run([sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution."""
    folder = tmp_path_factory.mktemp("dist")
    ran("-m", "hatchling", "build", "-d", str(folder), cwd=str(ROOT))
    return folder


@pytest.fixture(scope="module")
def wheel(distributions: Path) -> Path:
    return next(distributions.glob("*.whl"))


def files_of(folder: str) -> set[str]:
    """The files below a folder of the checkout."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def load_rules(path: str = "") -> tuple[Path, int]:
    """Where another process, started elsewhere, finds the shipped rules, and how many."""
    folder, count = ran("-c", LOAD, cwd=ROOT.anchor, path=path).splitlines()
    return Path(folder), int(count)


def test_the_wheel_holds_the_package_and_the_rules(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == files_of("compliance_cli") | {f"compliance_cli/{name}" for name in files_of("rules")}


def test_the_wheel_holds_licence_and_command(wheel: Path) -> None:
    contents = zipfile.ZipFile(wheel)
    told = {name.split("/", 1)[1]: name for name in contents.namelist() if ".dist-info/" in name}
    assert contents.read(told["licenses/LICENSE"]) == (ROOT / "LICENSE").read_bytes()
    assert b"compliance = compliance_cli.cli.main:run" in contents.read(told["entry_points.txt"])


def test_the_rules_are_found_in_the_wheel(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    folder, count = load_rules(path=str(tmp_path))
    assert folder == tmp_path.resolve() / "compliance_cli" / "rules"
    assert count >= 20


def test_the_rules_are_found_in_an_editable_install() -> None:
    folder, count = load_rules()
    assert folder == ROOT / "rules"
    assert count >= 20


def test_the_source_distribution_is_a_whole_project(distributions: Path) -> None:
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames()}
    assert files_of("compliance_cli") | files_of("rules") | files_of("requirements") <= names
    assert {"pyproject.toml", "Makefile", "LICENSE", "README.md", "scripts/find-python"} <= names
    assert not {name for name in names if name.split("/")[0] in (".venv", "dist", "build", "redacted")}
