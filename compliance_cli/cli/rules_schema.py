"""`compliance rules schema`: JSON Schemas of pack files, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli.session import session_of

EPILOG = """An editor with the YAML language server completes and checks a rule that begins with \\
`# yaml-language-server: $schema=../schemas/rule.schema.json`; `compliance rules new` writes that line.

Examples:

compliance rules schema rule > rule.schema.json

compliance rules schema -o schemas/"""

_Kind = Annotated[
    str | None,
    typer.Argument(metavar="[KIND]", help="rule, cue, pack, list or sources.", show_default=False),
]
_Target = Annotated[
    str | None, typer.Option("-o", "--output", metavar="DIR", help="Write the schemas of all kinds into this folder.")
]


def show_schema(ctx: typer.Context, kind: _Kind = None, target: _Target = None) -> int:
    """Print the JSON Schema of one kind of file, or write all into a folder."""
    session = session_of(ctx)

    import json
    from pathlib import Path

    from compliance_cli.batch.files import write_bytes
    from compliance_cli.cli import values
    from compliance_cli.errors import UsageError
    from compliance_cli.packs.schema import SCHEMAS, schema
    from compliance_cli.redaction.door import scrub

    if (kind is None) == (target is None):
        raise UsageError(f"name one kind ({', '.join(SCHEMAS)}), or a folder for all with -o")
    if kind is not None:
        session.stdout.write(json.dumps(schema(values.known(kind, SCHEMAS, "KIND")), indent=2) + "\n")
    for one in SCHEMAS if target is not None else ():
        text = json.dumps(schema(one), indent=2) + "\n"
        write_bytes(Path(target or ".") / f"{one}.schema.json", text.encode())
    if target is not None:
        session.say(f"{len(SCHEMAS)} schemas in {scrub(target)}")
    return 0
