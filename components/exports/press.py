"""The kept browser that makes pictures and pages: one Chrome, driven by Kaleido, opened at the first export.

One job at a time, each with a limit of time; few may wait, the rest are refused at once. A browser that crashed, was
killed or went over its time is replaced, and one that nobody has used for a while is ended, so that its memory comes
back. It runs our own vendored plotly.js from a file and has no way to the network (its proxy leads nowhere).
"""

import asyncio
import atexit
import base64
import os
import signal
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import wait
from contextlib import suppress
from contextvars import ContextVar
from pathlib import Path
from threading import BoundedSemaphore, Event, Lock, Thread, Timer
from typing import Any, Final

from components.exports.chrome import find_chrome
from components.figures.figure import Figure

PLOTLY: Final = Path(__file__).resolve().parents[2] / "assets" / "vendor" / "plotly-basic.min.js"
PLACES: Final = 4
START_S: Final = 45.0
LIMIT_S: Final = 20.0
IDLE_S: Final = 120.0
_CLOSE_S: Final = 5.0
_LOOK_S: Final = 0.1
_NOWHERE: Final = "127.0.0.1:9"
_PRINTED: Final = {"preferCSSPageSize": True, "printBackground": True, "generateDocumentOutline": True}


class PressError(Exception):
    """A picture could not be made."""


class NoChrome(PressError):
    """There is no Chrome or Chromium on this machine."""


class Busy(PressError):
    """As many exports as may wait are waiting already."""


class Late(PressError):
    """A job took longer than it may."""


class Broken(PressError):
    """The browser failed twice at the same job."""


class Stopped(PressError):
    """Whoever asked does not want it any more."""


# Set by whoever works in the background, so that a job under way ends when nobody wants it.
STOP: Final[ContextVar[Event | None]] = ContextVar("stop", default=None)


class Sheet:
    """What a job does with the browser: draw a figure, print a document. Its coroutines run in the browser's loop."""

    def __init__(self, kaleido: Any) -> None:
        self._kaleido = kaleido
        self._tab: Any = None

    async def draw(self, figure: Figure, form: str, scale: float = 1) -> bytes:
        """Return a figure as ``png`` or ``svg``; its layout has width and height, in px; ``scale`` multiplies a PNG's."""
        options = {
            "format": form,
            "scale": scale,
            "width": int(figure["layout"]["width"]),
            "height": int(figure["layout"]["height"]),
        }
        return bytes(await self._kaleido.calc_fig(figure, opts=options))

    async def print(self, document: str, *, prepare: str = "") -> bytes:
        """Return an HTML document as PDF, its pages as its style sheet says; text stays text, drawings stay vectors.

        ``prepare`` is a script of ours that runs in it first.
        """
        self._tab = self._tab or await self._kaleido.create_tab("about:blank")
        tree = await self._ask("Page.getFrameTree")
        frame = tree["frameTree"]["frame"]["id"]
        await self._ask("Page.setDocumentContent", frameId=frame, html=document)
        if prepare:
            await self._ask("Runtime.evaluate", expression=prepare)
        printed = await self._ask("Page.printToPDF", **_PRINTED)
        await self._ask("Page.setDocumentContent", frameId=frame, html="")
        return base64.b64decode(printed["data"])

    async def _ask(self, command: str, **parameters: Any) -> Any:
        answer = await self._tab.send_command(command, params=parameters)
        if "error" in answer:
            raise Broken(f"{command}: {answer['error']}")
        return answer["result"]


Job = Callable[[Sheet], Coroutine[Any, Any, bytes]]


