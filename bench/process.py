"""Running one process and reading what it used."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process used: CPU seconds (user and system, with its children's), peak memory in MB, its exit code."""

    cpu: float
    memory: float
    code: int


def measured(command: list[str], output: Path | None = None) -> Usage:
    """Run a command to its end; its output goes to a file, or nowhere."""
    with open(output or os.devnull, "wb") as stdout, open(os.devnull, "wb") as stderr:
        process = subprocess.Popen(command, stdout=stdout, stderr=stderr)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Usage(usage.ru_utime + usage.ru_stime, kilobytes / 1024, process.returncode)
