"""Rule packs: from YAML files to checked rules and cues, or to every problem in them with its place."""

from compliance_cli.packs.loader import Inspection, inspect, load, shipped_packs, validate

__all__ = ["Inspection", "inspect", "load", "shipped_packs", "validate"]
