"""The config file: where it is, what it may say, and every problem in it with its place."""

from compliance_cli.config.model import NOTHING, Config, Override, Settings
from compliance_cli.config.reading import find_config

__all__ = ["NOTHING", "Config", "Override", "Settings", "find_config"]
