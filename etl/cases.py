"""The table `cases`: the programmes in the order of the codebook, with the start that their events give."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from casebook.schema import CASES
from etl.records import copy_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from etl.codebook import Codebook
    from etl.records import Record

PROGRAMME_START = "programme_start"


def build_cases(codebook: Codebook, events: Iterable[Record]) -> list[Record]:
    """Return the cases; `position` counts them from 1, the start is the earliest start event of each."""
    starts = _starts(events)
    return [
        copy_row(row, CASES) | {"position": number} | starts.get(case_id, {})
        for number, (case_id, row) in enumerate(codebook.cases.items(), start=1)
    ]


def _starts(events: Iterable[Record]) -> dict[object, Record]:
    dated = [event for event in events if event["kind"] == PROGRAMME_START]
    dated.sort(key=lambda event: (event["period_start"] or date.max, event["event_id"]), reverse=True)
    return {event["case_id"]: _start(event) for event in dated}


def _start(event: Record) -> Record:
    return {
        "programme_start": event["period_start"],
        "programme_start_end": event["period_end"],
        "programme_start_text": event["printed"],
    }
