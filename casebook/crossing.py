"""Two indicators of the same cases: which figures meet, and whether they may be set on two axes.

A case meets where both indicators have a figure of its own place; of several, those nearest in time. The verdict is the
graver of the verdicts on the two indicators over the cases that meet, and a caution where the two are of unlike years.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

from casebook.comparability import judge
from casebook.labels import Row
from casebook.text import Text, is_absent
from casebook.verdict import GRADES, Finding, Verdict

AXES: Final = ("x", "y")
UNLIKE_YEARS: Final = "unlike_years"
FAR: Final = 10**4
CARRIED: Final = (
    *(
        "observation_id",
        "indicator_id",
        "indicator_zh",
        "indicator_en",
        "figure",
        "inputs",
        "value",
        "lower",
        "upper",
    ),
    *(
        "closed",
        "lower_soft",
        "upper_soft",
        "reading",
        "unit",
        "period_start",
        "period_end",
        "period_kind",
        "status",
    ),
    *("reason_zh", "reason_en", "source_kind", "sources"),
    *("period_text", "obs_status", "reporter", "source_id", "source_title"),
    *("section", "paragraph", "char_start", "char_end"),
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
_YEARS: Final = Text(
    "{names}：两项指标的时间不同或不明。", "{names}: the two indicators are of unlike or unknown years."
)


def crossed(x: pd.DataFrame, y: pd.DataFrame) -> pd.DataFrame:
    """Return one row a case: the columns of the case, ``x_*`` and ``y_*`` of its two figures, ``status`` and ``findings``.

    ``x`` and ``y`` are rows of ``casebook.comparison``. A case with one figure or none has the status of what it lacks.
    ``findings`` are those of the verdict, the same in every row, as plain values.
    """
    sides = {axis: _by_case(rows) for axis, rows in zip(AXES, (x, y), strict=True)}
    cases = sorted(sides["x"], key=lambda case: sides["x"][case][0]["position"])
    met = {case: _nearest(*(sides[axis][case] for axis in AXES)) for case in cases}
    verdict = _verdict(list(met.values()))
    found = verdict.as_json()
    rows = [
        _row(pair) | {"grade": found["verdict"], "rule": found["rule"], "findings": found["reasons"]}
        for pair in met.values()
    ]
    return pd.DataFrame.from_records(rows).sort_values("status", key=lambda s: s != "figure", kind="stable")


def judge_crossed(rows: pd.DataFrame) -> Verdict:
    """Return the verdict that the rows of ``crossed`` carry."""
    first = rows.iloc[0]
    findings = tuple(
        Finding(f["rule"], f["grade"], Text(f["zh"], f["en"]), tuple(f["cases"])) for f in first["findings"]
    )
    met = int(((rows["status"] == "figure") & rows["chosen"]).sum())
    return Verdict(first["grade"], findings, met, int(rows["chosen"].sum()), rule=str(first["rule"]))


def _by_case(rows: pd.DataFrame) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(str(row["case_id"]), []).append(row)
    return found


def _nearest(ones: Sequence[Row], others: Sequence[Row]) -> tuple[Row, Row]:
    """The two rows of a case that are nearest in time among those with a figure of its own place."""
    pairs = [(one, other) for one in ones for other in others]
    return min(pairs, key=lambda p: (not _meet(p), -sum(_counts(row) for row in p), _apart(*p)))


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
    cases = sum(bool(pair[0]["chosen"]) for pair in pairs)
    if len(met) < 2:
        return Verdict("refused", (_too_few(len(met), cases),), len(met), cases, rule="too_few")
    judged = [judge(pd.DataFrame([pair[side] for pair in met])) for side in (0, 1)]
    findings = [_named(f, met[0][side]) for side, verdict in enumerate(judged) for f in verdict.findings]
    apart = [pair[0] for pair in met if _apart(*pair)]
    findings += [_unlike_years(apart)] if apart else []
    findings.sort(key=lambda f: -GRADES.index(f.grade))
    grade = findings[0].grade if findings else GRADES[0]
    rule = "" if grade == GRADES[0] else findings[0].rule
    return Verdict(grade, tuple(findings), len(met), cases, rule=rule)


def _named(finding: Finding, row: Row) -> Finding:
    """A finding, said of the indicator that it concerns."""
    said = Text(f"{row['indicator_zh']}：{finding.reason.zh}", f"{row['indicator_en']}: {finding.reason.en}")
    return Finding(finding.rule, finding.grade, said, finding.cases)


def _unlike_years(rows: Sequence[Row]) -> Finding:
    names = Text(
        "、".join(str(row["name_zh"]) for row in rows), ", ".join(str(row["name_en"]) for row in rows)
    )
    said = Text(*(_YEARS.pick(lang).replace("{names}", names.pick(lang)) for lang in ("zh", "en")))
    return Finding(UNLIKE_YEARS, "caution", said, tuple(str(row["case_id"]) for row in rows))


def _too_few(met: int, cases: int) -> Finding:
    zh = (
        f"{cases}个案例中只有{met}例两项指标都有数字。"
        if met
        else f"{cases}个案例中没有一例两项指标都有数字。"
    )
    en = f"{met or 'None'} of {cases} cases {'has' if met < 2 else 'have'} a figure of both indicators."
    return Finding("too_few", "refused", Text(zh, en))


def _row(pair: tuple[Row, Row]) -> dict[str, Any]:
    one = pair[0]
    sides: Mapping[str, Row] = dict(zip(AXES, pair, strict=True))
    carried = {f"{axis}_{name}": row.get(name) for axis, row in sides.items() for name in CARRIED}
    lacking = next((row for row in pair if not _counts(row)), one)
    status = (
        "figure" if _meet(pair) else "not_reported" if lacking["status"] == "figure" else lacking["status"]
    )
    known = [list(row["sources"]) for row in pair if hasattr(row["sources"], "__len__")]
    kind = "case" if all(row["source_kind"] == "case" for row in pair) else "context"
    more = {
        "status": status,
        "source_kind": kind,
        "sources": list(dict.fromkeys(name for own in known for name in own)),
    }
    return {name: one[name] for name in _CASE} | carried | more
