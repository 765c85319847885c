"""Lighthouse in a folder of its own under `build/`, installed when first asked for, and its report of one page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from components.exports.chrome import find_chrome
from tests.browser.chrome import FLAGS

Device = Literal["desktop", "mobile"]
FOLDER: Final = Path("build/lighthouse")
PINS: Final = ("package.json", "package-lock.json")
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
# What is said of time, milliseconds but for the shift of the layout.
TIMES: Final = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
)


@dataclass(frozen=True)
class Report:
    """Scores from 0 to 100 by category, times by audit, and what each category lacks."""

    scores: dict[str, int]
    times: dict[str, float]
    lacking: dict[str, list[str]]


def install() -> Path:
    """The program; set up again when its pins change."""
    source = Path(__file__).parent
    program = FOLDER / "node_modules" / ".bin" / "lighthouse"
    same = all(_content(FOLDER / name) == _content(source / name) for name in PINS)
    if not (same and program.exists()):
        FOLDER.mkdir(parents=True, exist_ok=True)
        for name in PINS:
            shutil.copyfile(source / name, FOLDER / name)
        subprocess.run([_npm(), "ci", "--silent", "--no-audit", "--no-fund"], cwd=FOLDER, check=True)
    return program.absolute()


def report(address: str, device: Device) -> Report:
    """What Lighthouse says of a page, opened by the browser of this machine."""
    command = [
        str(install()),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={' '.join(FLAGS)}",
        *(["--preset=desktop"] if device == "desktop" else []),
    ]
    environment = {**os.environ, "CHROME_PATH": str(find_chrome())}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=300)
    return _read(json.loads(answer.stdout))


def _read(said: dict[str, Any]) -> Report:
    if said.get("runtimeError"):
        raise RuntimeError(said["runtimeError"]["message"])
    audits, categories = said["audits"], said["categories"]
    return Report(
        scores={name: round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES},
        times={name: round(audits[name].get("numericValue") or 0, 3) for name in TIMES},
        lacking={name: _lacking(categories[name]["auditRefs"], audits) for name in CATEGORIES},
    )


def _lacking(references: Sequence[dict[str, Any]], audits: dict[str, Any]) -> list[str]:
    """The audits that weigh and are not passed."""
    weighing = [one["id"] for one in references if one["weight"]]
    return [
        name for name in weighing if (audits[name]["score"] if audits[name]["score"] is not None else 1) < 0.9
    ]


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def _npm() -> str:
    """The npm of this machine, or the one that set-up has put into the virtual environment."""
    return shutil.which("npm") or ".venv/bin/npm"
