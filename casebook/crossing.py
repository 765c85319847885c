"""Two indicators of the same cases: which figures meet, and whether they may be set on two axes.

A case meets where both indicators have a figure of its own place, in one boundary; of several, those nearest in time,
and all that are as near. The verdict is the graver of the verdicts on the two indicators over the cases that meet, and a
caution where the two are of unlike years. Where two cases do not meet there is nothing to set on two axes, and what is
left of the question is whether a figure of one may be held against one of the other, which the indicators decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import pandas as pd

from casebook import findings as look
from casebook.comparability import judge
from casebook.findings import TOO_FEW, Asked
from casebook.labels import Row
from casebook.schema import FIGURE_COLUMNS
from casebook.text import Text, is_absent
from casebook.verdict import GRADES, Finding, Verdict

AXES: Final = ("x", "y")
UNLIKE_YEARS: Final = "unlike_years"
FAR: Final = 10**4
# The status of a case whose figure is of another place than its own, or whose two figures are of two boundaries.
OTHER_PLACE: Final = "other_place"
TWO_BOUNDARIES: Final = "two_boundaries"
CARRIED: Final = (
    "observation_id",
    *(f"indicator_{part}" for part in ("id", "zh", "en")),
    *FIGURE_COLUMNS,
    *("period_kind", "inputs", "status", "reason_zh", "reason_en", "is_own_place"),
    *("place_name_zh", "place_name_en"),
    *("source_kind", "source_title", "source_language", "sources"),
)
_CASE: Final = (
    "case_id",
    "position",
    "name_zh",
    "name_en",
    "marker",
    "colour",
    "edge_light",
    "edge_dark",
    "chosen",
)
_ALONE: Final = Text(
    "只选了一例，两轴上至少要有两例。", "Only one case is chosen; two axes need at least two."
)
_YEARS: Final = Text(
    "{names}：两项指标的时间不同或不明。", "{names}: the two indicators are of unlike or unknown years."
)


def crossed(x: pd.DataFrame, y: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of the case, ``x_*`` and ``y_*`` of two figures, ``status`` and ``findings``, for every case.

    ``x`` and ``y`` are rows of ``casebook.comparison``. A case has a row for each pair of its figures that are as near in
    time, numbered in ``pair``; ``left_out`` counts its other figures. A case with one figure or none has one row, with the status of what it
    lacks. ``findings`` are those of the verdict, the same in every row, as plain values.
    """
    sides = {axis: _by_case(rows) for axis, rows in zip(AXES, (x, y), strict=True)}
    cases = sorted(sides["x"], key=lambda case: sides["x"][case][0]["position"])
    pairs = {case: _nearest(*(sides[axis][case] for axis in AXES)) for case in cases}
    verdict = _verdict([pair for own in pairs.values() for pair in own])
    found = verdict.as_json()
    told = {"grade": found["verdict"], "rule": found["rule"], "findings": found["reasons"]}
    left = {case: _left_out(own, *(sides[axis][case] for axis in AXES)) for case, own in pairs.items()}
    rows = [
        _row(pair) | told | {"pair": n, "left_out": left[case]}
        for case, own in pairs.items()
        for n, pair in enumerate(own, 1)
    ]
    return pd.DataFrame.from_records(rows).sort_values("status", key=lambda s: s != "figure", kind="stable")


def judge_crossed(rows: pd.DataFrame) -> Verdict:
    """Return the verdict that the rows of ``crossed`` carry."""
    first = rows.iloc[0]
    findings = tuple(
        Finding(f["rule"], f["grade"], Text(f["zh"], f["en"]), tuple(f["cases"])) for f in first["findings"]
    )
    chosen = rows[rows["chosen"].astype(bool)]
    met = chosen.loc[chosen["status"] == "figure", "case_id"].nunique()
    return Verdict(first["grade"], findings, met, int(chosen["case_id"].nunique()), rule=str(first["rule"]))


def _by_case(rows: pd.DataFrame) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(str(row["case_id"]), []).append(row)
    return found


def _nearest(ones: Sequence[Row], others: Sequence[Row]) -> list[tuple[Row, Row]]:
    """The pairs of a case that are nearest in time among its own figures; one pair where none meet."""
    pairs = [(one, other) for one in ones for other in others]
    met = [pair for pair in pairs if _meet(pair)]
    if not met:
        return [max(pairs, key=lambda pair: sum(_counts(row) for row in pair))]
    least = min(_apart(*pair) for pair in met)
    return [pair for pair in met if _apart(*pair) == least]


