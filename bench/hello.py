"""The smallest typer program: what `--help` costs before we add anything."""

from __future__ import annotations

import typer

app = typer.Typer()


@app.command()
def greet(name: str = "world", times: int = 1) -> None:
    """Greet somebody."""
    for _ in range(times):
        typer.echo(f"Hello {name}")


if __name__ == "__main__":
    app()
