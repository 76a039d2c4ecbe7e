"""The config file: where it is, what it may say, and every problem in it with its place."""

from compliance_cli.config.model import NOTHING, Config, Override, Settings
from compliance_cli.config.reading import NAME, config_of_project, find_config

__all__ = ["NAME", "NOTHING", "Config", "Override", "Settings", "config_of_project", "find_config"]
