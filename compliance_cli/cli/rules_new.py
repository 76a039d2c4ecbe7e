"""`compliance rules new`: a rule or cue file to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

if TYPE_CHECKING:
    from pathlib import Path

EPILOG = """Examples:

compliance rules new our.no-shouting -p my-pack/ --kind forbid --language en --language zh

compliance rules new tells-purpose -p my-pack/ --cue"""

_Id = Annotated[str, typer.Argument(metavar="ID", help="The id: words with hyphens, parts with full stops.")]
_Folder = Annotated[str, typer.Option("-p", "--pack", metavar="DIR", help="The folder of the pack; made if need be.")]
_Cue = Annotated[bool, typer.Option("--cue", help="A cue, not a rule.")]
_Kind = Annotated[
    str, typer.Option("--kind", metavar="KIND", help="What the rule does with its words: require or forbid.")
]
_Languages = Annotated[
    list[str] | None,
    typer.Option("--language", metavar="LANG", help="en (default) or zh (repeat for both).", show_default=False),
]
_Schemas = Annotated[
    str, typer.Option("--schemas", metavar="PATH", help="Where editors find the schemas, seen from the new file.")
]


def new_file(
    ctx: typer.Context,
    name: _Id,
    folder: _Folder,
    cue: _Cue = False,
    kind: _Kind = "forbid",
    languages: _Languages = None,
    schemas: _Schemas = "../schemas",
    color: options.Colour = "auto",
) -> int:
    """Write a new rule (or cue) into a pack, with examples to put your own in place of.

    What it writes is valid and its examples come out right; no file is written over.
    """
    session = session_of(ctx)

    from pathlib import Path

    from compliance_cli.cli import values
    from compliance_cli.packs import ids
    from compliance_cli.packs.shelf import CUES_FOLDER, PACK_FILE, SUFFIX
    from compliance_cli.redaction.door import scrub
    from compliance_cli.review import scaffold

    values.known(color, options.COLOURS, "--color")
    values.known(kind, scaffold.KINDS, "--kind")
    chosen = [values.known(one, scaffold.LANGUAGES, "--language") for one in dict.fromkeys(languages or ["en"])]
    _check_id(name, ids.is_dotted(name), "our.no-shouting")
    pack = Path(folder)
    if cue:
        path, text = pack / CUES_FOLDER / f"{name}{SUFFIX}", scaffold.new_cue(name, chosen, f"../{schemas}")
    else:
        path = pack / f"{name.rpartition('.')[2] if name.count('.') == 1 else name}{SUFFIX}"
        text = scaffold.new_rule(name, kind, chosen, schemas)
    written = [_written(path, text)]
    head = pack / PACK_FILE
    if not head.exists():
        own = pack.resolve().name.lower().replace("_", "-").replace(" ", "-")
        written.append(_written(head, scaffold.new_pack(own if ids.is_plain(own) else "own-rules")))
    for one in written:
        session.stdout.write(f"{scrub(one.as_posix())}\n")
    session.say(f"now: compliance rules test -p {scrub(folder)} --watch")
    return 0


def _check_id(name: str, good: bool, such_as: str) -> None:
    from compliance_cli.errors import UsageError

    if not good:
        raise UsageError(f"an id is made of lower-case letters, digits, hyphens and full stops, such as {such_as}")


def _written(path: Path, text: str) -> Path:
    from compliance_cli.batch.files import write_new

    write_new(path, text.encode())
    return path
