"""compliance-cli: rule packs over call transcripts, with card data hidden before anything else happens.

The public functions stand in `compliance_cli.api`; the command line is a thin layer over them.
"""

__version__ = "0.1.0"
