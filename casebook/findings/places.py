"""Rules on whose figures they are: territory, boundary, programme, part or whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from casebook.findings.asking import Asked, agree, all_of, between_cases, lack, over_time
from casebook.labels import Row
from casebook.text import Text, is_absent
from casebook.verdict import Finding

TOTAL: Final = "total"
_OTHER_PLACE: Final = Text(
    "{names}：数字说的是{place}，不是案例所在的{own}。",
    "{names}: the figure is about {place}, not {own}, where the case is.",
)
_NOT_OF_PROGRAMME: Final = Text(
    "{names}：数字是同一地方的，不属于该做法。",
    "{names}: a figure of the place, not of the programme.",
)
_NONE_OF_PROGRAMME: Final = Text(
    "{names}：都是同一地方的数字，不属于该做法。",
    "{names}: all are figures of the place, none of the programme.",
)
_PARTS: Final = Text(
    "{names}：部分与试点的数字不与总数相比。",
    "{names}: figures of a part or a pilot are not set against totals.",
)


def parts(asked: Asked) -> list[Finding]:
    """Set parts of one case aside where its totals of several dates can be read over time; an unknown scope is no part."""
    totals = {str(row["period_end"]) for row in asked.rows if row["scope"] == TOTAL and is_dated(row)}
    beside = [row for row in asked.rows if not is_absent(row["scope"]) and row["scope"] != TOTAL]
    if not asked.within or len(totals) < 2 or not beside:
        return []
    found = asked.found(_PARTS, beside)
    names = tuple(str(row["observation_id"]) for row in beside)
    return [Finding(found.rule, found.grade, found.reason, found.cases, names)]


def is_dated(row: Row) -> bool:
    """Say whether the end of a figure's period is known."""
    return not is_absent(row["period_end"])


def other_level(asked: Asked) -> list[Finding]:
    """Set aside the figures of another territory than the case's, of the county or the town around it."""
    away = [row for row in asked.rows if not is_absent(row["is_own_place"]) and not row["is_own_place"]]
    return [
        _set_aside(asked, [row for row in away if row["case_id"] == case])
        for case in dict.fromkeys(row["case_id"] for row in away)
    ]


def not_of_programme(asked: Asked) -> list[Finding]:
    """Set aside what a source says of a case's place that the programme does not claim, unless it describes the place.

    Where one case has nothing else, nothing of the programme is mixed up with it: it is read over time, and told.
    """
    beside = [
        row
        for row in asked.rows
        if not _of_programme(row) and not is_absent(row["chain_level"]) and row["chain_level"] != "context"
    ]
    if asked.within and beside and len(beside) == len(asked.rows):
        return [replace(asked.found(_NONE_OF_PROGRAMME, beside), grade="comparable")]
    found = asked.found(_NOT_OF_PROGRAMME, beside)
    names = tuple(str(row["observation_id"]) for row in beside)
    return [Finding(found.rule, found.grade, found.reason, found.cases, names)] if beside else []


def _of_programme(row: Row) -> bool:
    """Say whether a figure is of the programme, or not known not to be; rows that never ask are."""
    said = row.get("of_programme", True)
    return is_absent(said) or bool(said)


def whether_of_programme_matters(row: Row) -> bool:
    """Say whether it is not known if a figure belongs to the programme, or if that would matter."""
    if row["status"] != "figure":
        return False
    said = row.get("of_programme", True)
    if is_absent(said):
        return bool(row["chain_level"] != "context")
    return not said and is_absent(row["chain_level"])


def _set_aside(asked: Asked, rows: Sequence[Row]) -> Finding:
    place, home = (Text(rows[0][f"{n}_zh"], rows[0][f"{n}_en"]) for n in ("place_name", "own_place_name"))
    found = asked.found(_OTHER_PLACE, rows, place=place, own=home)
    names = tuple(str(row["observation_id"]) for row in rows)
    return Finding(found.rule, found.grade, found.reason, found.cases, names)


other_boundary: Final = between_cases(
    lack(
        lambda row: bool(row["is_own_place"]) and row["place_name_zh"] != row["own_place_name_zh"],
        "{names}：数字按另一时期的边界统计，与案例文章所写的辖区不同。",
        "{names}: counted within the boundary of another time than the one the case is told in.",
    )
)
boundary: Final = all_of(
    over_time(agree("place_id", "前后边界不同。", "The boundaries differ.")),
    lack(
        lambda row: is_absent(row["is_own_place"]) or is_absent(row["place_id"]),
        "{names}：不知道数字说的是哪个地域、哪条边界。",
        "{names}: which territory, in which boundary, the figure is about is not known.",
    ),
)
scope: Final = agree("scope", "统计范围不同或未注明。", "The scopes differ or are not stated.")
