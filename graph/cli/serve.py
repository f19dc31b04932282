"""unionkg serve: the explorer and the SPARQL endpoint."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import click

from graph.cli.message import say
from graph.cli.store import explained, store_option


@click.command()
@store_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; others than loopback let others in."
)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option(
    "--allow-host", "hosts", multiple=True, metavar="NAME", help="Another name under which it may be asked; * for any."
)
@click.option(
    "--allow-origin", "origin", metavar="ORIGIN", help="Let pages of this site (https://…) or of any (*) read answers."
)
@click.option(
    "--timeout", type=click.FloatRange(0.1, 3600), default=10.0, show_default=True, help="Seconds for a query."
)
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True, help="Rows of an answer at most.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Queries at a time.")
@click.option(
    "--memory", type=click.IntRange(256), default=2000, show_default=True, help="Megabytes for a query at most."
)
def command(
    store: Path | str,
    host: str,
    port: int,
    hosts: tuple[str, ...],
    origin: str | None,
    timeout: float,
    rows: int,
    workers: int,
    memory: int,
) -> None:
    """Show the store in a web browser: search, pages of bodies, people, programmes and articles, queries, networks, statistics.

    It also answers SPARQL at /sparql, and addresses /id/… with a page, Turtle or JSON-LD. Nothing can be changed through it.

    \b
    Examples:
      unionkg serve
      unionkg serve --store my-store --port 8080
    """
    # Not at the top, so that help needs no web framework.
    import uvicorn

    from graph.storage.generation import StoreError
    from graph.storage.store import is_remote
    from graph.web.application import application
    from graph.web.limit import Limits
    from graph.web.protection import LOOPBACK

    with explained():
        if is_remote(store):
            raise StoreError(f"{store}: serve needs a store in a folder")
        limits = Limits(seconds=timeout, rows=rows, workers=workers, memory=memory * 1_000_000)
        own = f"[{host}]" if ":" in host else host
        app = application(Path(store), limits, (*LOOPBACK, own, *hosts), origin)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            log_level="warning",
            access_log=False,
            server_header=False,
            limit_concurrency=200,
            timeout_keep_alive=10,
            timeout_graceful_shutdown=3,
            h11_max_incomplete_event_size=32_768,
            http="h11",
        )
    )
    try:
        listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise click.ClickException(f"cannot listen on {own}:{port}: {os.strerror(error.errno or 0)}") from error
    address = listening.getsockname()
    click.echo(f"http://{own}:{address[1]}/")
    if host not in ("127.0.0.1", "localhost", "::1"):
        say("open to other machines: everyone who reaches this address can read the store")
    server.run(sockets=[listening])
