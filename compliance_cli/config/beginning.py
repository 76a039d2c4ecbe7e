"""The config file that `compliance init` writes: every key that most runs need, explained, and switched off.

Lines with two hash signs explain; taking the one hash sign off the others switches them on. Switched on all at once
they are a config file that can be read, but for the folders and files that are not there.
"""

from __future__ import annotations

from collections.abc import Sequence

#: Characters of a line.
_WIDTH = 100

_TEXT = """\
## What `compliance` takes for granted here, for all its commands. An option on the command line beats it.
## Lines with one hash sign are switched off: take it away where you need them. Which values hold, and from
## which line: `compliance config show`. All keys: docs/config.md

## Which rules. Nothing said: the packs that hold everywhere. Folders of your own begin with a point.
## Shipped are
{packs}
# packs: [card-data, secure-payment]

## Where the customers are, for the rules of that place alone: {markets}
# market: us

## Rules by id that are not to be judged (`compliance rules list` names them), or the only ones that are.
# ignore: [data.expiry]
# rules: [data.pan]

## The date of calls that carry none; it decides which dated rules are in force.
# as-of: 2026-10-03

## Which findings make the exit code 1: error, warning or note.
fail-on: error
# fail-on-unsure: true

## What stays readable of a card number: the last four digits (last4), those and the first six (bin-last4), or
## nothing (full).
mask: last4

## How the files are read, where that is not found out rightly.
# language: auto              # auto, en, zh
# as: auto                    # auto, call, chat, script
# input-format: twilio        # a name that `compliance formats` lists
# encoding: gb18030           # utf-8, utf-16, gb18030, big5, windows-1252
# agent-channel: 2            # whose channel or speaker number the agent's is
# speakers:                   # and who a name stands for
#   Anna: agent
#   Queue: bot

## What is known of a call beside its transcript: from its path, for all calls alike, from a table (CSV; a column
## `file` or `id` says whose row it is).
# meta:
#   pattern: '(?P<date>20\\d{{6}})_(?P<agent>[A-Za-z]+)'
#   values:
#     campaign: spring
#   file: calls.csv

## Other values for some files, by patterns as in a .gitignore; the last one that fits wins, key by key.
# overrides:
#   - files: shanghai/
#     market: cn
#     language: zh
#     encoding: gb18030
#   - files: [chat/, '*.chat.json']
#     as: chat

## JSON that no format knows: where its turns are, and in which fields of each is what.
# mapping:
#   our-dialler:
#     turns: call.segments[]
#     text: said
#     speaker: party
#     start: from
#     unit: milliseconds

## Limits for one input.
# max-file-size: 200MB
# timeout: 30
"""


def first_config(packs: Sequence[str], markets: Sequence[str]) -> str:
    """The file's text; it names these shipped packs and markets."""
    return _TEXT.format(packs=_in_lines(packs), markets=", ".join(markets))


def _in_lines(words: Sequence[str]) -> str:
    lines = ["##  "]
    for number, word in enumerate(words, 1):
        word = f" {word}," if number < len(words) else f" {word}."
        if len(lines[-1]) + len(word) > _WIDTH:
            lines.append("##  ")
        lines[-1] += word
    return "\n".join(lines)
