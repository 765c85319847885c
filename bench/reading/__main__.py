"""Score the grammar against the test material: python -m bench.reading [--rows] [--quick]."""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

from bench.draft import score as draft
from bench.draft.__main__ import ASKED, CASEBOOK, PRECISION
from bench.draft.suggested import precision, suggested
from bench.reading import score
from bench.reading.cases import SETTING, Case, NoCases, load
from bench.reading.differences import reason_of
from bench.reading.speed import print_speed

KINDS: Final = ("number", "percent", "fraction", "unit", "date", "ordinal")


def say(line: str = "") -> None:
    """Print one line of the report."""
    sys.stdout.write(line + "\n")


def published() -> list[list[str]]:
    """The peers' table as it stands in the README of the material; empty if it is not there."""
    readme = Path(os.environ[SETTING]) / "README.md"
    lines = readme.read_text(encoding="utf-8").splitlines() if readme.is_file() else []
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [row for row in rows[2:] if len(row) == 7]


def print_table(numerals: score.Score) -> None:
    """Shares of expected values found with the number of rows, ours on the open half, the peers' as published on the other."""
    say(
        "numerals.jsonl: ours on the open half, from which the language was learned; the peers, as the README of the material"
    )
    say("publishes them, on the held-back half, which is not here. Rows of ours below each share.")
    say(f"{'tool':30}" + "".join(f"{kind:>14}" for kind in (*KINDS, "all")))
    for lang in ("zh", "en"):
        shares = [numerals.share(lang, kind) for kind in (*KINDS, None)]
        say(f"{'ours ' + lang + ' (open)':30}" + "".join(f"{share:14.3f}" for share in shares))
        say(f"{'':30}" + "".join(f"{f'of {numerals.rows_of(lang, kind)}':>14}" for kind in (*KINDS, None)))
    for tool, number, percent, fraction, unit, date, whole in published():
        cells = (number, percent, fraction, unit, date, "–", whole)
        say(f"{tool + ' (held back)':30}" + "".join(f"{cell:>14}" for cell in cells))


def must_show(numerals: score.Score) -> list[tuple[str, float, float]]:
    """What the grammar must show: name with how many it is of, measured, asked (at most, where it is spurious)."""
    reports, qualifiers = score.score_reports("reports"), score.score_reports("qualifiers")
    spans = {lang: score.numeral_spans(lang) for lang in ("zh", "en")}
    return [
        (f"reports: value, of {reports.rows}", reports.values / reports.rows, 0.99),
        (f"reports: bounds, of {reports.qualified} qualified", reports.bounds / reports.qualified, 0.95),
        (f"reports: spurious, of {reports.read} read (at most)", len(reports.spurious) / max(reports.read, 1), 0.02),
        (f"qualifiers: value and bounds, of {qualifiers.rows}", (qualifiers.rows - len(qualifiers.missed)) / qualifiers.rows, 1.0),
        (f"traps: fallen into, of {len(load('traps'))} (at most)", float(len(score.score_traps())), 0.0),
        (f"numerals zh: value, of {numerals.rows_of('zh')}", numerals.share("zh"), 0.95),
        (f"numerals en: value, of {numerals.rows_of('en')}", numerals.share("en"), 0.93),
        *((f"numbers {lang}: span {name}, of {spans[lang].read if name == 'precision' else spans[lang].expected}", getattr(spans[lang], name), 0.95) for lang in spans for name in ("precision", "recall")),
    ]  # fmt: skip


def print_draft() -> bool:
    """What a draft suggests and finds: its precision on other reports, and the documents that were coded by hand."""
    right = precision(suggested(CASEBOOK))
    reached = _say_share("draft: suggestions that are right", right, PRECISION)
    sources = os.environ.get("CASEBOOK_SOURCES")
    compared = draft.score(CASEBOOK, Path(sources)) if sources else []
    if not compared:
        say("! draft: no document that was coded by hand is at hand; set CASEBOOK_SOURCES to their folder")
        return False
    for facet, asked in ASKED.items():
        share = sum(one.facets[facet] for one in compared) / len(compared)
        reached &= _say_share(f"draft: {facet} ({len(compared)} coded by hand)", share, asked)
    return reached


def _say_share(name: str, share: float, asked: float) -> bool:
    say(f"{'  ' if share >= asked else '! '}{name:46}{share:8.3f}   asked {asked}")
    return share >= asked


def print_rows(numerals: score.Score) -> None:
    """The rows that are not met, by the reason why; all of them stay in the denominator."""
    by_reason: dict[str, list[Case]] = defaultdict(list)
    for case in numerals.missed:
        by_reason[reason_of(case)].append(case)
    for reason, cases in sorted(by_reason.items(), key=lambda item: -len(item[1])):
        say(f"\n{reason}: {len(cases)}")
        for case in cases:
            say(f"  {case['id']}  {case['span'] or '(nothing)'}")


def print_spans() -> None:
    """The spans of numbers that are not met, and those read that are not expected."""
    for lang in ("zh", "en"):
        spans = score.numeral_spans(lang)
        say(f"\nspans of numbers, {lang}: {spans.hits} of {spans.expected} expected, {spans.read} read")
        for text, span in spans.missed:
            say(f"  missed  {span}  in  {text[:60]}")
        for text, span in spans.wrong:
            say(f"  read    {span}  in  {text[:60]}")


def main() -> int:
    """Print the report; 1 where the material is missing or a target is not reached."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("--rows", action="store_true", help="name each row that is not met, with the reason")
    parser.add_argument("--quick", action="store_true", help="leave out the speed, which takes some minutes")
    options = parser.parse_args()
    try:
        numerals = score.score_numerals()
    except NoCases as missing:
        say(str(missing))
        return 1
    print_table(numerals)
    say()
    reached = True
    for name, measured, asked in must_show(numerals):
        good = measured <= asked if name.endswith("(at most)") else measured >= asked
        reached &= good
        say(f"{'  ' if good else '! '}{name:46}{measured:8.3f}   asked {asked}")
    reached &= print_draft()
    if options.rows:
        print_rows(numerals)
        print_spans()
    if not options.quick:
        say()
        reached &= print_speed()
    return 0 if reached else 1


if __name__ == "__main__":
    raise SystemExit(main())
