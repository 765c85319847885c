"""The picture of imports in docs/architecture.md, made from the import contracts: `python -m tests.imports --write`."""

from __future__ import annotations

import sys
import tomllib
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "architecture.md"
OPENS, CLOSES = "```mermaid\n", "```\n"


def picture() -> str:
    """The contracts as a Mermaid flowchart: an arrow may be imported along, a crossed line must not."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    lines = [
        line for contract in settings["contracts"] for line in drawn(contract, settings["root_packages"])
    ]
    return "\n".join(["flowchart LR", *(f"  {line}" for line in dict.fromkeys(lines))]) + "\n"


def drawn(contract: dict, ours: list[str]) -> list[str]:
    """The lines of one contract; packages of others that are forbidden together share a box."""
    if contract["type"] == "layers":
        return [f"{upper} --> {lower}" for upper, lower in pairwise(contract["layers"])]
    assert contract["type"] == "forbidden", f"no picture for a contract of type {contract['type']}"
    own = [name for name in contract["forbidden_modules"] if name in ours]
    others = [name for name in contract["forbidden_modules"] if name not in ours]
    box = [f'{contract["id"]}["{", ".join(others)}"]'] if others else []
    return [f"{source} -.-x {name}" for source in contract["source_modules"] for name in (*own, *box)]


def shown() -> str:
    """The picture that stands in the page."""
    return PAGE.read_text(encoding="utf-8").partition(OPENS)[2].partition(CLOSES)[0]


def main() -> int:
    """Compare the picture with the contracts, or put it into the page with `--write`."""
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(
            page.replace(f"{OPENS}{shown()}{CLOSES}", f"{OPENS}{picture()}{CLOSES}"), encoding="utf-8"
        )
    return int(shown() != picture())


if __name__ == "__main__":
    raise SystemExit(main())
