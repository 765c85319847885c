"""The real site on a port of its own, served as `make run` serves it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


@contextmanager
def serving(log: Path, *, ready: bool = True) -> Iterator[str]:
    """Serve the site until the block ends and give its address, without a slash at the end.

    What the server says goes to `log`. With `ready` false the address is given as soon as the server listens, so that
    the next request is its first. Raises RuntimeError with the log if the site does not become ready.
    """
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    with log.open("wb") as written:
        server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "app:server"],
            cwd=ROOT,
            env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_ready(address, server, log) if ready else _wait_until_listening(port, server, log)
            yield address
        finally:
            _end(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(PATIENCE_S * 10):
        if server.poll() is not None:
            break
        try:
            with urlopen(f"{address}/readyz", timeout=PATIENCE_S):
                return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    raise RuntimeError(f"the site did not become ready at {address}; it said:\n{log.read_text()}")


def _wait_until_listening(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(PATIENCE_S * 100):
        if server.poll() is not None:
            break
        try:
            with socket.create_connection(("127.0.0.1", port)):
                return
        except ConnectionError:
            time.sleep(0.01)
    raise RuntimeError(f"nothing listens on port {port}; the server said:\n{log.read_text()}")


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(timeout=15)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
