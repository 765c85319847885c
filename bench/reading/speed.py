"""How fast figures are read, as ratios within one run: to the length of the text, and to a peer."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from bench.reading.cases import load
from casebook.reading import read_figures

PEER_PACKAGES: Final = ("recognizers-text-suite==1.0.2a2", "emoji<2")
PEER_FOLDER: Final = Path("build/peers/recognizers")
PEER_SCRIPT: Final = Path(__file__).with_name("peer.py")
MEGABYTE: Final = 1_000_000
# Characters of the text that the peer is given; it needs minutes for a megabyte.
PEER_SHARE: Final = 6_000


def text_of(lang: str) -> str:
    """The sentences of the test material in one language, each once."""
    rows = load("numerals") + (load("reports") + load("qualifiers") if lang == "zh" else [])
    return "\n".join(dict.fromkeys(row["input"] for row in rows if row["lang"] == lang))


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def filled(text: str, size: int) -> str:
    """The text repeated up to a size in bytes of UTF-8."""
    unit = (text + "\n").encode()
    return (unit * (size // len(unit) + 1))[:size].decode("utf-8", "ignore")


def linearity(lang: str) -> tuple[float, float, float]:
    """Megabytes a second at 1 MB and at 10 MB, and how many times longer the tenfold text takes."""
    one, ten = (filled(text_of(lang), size * MEGABYTE) for size in (1, 10))
    short, long = seconds(lambda: read_figures(one)), seconds(lambda: read_figures(ten))
    return 1 / short, 10 / long, long / short


def repetitions() -> Iterator[tuple[str, float, float]]:
    """For a megabyte of one numeral character: seconds, and how many times those of half a megabyte."""
    for character in "1一十万零两拾½":
        text = filled(character * 1000, MEGABYTE).replace("\n", "")
        half = text[: len(text) // 2]
        whole, part = (
            seconds(lambda text=text: read_figures(text)),
            seconds(lambda half=half: read_figures(half)),
        )
        yield character, whole, whole / max(part, 1e-9)


def install_peer() -> Path:
    """The Python of a virtual environment with Recognizers-Text; made when it is first asked for."""
    python = PEER_FOLDER / "bin" / "python"
    if not python.exists():
        venv.create(PEER_FOLDER, with_pip=True)
        install = [
            str(python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            *PEER_PACKAGES,
        ]
        subprocess.run(install, check=True)
    return python


def against_peer(lang: str) -> tuple[float, float]:
    """Bytes a second of ours and of Recognizers-Text (all its models) on the same text, turn by turn."""
    text = text_of(lang)[:PEER_SHARE]
    size = len(text.encode())
    ours = size / min(seconds(lambda: read_figures(text)) for _ in range(3))
    answer = subprocess.run(
        [str(install_peer()), str(PEER_SCRIPT), lang], input=text, capture_output=True, text=True, check=True
    )
    theirs = size / json.loads(answer.stdout)["seconds"]
    again = size / min(seconds(lambda: read_figures(text)) for _ in range(3))
    return min(ours, again), theirs


def print_speed(*, peer: bool) -> None:
    """Print linearity, repetition and, if asked, the ratio to the peer."""
    for lang in ("zh", "en"):
        one, ten, times = linearity(lang)
        sys.stdout.write(
            f"{lang}: {one:.2f} MB/s at 1 MB, {ten:.2f} MB/s at 10 MB; ten times the text takes {times:.1f} times\n"
        )
    for character, whole, times in repetitions():
        sys.stdout.write(f"1 MB of {character}: {whole:.1f} s, {times:.1f} times the half\n")
    for lang in ("zh", "en") if peer else ():
        ours, theirs = against_peer(lang)
        sys.stdout.write(
            f"{lang}: {ours / 1000:.0f} kB/s, Recognizers-Text {theirs / 1000:.2f} kB/s, ratio {ours / theirs:.0f}\n"
        )
