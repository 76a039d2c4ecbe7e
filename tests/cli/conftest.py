from __future__ import annotations

from tests.cli.running import folder

__all__ = ["folder"]
