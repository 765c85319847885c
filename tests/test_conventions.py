"""The house's conventions that no linter knows. Each test names every breach at once."""

from __future__ import annotations

import ast
import csv
import re
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bench", "casebook", "components", "etl", "pages", "release")
TEXT_OF_THE_SITE = (".py", ".js", ".css")
VAGUE_NAMES = {"common", "helper", "helpers", "misc", "util", "utils"}
NAMES_WITHOUT_MEANING = {"data", "df", "dff"}
LONGEST, NINE_IN_TEN, MEDIAN = 40, 30, 10
# Written apart so that this file does not break its own rule.
REGISTRIES = [
    name.replace(" ", ".")
    for name in ("pypi org", "pythonhosted org", "npmjs org", "debian org", "npmmirror com")
]


def modules() -> list[Path]:
    """The project's Python files, tests left out."""
    inside = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return [*sorted(ROOT.glob("*.py")), *inside]


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Each function of the project with the place where it stands."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def imported_by(path: Path) -> set[str]:
    """The top-level names that a module imports."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in plain} | {
        node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and node.module
    }


def assert_none(breaches: list[str], rule: str) -> None:
    """Fail once, with every breach of a rule."""
    assert not breaches, f"{rule}:\n  " + "\n  ".join(breaches)


def test_functions_are_short():
    lengths = {place: (node.end_lineno or node.lineno) - node.lineno + 1 for place, node in functions()}
    assert_none(
        [f"{place}: {lines} lines" for place, lines in lengths.items() if lines > LONGEST],
        f"no function is longer than {LONGEST} lines",
    )
    assert statistics.median(lengths.values()) <= MEDIAN
    assert sorted(lengths.values())[int(0.9 * len(lengths))] <= NINE_IN_TEN


def test_files_are_named_for_what_they_hold():
    assert_none(
        [str(path.relative_to(ROOT)) for path in modules() if VAGUE_NAMES & {path.stem, path.parent.name}],
        "one noun names a file",
    )


def test_variables_say_what_they_hold():
    breaches = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            stored = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            name = node.arg if isinstance(node, ast.arg) else node.id if stored else None
            if name in NAMES_WITHOUT_MEANING:
                breaches.append(f"{path.relative_to(ROOT)}:{node.lineno} {name}")
    assert_none(breaches, "rows, figure, selection, labels: never df or data")


def test_app_is_the_root_of_all_imports():
    breaches = [str(path.relative_to(ROOT)) for path in modules() if "app" in imported_by(path)]
    assert_none(breaches, "nothing imports app")
    assert "etl" not in imported_by(ROOT / "app.py"), "the site never imports the ETL"


def test_code_names_no_case():
    with (ROOT / "data/codebook/cases.csv").open(encoding="utf-8-sig", newline="") as sheet:
        cases = [row["case_id"] for row in csv.DictReader(sheet)]
    assert cases
    named = re.compile(rf"(?<![a-z])({'|'.join(map(re.escape, cases))})(?![a-z])")
    scripts = [
        path
        for path in (ROOT / "assets").rglob("*.*")
        if path.suffix in TEXT_OF_THE_SITE and "vendor" not in path.parts
    ]
    breaches = [
        f"{path.relative_to(ROOT)}:{number} {match[0]}"
        for path in [*modules(), *scripts]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for match in named.finditer(line)
    ]
    assert_none(breaches, "names, order, hue and marker of a case come from the codebook")


def test_tracked_files_name_no_registry_and_no_machine():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this copy is no git work tree, so nothing says which files are the project's")
    forbidden = [*REGISTRIES, f"{ROOT}/", f"{Path.home()}/", '"resolved":']
    pattern = re.compile("|".join(map(re.escape, forbidden)))
    breaches = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        content = path.read_bytes() if path.is_file() else b""
        if b"\0" not in content and path != Path(__file__):
            lines = content.decode("utf-8", "replace").splitlines()
            breaches += [
                f"{name}:{at} {line.strip()[:90]}" for at, line in enumerate(lines, 1) if pattern.search(line)
            ]
    assert_none(breaches, "a clone on another machine finds no address of this one")


def test_front_end_is_the_plotly_that_python_ships():
    from plotly.offline._plotlyjs_version import __plotlyjs_version__ as shipped

    manifest = (ROOT / "package.json").read_text(encoding="utf-8")
    assert f'"plotly.js-basic-dist-min": "{shipped}"' in manifest
