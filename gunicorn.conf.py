"""How the site is served. gunicorn reads this file by itself: `gunicorn app:server`.

HOST and PORT move the address, and so does `-b HOST:PORT`; CASEBOOK_NOTICE is said when the site is up. One process with threads holds the tables once; it loads the site after the
fork, because DuckDB's and Arrow's threads do not survive one.
"""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING

from werkzeug.test import Client

from components.journal import open_journal

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter
    from gunicorn.workers.base import Worker

HOST = os.environ.get("HOST") or "127.0.0.1"
PORT = os.environ.get("PORT") or "8050"
ADDRESS = f"[{HOST}]:{PORT}" if ":" in HOST else f"{HOST}:{PORT}"

bind = ADDRESS
workers = 1
worker_class = "gthread"
threads = 8
timeout = 120
graceful_timeout = 5
loglevel = "warning"
control_socket_disable = True


def on_starting(server: Arbiter) -> None:
    """Say in words that the address is taken; gunicorn would try five times and log each."""
    for address in server.address:
        if isinstance(address, tuple):
            _probe(*address)


def _probe(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            taken = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
            sys.exit(
                f"Cannot serve at {taken}: {error.strerror}. Choose another port: make run PORT=8051\n"
                f"无法在 {taken} 提供服务（{error.strerror}），可能已被占用。请换一个端口：make run PORT=8051"
            )


def post_worker_init(worker: Worker) -> None:
    """Ask for the first page before anyone else can, then say where the site is, and what is wrong with it if anything is.

    Dash marks its set-up as done before doing it, so that concurrent first requests can fail. A site without its
    tables stays up: it says so on every page, and serves them as soon as they are published.
    """
    open_journal()
    client = Client(worker.wsgi)
    status, ready = client.get("/").status_code, client.get("/readyz").json or {}
    if "en" in ready:
        print(f"{ready['en']}\n{ready['zh']}", file=sys.stderr, flush=True)
    elif status != 200:
        print(f"The first page answered {status}; the log above says why.", file=sys.stderr, flush=True)
        print(f"首页返回 {status}，原因见上面的日志。", file=sys.stderr, flush=True)
    # Where it listens, whatever asked for it: HOST and PORT, or gunicorn's own --bind.
    for listening in map(str, worker.sockets):
        shown = listening.replace("0.0.0.0", "127.0.0.1").replace("[::]", "[::1]")
        print(f"Governance Casebook: {shown}  (Ctrl+C stops it)", flush=True)
        print(f"治理案例集：{shown}  （按 Ctrl+C 停止）", flush=True)
    if notice := os.environ.get("CASEBOOK_NOTICE"):
        print(notice, file=sys.stderr, flush=True)
