"""The engine: hears cues in safe transcripts and judges rules by them."""

from compliance_cli.engine.judge import Engine, EngineOptions

__all__ = ["Engine", "EngineOptions"]
