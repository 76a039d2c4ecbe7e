"""Finding card data in calls: `detect` for a whole call, `detect_typed` for a lone string."""

from compliance_cli.carddata.detector import detect
from compliance_cli.carddata.model import Detection, Hit, Span
from compliance_cli.carddata.typed import detect_typed

__all__ = ["Detection", "Hit", "Span", "detect", "detect_typed"]
