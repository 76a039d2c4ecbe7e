"""Transcript formats: known by their content, read to transcripts, and located for writing back."""

from compliance_cli.formats.reading import leaf_text, locate, read
from compliance_cli.formats.registry import FORMATS

__all__ = ["FORMATS", "leaf_text", "locate", "read"]
