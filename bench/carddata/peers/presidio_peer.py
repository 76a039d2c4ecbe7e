"""Presidio beside us: its pattern recognisers on a blank spaCy pipeline (names and places would need a model)."""

from __future__ import annotations

import json
import sys

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry  # type: ignore[import-not-found]
from presidio_analyzer.nlp_engine import SpacyNlpEngine  # type: ignore[import-not-found]

engine = SpacyNlpEngine()
engine.nlp = {"en": spacy.blank("en")}
registry = RecognizerRegistry()
registry.load_predefined_recognizers(nlp_engine=engine)
registry.remove_recognizer("SpacyRecognizer")
analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine)
for line in sys.stdin:
    found = analyzer.analyze(text=json.loads(line)["text"], language="en")
    print(json.dumps([[one.start, one.end, one.entity_type] for one in found]))
