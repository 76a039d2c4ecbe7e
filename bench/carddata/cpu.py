"""CPU of the detector beside the floor (`bench.floor`), on the same long calls in the same process."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench import floor
from bench.corpus import write_corpus
from compliance_cli import formats
from compliance_cli.carddata import detect
from compliance_cli.formats.model import ReadOptions
from compliance_cli.speech import fold

#: Passes of the floor in one measurement, which is too short to time alone.
PASSES = 5


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def detector_and_floor(calls: int, rounds: int) -> tuple[float, float, float]:
    """CPU seconds a call of the detector and of the floor, and the median of their ratios over the rounds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "calls"
        write_corpus(folder, calls)
        transcripts = [
            call
            for path in sorted(folder.iterdir())
            for call in formats.read(path.read_bytes(), path.name, ReadOptions()).calls
        ]
        texts = [fold(call.text.expose()) for call in transcripts]

        def detector() -> None:
            for call, folded in zip(transcripts, texts, strict=True):
                detect(call, folded)

        detector()  # tables are built once
        floors, detectors = [], []
        for _ in range(rounds):
            more = seconds(lambda: floor.run(str(folder), PASSES + 1)) - seconds(lambda: floor.run(str(folder), 1))
            floors.append(more / PASSES / calls)
            detectors.append(seconds(detector) / calls)
    ratio = median(ours / least for ours, least in zip(detectors, floors, strict=True))
    return median(detectors), median(floors), ratio
