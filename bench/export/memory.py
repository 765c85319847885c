"""The memory of the server at an address, with everything it started: proportional set size, from Linux's /proc."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit


def resident_mb(site: str) -> float:
    """Return the memory of the processes that listen at ``site`` and of all that descend from them, MB."""
    processes = {int(path.name) for path in Path("/proc").glob("[0-9]*")}
    return family_mb({process for process in processes if _serves(process, urlsplit(site).port or 80)})


def family_mb(processes: set[int]) -> float:
    """Return the memory of processes and of all that descend from them, MB."""
    parents = dict(_parent(path) for path in Path("/proc").glob("[0-9]*/stat"))
    family = set(processes)
    while grown := {child for child, parent in parents.items() if parent in family} - family:
        family |= grown
    return sum(_proportional_kb(process) for process in family) / 1024


def _parent(stat: Path) -> tuple[int, int]:
    try:
        fields = stat.read_text().rpartition(")")[2].split()
    except OSError:
        return int(stat.parent.name), 0
    return int(stat.parent.name), int(fields[1])


def _serves(process: int, port: int) -> bool:
    try:
        environment = Path(f"/proc/{process}/environ").read_bytes().split(b"\0")
        words = Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return False
    return b"gunicorn" in words and f"PORT={port}".encode() in environment


def _proportional_kb(process: int) -> int:
    try:
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0
