"""The raw side: what was said, in clear. Only formats, carddata and redaction may import this package."""

from compliance_cli.transcript.model import Transcript, Turn, Word
from compliance_cli.transcript.rawtext import RawText

__all__ = ["RawText", "Transcript", "Turn", "Word"]
