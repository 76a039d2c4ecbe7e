"""Rule packs: from YAML files to checked rules and cues, or to every problem in them with its place."""

from compliance_cli.packs.loader import Inspection, inspect, load, markets, shipped_packs, validate

__all__ = ["Inspection", "inspect", "load", "markets", "shipped_packs", "validate"]
