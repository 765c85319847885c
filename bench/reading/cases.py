"""The test material: expected figures from other projects' suites and from real reports."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

SETTING: Final = "CASEBOOK_CASES"

Case = dict[str, Any]


class NoCases(FileNotFoundError):
    """The test material is not at hand."""


def load(name: str) -> list[Case]:
    """The rows of one file of the material (`numerals`, `reports`, `qualifiers`, `traps`).

    Raises NoCases if the setting CASEBOOK_CASES names no folder that holds it.
    """
    folder = os.environ.get(SETTING)
    path = Path(folder or "") / "figures" / f"{name}.jsonl"
    if not folder or not path.is_file():
        raise NoCases(f"Set {SETTING} to the folder of the test material; {path} is not there.")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
