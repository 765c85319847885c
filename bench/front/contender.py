"""Who is measured: ours, the peers and the floor, each served at an address and each with a control to use."""

from __future__ import annotations

import http.server
import json
import os
import shlex
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page

from bench.peers.observations import INDICATORS, make
from bench.peers.peer import PEERS, Peer
from tests.browser.addresses import Choice, places
from tests.browser.server import ROOT, serving
from tests.browser.sight import choose

PATIENCE_S: Final = 120
BLANK: Final = """<!doctype html><title>floor</title><button>another</button><div id="plot" style="height:450px"></div>
<script src="plotly-basic.min.js"></script><script>
const figures = FIGURES; let at = 0;
const draw = () => Plotly.react("plot", figures[at % 2].data, figures[at % 2].layout);
document.querySelector("button").onclick = () => { at += 1; draw(); };
draw();
</script>"""


@dataclass(frozen=True)
class Contender:
    """One who is measured: `choose` uses its control for the n-th time, and a chart counts if its words hold `words`."""

    name: str
    address: str
    choose: Callable[[Page, int], None]
    words: str = ""
    process: int | None = None
    by_address: bool = False
    by_dash: bool = False

    def at(self, turn: int | None = None) -> str:
        """The address of the first view, or of the n-th choice where a choice is an address."""
        return self.address.replace("{indicator}", INDICATORS[0] if turn is None else _indicator(turn))


@contextmanager
def contenders(folder: Path) -> Iterator[list[Contender]]:
    """Everybody, served until the block ends."""
    make(folder)
    with ExitStack() as stack:
        site = stack.enter_context(serving(folder / "ours.log"))
        drawn = [(choice, figure) for choice in _choices() if _has_marks(figure := _figure(site, choice))]
        figures = [figure for _, figure in drawn[:2]]
        yield [
            _ours(site, [choice for choice, _ in drawn]),
            *(stack.enter_context(_peer(peer, folder)) for peer in PEERS),
            stack.enter_context(_floor(figures, folder / "floor")),
        ]


def _indicator(turn: int) -> str:
    """The made-up indicator of the n-th choice, never that of the first view."""
    return INDICATORS[1 + turn % (len(INDICATORS) - 1)]


def _choices() -> list[Choice]:
    """The choices of the first control of our compare page."""
    return next(place for place in places() if place.page.slug == "compare").every_choice()


def _figure(site: str, choice: Choice) -> dict[str, Any]:
    address = f"{site}/figures/comparison.plotly.json?{choice.key}={choice.value}&lang=en"
    with urlopen(address, timeout=PATIENCE_S) as answer:  # noqa: S310 - our own server
        figure = json.load(answer)
    return {"data": figure["data"], "layout": figure["layout"]}


def _has_marks(figure: dict[str, Any]) -> bool:
    """Whether anything but words is drawn; a family whose figures are all absent has no mark that could be waited for."""
    return any("markers" in trace.get("mode", "") and any(trace.get("x", ())) for trace in figure["data"])


def _ours(site: str, choices: list[Choice]) -> Contender:
    values = [choice.value for choice in choices]

    def choose_next(page: Page, turn: int) -> None:
        shown = page.locator(f"""[id='{{"control":"{choices[0].key}"}}']""").input_value()
        _expect(page, "")
        choose(page, choices[(turn + (values[turn % len(values)] == shown)) % len(values)])

    return Contender("ours", f"{site}/compare?lang=en", choose_next)


@contextmanager
def _peer(peer: Peer, folder: Path) -> Iterator[Contender]:
    """A peer on a port of its own, once it answers."""
    programs, port = peer.install(), _free_port()
    fill = {"port": str(port), "observations": str(folder), "apps": str(ROOT / "bench" / "peers")}
    words = [_filled(word, fill) for word in shlex.split(peer.command)]
    environment = {
        **os.environ,
        "OBSERVATIONS": str(folder),
        "PYTHONPATH": str(ROOT),
        "VIZRO_TELEMETRY_DISABLED": "1",
    }
    with (folder / f"{peer.name}.log").open("wb") as log:
        server = subprocess.Popen(
            [str(programs / words[0]), *words[1:]], cwd=folder, env=environment, stdout=log, stderr=log
        )
        try:
            by_address = peer.control == "address"
            contender = Contender(
                peer.name,
                f"http://127.0.0.1:{port}{peer.path}",
                CONTROLS[peer.control],
                "vega" if by_address else INDICATORS[0],
                server.pid,
                by_address=by_address,
                by_dash=peer.by_dash,
            )
            _wait(contender.at(), server, folder / f"{peer.name}.log")
            yield contender
        finally:
            server.terminate()
            server.wait(timeout=30)


def _filled(word: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        word = word.replace(f"{{{name}}}", value)
    return word


def _expect(page: Page, words: str) -> None:
    page.evaluate("words => watch.expect(words)", words)


def _choose_in_dropdown(page: Page, turn: int) -> None:
    page.locator("#indicator, #indicator_id").first.click()
    page.locator(".dash-dropdown-search").fill(_indicator(turn))
    option = page.locator(".dash-options-list-option, .dash-dropdown-option").filter(
        has_text=_indicator(turn)
    )
    option.first.wait_for()
    _expect(page, _indicator(turn))
    option.first.click()


def _choose_in_combobox(page: Page, turn: int) -> None:
    field = page.locator('[data-testid="stSelectbox"] input').first
    field.click()
    field.fill(_indicator(turn))
    page.wait_for_timeout(150)
    _expect(page, _indicator(turn))
    field.press("Enter")


def _choose_in_select(page: Page, turn: int) -> None:
    _expect(page, _indicator(turn))
    page.locator("select").first.select_option(_indicator(turn))


def _choose_by_address(_page: Page, _turn: int) -> None:
    """The visit opens the new address itself."""


def _choose_on_floor(page: Page, _turn: int) -> None:
    _expect(page, "")
    page.locator("body > button").click()


CONTROLS: Final = {
    "dropdown": _choose_in_dropdown,
    "combobox": _choose_in_combobox,
    "select": _choose_in_select,
    "address": _choose_by_address,
}


@contextmanager
def _floor(figures: list[dict[str, Any]], folder: Path) -> Iterator[Contender]:
    """A page of nothing but plotly.js and our two figures, and `hello`, the bare round trip."""
    folder.mkdir()
    script = ROOT / "assets" / "vendor" / "plotly-basic.min.js"
    (folder / script.name).write_bytes(script.read_bytes())
    drawn = json.dumps(figures).replace("</", "<\\/")
    (folder / "index.html").write_text(BLANK.replace("FIGURES", drawn), encoding="utf-8")
    (folder / "hello").write_text("hello", encoding="utf-8")
    handler = partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        yield Contender("floor", address, _choose_on_floor)
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that says nothing and keeps connections."""

    protocol_version = "HTTP/1.1"
    # Without this the body waits 40 ms for the acknowledgement of the head.
    disable_nagle_algorithm = True

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Until an address answers; raises RuntimeError if its server ends or never answers."""
    for _ in range(PATIENCE_S * 5):
        if server.poll() is not None:
            break
        try:
            with urlopen(address.partition("#")[0], timeout=PATIENCE_S):  # noqa: S310 - our own server
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"nothing answers at {address}; the server said:\n{log.read_text()}")
