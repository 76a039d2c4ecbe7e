"""`python -m compliance_cli`: the same as the `compliance` command."""

from compliance_cli.cli.main import run

if __name__ == "__main__":
    run()