class _Browser:
    """A running Chrome with the event loop that talks to it, in a thread of its own."""

    def __init__(self, path: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="press", daemon=True)
        self._thread.start()
        self._kaleido: Any = None
        try:
            self._sheet = self.wait(self._open(path), START_S)
        except PressError:
            self.end()
            raise

    async def _open(self, path: str) -> Sheet:
        # Loaded here because few processes export and all serve: it costs 20 MB.
        import kaleido  # noqa: PLC0415

        page = kaleido.PageGenerator(plotly=PLOTLY.as_uri(), mathjax=False)
        self._kaleido = kaleido.Kaleido(
            path=path, page_generator=page, proxy_server=_NOWHERE, enable_extensions=False, timeout=None
        )
        await self._kaleido.open()
        return Sheet(self._kaleido)

    @property
    def process_id(self) -> int:
        """The process group of Chrome and everything it started."""
        return int(self._kaleido.subprocess.pid)

    def do(self, job: Job, limit_s: float) -> bytes:
        """Return what a job makes.

        Raises:
            Late: it took longer than ``limit_s`` seconds.
            Stopped: ``STOP`` was set meanwhile.
            Broken: it failed, or the browser did.
        """
        made: bytes = self.wait(job(self._sheet), limit_s)
        return made

    def wait(self, work: Coroutine[Any, Any, Any], limit_s: float) -> Any:
        """Return what ``work`` gives within ``limit_s`` seconds; raises like ``do``."""
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        until = time.monotonic() + limit_s
        while not wait([future], timeout=min(_LOOK_S, max(0.0, until - time.monotonic()))).done:
            if is_stopped() or time.monotonic() >= until:
                future.cancel()
                raise Stopped if is_stopped() else Late(f"not done within {limit_s:g} s")
        try:
            return future.result()
        except Exception as error:
            raise Broken(f"{type(error).__name__}: {error}") from error

    def end(self) -> None:
        """End Chrome and everything it started, whatever state it is in, also for one who is asked to stop."""
        patient = STOP.set(None)
        try:
            self._end()
        finally:
            STOP.reset(patient)

    def _end(self) -> None:
        if hasattr(self._kaleido, "subprocess"):
            with suppress(PressError):
                self.wait(self._kaleido.close(), _CLOSE_S)
            with suppress(ProcessLookupError):
                os.killpg(self.process_id, signal.SIGKILL)
        with suppress(PressError):
            self.wait(_cancel_the_rest(), _CLOSE_S)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_CLOSE_S)
        if not self._loop.is_running():
            self._loop.close()


def is_stopped() -> bool:
    """Say whether whoever asked does not want the work at hand any more."""
    stop = STOP.get()
    return stop is not None and stop.is_set()


async def _cancel_the_rest() -> None:
    """End what Kaleido still waits for, so that its loop can be closed."""
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)


class Press:
    """The one browser of a process. ``run`` may be called from any thread.

    ``places`` is how many exports may be under way or waiting, ``limit_s`` what one may take, ``idle_s`` how long the
    browser is kept without work, all in seconds; ``find`` gives the path of a Chrome, or None.
    """

    def __init__(
        self,
        *,
        find: Callable[[], str | None] = find_chrome,
        places: int = PLACES,
        limit_s: float = LIMIT_S,
        idle_s: float = IDLE_S,
    ) -> None:
        self._find = find
        self._places = BoundedSemaphore(places)
        self._limit_s = limit_s
        self._idle_s = idle_s
        self._turn = Lock()
        self._browser: _Browser | None = None
        self._timer: Timer | None = None

    def run(self, job: Job, *, patient: bool = False) -> bytes:
        """Return what ``job`` makes; a ``patient`` caller waits for its turn however many wait already.

        Raises:
            NoChrome: there is none on this machine.
            Busy: too many are waiting (never raised for a patient caller).
            Late: the job took too long.
            Stopped: ``STOP`` was set before it was done.
            Broken: the browser failed twice.
        """
        if patient:
            return self._in_turn(job)
        if not self._places.acquire(blocking=False):
            raise Busy
        try:
            return self._in_turn(job)
        finally:
            self._places.release()

    def close(self) -> None:
        """End the browser, if one runs; the next job opens another."""
        with self._turn:
            self._rest()

    @property
    def process_id(self) -> int | None:
        """The process group of the browser; None while none runs."""
        return self._browser.process_id if self._browser else None

    def _in_turn(self, job: Job) -> bytes:
        while not self._turn.acquire(timeout=_LOOK_S):
            if is_stopped():
                raise Stopped
        try:
            if self._timer:
                self._timer.cancel()
            return self._work(job)
        finally:
            self._end_when_idle()
            self._turn.release()

    def _end_when_idle(self) -> None:
        if self._browser:
            self._timer = Timer(self._idle_s, self.close)
            self._timer.daemon = True
            self._timer.start()

    def _work(self, job: Job) -> bytes:
        """A browser that died since its last job shows it only now: one failure is forgiven, being late is not."""
        for last in (False, True):
            try:
                return self._opened().do(job, self._limit_s)
            except PressError as error:
                if isinstance(error, NoChrome):
                    raise
                self._rest()
                if last or isinstance(error, Late | Stopped):
                    raise
        raise AssertionError("unreachable")

    def _opened(self) -> _Browser:
        if self._browser is None:
            path = self._find()
            if path is None:
                raise NoChrome
            self._browser = _Browser(path)
        return self._browser

    def _rest(self) -> None:
        if self._timer:
            self._timer.cancel()
        if self._browser:
            self._browser.end()
        self._browser = None


PRESS: Final = Press()
atexit.register(PRESS.close)
