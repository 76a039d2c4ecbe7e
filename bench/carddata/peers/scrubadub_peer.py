"""scrubadub beside us: all the detectors it switches on by itself."""

from __future__ import annotations

import json
import sys

import scrubadub  # type: ignore[import-not-found]

scrubber = scrubadub.Scrubber()
for line in sys.stdin:
    found = scrubber.iter_filth(json.loads(line)["text"])
    print(json.dumps([[filth.beg, filth.end, filth.type] for filth in found]))
