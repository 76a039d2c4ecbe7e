"""`compliance explain`: why a rule came out as it did."""

from __future__ import annotations

from typing import Annotated

import typer

from compliance_cli.cli import options
from compliance_cli.cli.session import session_of

EPILOG = """Examples:

compliance explain call.vtt --rule card.purpose-before-collect

compliance explain calls/ --rule our.rule -p my-pack/ -f json"""

_Rule = Annotated[str, typer.Option("--rule", metavar="ID", help="The rule; `compliance rules list` shows all.")]
_Form = Annotated[
    str, typer.Option("-f", "--format", metavar="FORMAT", help="What to print: text or json.", rich_help_panel="Output")
]


def explain(
    ctx: typer.Context,
    paths: options.Paths,
    rule: _Rule,
    pack: options.Packs = None,
    market: options.Markets = None,
    config: options.ConfigFile = None,
    as_of: options.AsOf = None,
    kind: options.As = "auto",
    language: options.Language = "auto",
    input_format: options.InputFormat = None,
    agent_channel: options.AgentChannel = None,
    speaker: options.Speakers = None,
    encoding: options.Encoding = None,
    meta: options.Meta = None,
    meta_file: options.MetaFile = None,
    stdin_filename: options.StdinName = "<stdin>",
    form: _Form = "text",
    mask: options.Mask = "last4",
    color: options.Colour = "auto",
    max_file_size: options.MaxFileSize = "50MB",
) -> int:
    """Tell why a rule came out as it did on each call: what it heard, what of that counts, and what nearly did."""
    session = session_of(ctx)

    from compliance_cli import api
    from compliance_cli.cli import values
    from compliance_cli.cli.asked import check_options
    from compliance_cli.cli.configured import configured
    from compliance_cli.cli.exits import input_exit_code
    from compliance_cli.errors import Problem
    from compliance_cli.report.explained import EXPLAINERS
    from compliance_cli.report.model import Style

    values.known(color, options.COLOURS, "--color")
    values.known(form, EXPLAINERS, "--format")
    told = configured(ctx, config)
    asked = check_options(
        session.watch,
        told,
        packs=pack,
        markets=market,
        as_of=as_of,
        kind=kind,
        language=language,
        input_format=input_format,
        agent_channel=agent_channel,
        speakers=speaker,
        encoding=encoding,
        meta=meta,
        meta_file=meta_file,
        stdin_name=stdin_filename,
        mask=mask,
        max_file_size=max_file_size,
    )
    found = list(api.explain_paths(paths, rule, asked))
    style = Style(0, session.colour(session.stdout, color), session.width(session.stdout))
    EXPLAINERS[form](found, session.stdout, style)
    return input_exit_code([one if isinstance(one, Problem) else None for one in found])
