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
# What is asked: throughput against the peer, and how far from its share of time a longer text may be.
REPEATED: Final = "19０一二十百千万亿兆零〇两廿壹拾萬半½①多余近约超第前翻数几至比成倍年月日点分元个，。、“”（）：；—-~%.:,/+$ "
RATIO: Final = 20
LINEAR: Final = 1.5
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


def reading_seconds(text: str) -> float:
    """Processor time of reading all figures of a text."""
    return seconds(lambda: read_figures(text))


def filled(text: str, size: int) -> str:
    """The text repeated up to a size in bytes of UTF-8."""
    unit = (text + "\n").encode()
    return (unit * (size // len(unit) + 1))[:size].decode("utf-8", "ignore")


def linearity(lang: str) -> tuple[float, float, float]:
    """Megabytes a second at 1 MB and at 10 MB, and how many times longer the tenfold text takes."""
    one, ten = (filled(text_of(lang), size * MEGABYTE) for size in (1, 10))
    short, long = reading_seconds(one), reading_seconds(ten)
    return 1 / short, 10 / long, long / short


def repetitions() -> Iterator[tuple[str, float, float]]:
    """For a megabyte of one numeral character: seconds, and how many times those of half a megabyte."""
    for character in REPEATED:
        text = filled(character * 1000, MEGABYTE).replace("\n", "")
        whole, part = reading_seconds(text), reading_seconds(text[: len(text) // 2])
        yield character, whole, whole / max(part, 1e-9)


def install_peer() -> Path:
    """The Python of a virtual environment with Recognizers-Text; made when it is first asked for."""
    python = PEER_FOLDER / "bin" / "python"
    if not python.exists():
        venv.create(PEER_FOLDER, with_pip=True)
        install = [
            str(python),
            *"-m pip install --quiet".split(),
            "--disable-pip-version-check",
            *PEER_PACKAGES,
        ]
        subprocess.run(install, check=True)
    return python


def against_peer(lang: str) -> tuple[float, float]:
    """Bytes a second of ours and of Recognizers-Text (all its models) on the same text, turn by turn."""
    text = text_of(lang)[:PEER_SHARE]
    size = len(text.encode())
    ours = size / min(reading_seconds(text) for _ in range(3))
    answer = subprocess.run(
        [str(install_peer()), str(PEER_SCRIPT), lang], input=text, capture_output=True, text=True, check=True
    )
    theirs = size / json.loads(answer.stdout)["seconds"]
    again = size / min(reading_seconds(text) for _ in range(3))
    return min(ours, again), theirs


def print_speed() -> bool:
    """Print linearity, repetition and the ratio to the peer; whether all reach what is asked."""
    reached = True
    for lang in ("zh", "en"):
        one, ten, times = linearity(lang)
        rates = f"{one:.2f} MB/s at 1 MB, {ten:.2f} MB/s at 10 MB"
        reached &= _say(
            f"{lang}: {rates}; ten times the text takes {times:.1f} times", good=times <= LINEAR * 10
        )
    for character, whole, times in repetitions():
        reached &= _say(
            f"1 MB of {character}: {whole:.1f} s, {times:.1f} times the half",
            good=times <= LINEAR * 2 or whole < 1,
        )
    for lang in ("zh", "en"):
        ours, theirs = against_peer(lang)
        rates = f"{ours / 1000:.0f} kB/s, Recognizers-Text {theirs / 1000:.2f} kB/s"
        reached &= _say(
            f"{lang}: {rates}, ratio {ours / theirs:.0f}   asked {RATIO}", good=ours >= RATIO * theirs
        )
    return reached


def _say(line: str, *, good: bool) -> bool:
    sys.stdout.write(f"{'  ' if good else '! '}{line}\n")
    sys.stdout.flush()
    return good
