"""Packs made in the background: one at a time, few waiting, each with its progress; results are kept for a while."""

import logging
import secrets
import shutil
import tempfile
import time
import weakref
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock, Thread, Timer
from typing import Any, Final, Literal

from casebook.store import TablesError
from casebook.text import Text
from components.exports.press import STOP, Busy, PressError, Stopped
from components.exports.refusal import said

State = Literal["waiting", "running", "done", "failed", "cancelled"]
LOGGER: Final = logging.getLogger(__name__)
MOST_ACTIVE: Final = 3
MOST_KEPT: Final = 6
KEPT_S: Final = 1800.0
_FAILED: Final = Text("打包没有成功，请再试一次。", "The pack could not be made. Please try once more.")


@dataclass
class Job:
    """One pack: ``done`` of ``total`` files are in the ZIP at ``path``. ``problem`` says why it failed."""

    name: str
    total: int
    path: Path
    id: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    state: State = "waiting"
    done: int = 0
    ended: float = 0.0
    problem: Text | None = None
    stop: Event = field(default_factory=Event)

    @property
    def is_active(self) -> bool:
        """Whether it waits or runs."""
        return self.state in ("waiting", "running")

    def as_json(self) -> dict[str, Any]:
        """Return its state as plain values."""
        told = {"id": self.id, "state": self.state, "done": self.done, "total": self.total}
        return {**told, "zh": self.problem.zh, "en": self.problem.en} if self.problem else told


class Jobs:
    """The packs of a process. ``most_active`` may wait or run, ``most_kept`` are kept, for ``kept_s`` seconds after."""

    def __init__(
        self, *, most_active: int = MOST_ACTIVE, most_kept: int = MOST_KEPT, kept_s: float = KEPT_S
    ) -> None:
        self._most_active, self._most_kept, self._kept_s = most_active, most_kept, kept_s
        self._jobs: dict[str, Job] = {}
        self._lock, self._turn = Lock(), Lock()
        self._folder: Path | None = None

    def start(
        self,
        name: str,
        total: int,
        files: Callable[[], Iterator[tuple[str, bytes]]],
        *,
        within: Callable[[], AbstractContextManager[Any]] = nullcontext,
    ) -> Job:
        """Begin to write ``files`` into a ZIP and return the job; ``within`` is the context it runs in.

        Raises:
            Busy: as many packs as may wait are waiting.
        """
        self._sweep()
        with self._lock:
            if sum(job.is_active for job in self._jobs.values()) >= self._most_active:
                raise Busy
            self._folder = self._folder or self._made_folder()
            job = Job(name, total, self._folder / f"{secrets.token_hex(8)}.zip")
            self._jobs[job.id] = job
        Thread(target=self._run, args=(job, files, within), daemon=True, name="pack").start()
        return job

    def find(self, name: str) -> Job | None:
        """Return the job with an id; None where there is none, or it is over and was removed."""
        self._sweep()
        return self._jobs.get(name)

    def cancel(self, job: Job) -> None:
        """Stop a job: at once where it waits, so that its place is free; where it runs, the drawing under way ends too."""
        with self._lock:
            job.stop.set()
            if job.state == "waiting":
                job.state, job.ended = "cancelled", time.monotonic()

    def _made_folder(self) -> Path:
        """A folder that ends with the process."""
        folder = Path(tempfile.mkdtemp(prefix="casebook-packs-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return folder

    def _run(self, job: Job, files: Callable[[], Iterator[tuple[str, bytes]]], within: Any) -> None:
        STOP.set(job.stop)
        with self._turn:
            try:
                with within():
                    self._write(job, files)
            except Stopped:
                job.state = "cancelled"
            except (PressError, TablesError) as error:
                job.problem = said(error) if isinstance(error, PressError) else Text(error.zh, error.en)
                job.state = "failed"
            except Exception:
                LOGGER.exception("a pack could not be made")
                job.problem, job.state = _FAILED, "failed"
        job.ended = job.ended or time.monotonic()
        if job.state != "done":
            job.path.unlink(missing_ok=True)
        timer = Timer(self._kept_s, self._sweep)
        timer.daemon = True
        timer.start()

    def _write(self, job: Job, files: Callable[[], Iterator[tuple[str, bytes]]]) -> None:
        with self._lock:
            if job.stop.is_set():
                job.state = "cancelled"
                return
            job.state = "running"
        with zipfile.ZipFile(job.path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files():
                archive.writestr(name, content)
                job.done += 1
                if job.stop.is_set():
                    break
        job.state = "cancelled" if job.stop.is_set() else "done"

    def _sweep(self) -> None:
        """Remove results that are old, and the oldest where there are too many."""
        with self._lock:
            over = sorted((job for job in self._jobs.values() if job.ended), key=lambda job: job.ended)
            spare = max(0, len(over) - self._most_kept)
            old = [job for job in over if time.monotonic() - job.ended >= self._kept_s]
            for job in {id(job): job for job in (*over[:spare], *old)}.values():
                job.path.unlink(missing_ok=True)
                del self._jobs[job.id]


JOBS: Final = Jobs()
