"""datafog beside us: its pattern engine, as it comes."""

from __future__ import annotations

import json
import sys

from datafog.processing.text_processing.regex_annotator import RegexAnnotator  # type: ignore[import-not-found]

annotator = RegexAnnotator()
for line in sys.stdin:
    _, found = annotator.annotate_with_spans(json.loads(line)["text"])
    print(json.dumps([[span.start, span.end, span.label] for span in found.spans]))