def _left_out(pairs: Sequence[tuple[Row, Row]], *sides: Sequence[Row]) -> int:
    """How many of a case's own figures stand in none of its pairs, where it has any pair."""
    if not _meet(pairs[0]):
        return 0
    drawn = {row["observation_id"] for pair in pairs for row in pair}
    return sum(_counts(row) and row["observation_id"] not in drawn for rows in sides for row in rows)


def _meet(pair: tuple[Row, Row]) -> bool:
    """Say whether both are figures of the case's own place, in one boundary."""
    return all(_counts(row) for row in pair) and bool(pair[0]["place_id"] == pair[1]["place_id"])


def _counts(row: Row) -> bool:
    return bool(row["status"] == "figure" and row["is_own_place"])


def _apart(one: Row, other: Row) -> int:
    if is_absent(one["period_end"]) or is_absent(other["period_end"]):
        return FAR
    return abs(int(one["period_end"].year) - int(other["period_end"].year))


def _verdict(pairs: Sequence[tuple[Row, Row]]) -> Verdict:
    met = [pair for pair in pairs if _meet(pair) and pair[0]["chosen"]]
    compared = len({one["case_id"] for one, _ in met})
    cases = len({one["case_id"] for one, _ in pairs if one["chosen"]})
    if compared < 2:
        few = [*_unlike(pairs[0]), _too_few(compared, cases)]
        return Verdict("refused", tuple(few), compared, cases, rule=few[0].rule)
    judged = [judge(_once([pair[side] for pair in met])) for side in (0, 1)]
    findings = [_named(f, met[0][side]) for side, verdict in enumerate(judged) for f in verdict.findings]
    apart = [pair[0] for pair in met if _apart(*pair)]
    findings += [_unlike_years(apart)] if apart else []
    findings.sort(key=lambda f: -GRADES.index(f.grade))
    grade = findings[0].grade if findings else GRADES[0]
    rule = "" if grade == GRADES[0] else findings[0].rule
    return Verdict(grade, tuple(findings), compared, cases, rule=rule)


def _once(rows: Sequence[Row]) -> pd.DataFrame:
    """Figures as rows, each once, in whatever pairs it stands."""
    return pd.DataFrame(list({row["observation_id"]: row for row in rows}.values()))


def _unlike(pair: tuple[Row, Row]) -> list[Finding]:
    """What stands against holding a figure of one indicator against one of the other, whatever figures there are."""
    looks = {"definition": look.definition, "measure": look.measure, "unit": look.unit, "kind": look.kind}
    found = [f for name, one in looks.items() for f in one(Asked(name, "refused", pair))]
    return [replace(finding, cases=()) for finding in found]


def _named(finding: Finding, row: Row) -> Finding:
    """A finding, said of the indicator that it concerns."""
    said = Text(f"{row['indicator_zh']}：{finding.reason.zh}", f"{row['indicator_en']}: {finding.reason.en}")
    return Finding(finding.rule, finding.grade, said, finding.cases)


def _unlike_years(rows: Sequence[Row]) -> Finding:
    told = {row["case_id"]: row for row in rows}.values()
    names = Text(
        "、".join(str(row["name_zh"]) for row in told), "; ".join(str(row["name_en"]) for row in told)
    )
    said = Text(*(_YEARS.pick(lang).replace("{names}", names.pick(lang)) for lang in ("zh", "en")))
    return Finding(UNLIKE_YEARS, "caution", said, tuple(str(row["case_id"]) for row in told))


def _too_few(met: int, cases: int) -> Finding:
    if cases == 1:
        return Finding(TOO_FEW, "refused", _ALONE)
    zh = f"{cases}个案例中{'只有一' if met else '没有一'}例两项指标都有数字。"
    en = f"{'Only one' if met else 'None'} of {cases} cases has a figure of both indicators."
    return Finding(TOO_FEW, "refused", Text(zh, en))


def _row(pair: tuple[Row, Row]) -> dict[str, Any]:
    one = pair[0]
    sides: Mapping[str, Row] = dict(zip(AXES, pair, strict=True))
    carried = {f"{axis}_{name}": row.get(name) for axis, row in sides.items() for name in CARRIED}
    lacking = next((row for row in pair if not _counts(row)), one)
    apart = TWO_BOUNDARIES if all(map(_counts, pair)) else OTHER_PLACE
    lack = apart if lacking["status"] == "figure" else lacking["status"]
    status = "figure" if _meet(pair) else lack
    known = [list(row["sources"]) for row in pair if hasattr(row["sources"], "__len__")]
    kind = "case" if all(row["source_kind"] == "case" for row in pair) else "context"
    more = {
        "status": status,
        "source_kind": kind,
        "sources": list(dict.fromkeys(name for own in known for name in own)),
    }
    return {name: one[name] for name in _CASE} | carried | more
