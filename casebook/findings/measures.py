"""Rules on what is counted: indicator, unit, kind, size, definition and bounds."""

from collections.abc import Sequence
from typing import Final

from casebook.codelists import CODELISTS
from casebook.findings.asking import Asked, Look, agree, all_of, between_cases, lack, names_of
from casebook.findings.places import whether_of_programme_matters
from casebook.labels import Row
from casebook.text import Text, is_absent
from casebook.verdict import Finding

NOT_QUANTITIES: Final = ("rank", "parameter")
COUNTS: Final = ("stock", "flow", "cumulative")
_LEVELS: Final = Text(
    "各地行政级别不同或不明（{names}），总数不可直接相比。",
    "The places are of unlike or unknown administrative level ({names}); totals cannot be set against each other.",
)
_UNLIKE: Final = Text("各地行政级别不同：{levels}。", "The places are of unlike level: {levels}.")
_DEVIATION: Final = Text(
    "{names}：口径与指标的定义不同。{note}",
    "{names}: the source’s definition differs from the indicator’s.{note}",
)
_SIZE: Final = Text(
    "这是总数，未按人口或面积折算；各地大小不同。",
    "These are totals, not divided by residents or area; the places differ in size.",
)


def _is_like(rows: Sequence[Row]) -> bool:
    """Say whether figures of unlike indicators count like things: one unit, family, kind and place in the chain."""
    kinds = ("unit", "family", "chain_level")
    return all(len({row[name] for row in rows}) == 1 and not is_absent(rows[0][name]) for name in kinds)


def _indicators(reason: Text, *, like: bool) -> Look:
    def look(asked: Asked) -> list[Finding]:
        names = {None if is_absent(row["indicator_id"]) else row["indicator_id"] for row in asked.rows}
        if len(names) == 1 and None not in names:
            return []
        if (None not in names and _is_like(asked.rows)) is not like:
            return []
        told = [Text(str(row["indicator_zh"]), str(row["indicator_en"])) for row in asked.rows]
        zh, en = (list(dict.fromkeys(text.pick(lang) for text in told)) for lang in ("zh", "en"))
        return [asked.found(reason, asked.rows, told=Text("、".join(zh), "; ".join(en)))]

    return look


def _by_level(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Rows by the level of their territory, the unknown one empty; none where all are of one."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault("" if is_absent(row["admin_level"]) else str(row["admin_level"]), []).append(row)
    return found if len(found) > 1 or "" in found else {}


def _unlike_levels(asked: Asked) -> list[Finding]:
    return [asked.found(_LEVELS, asked.rows)] if are_totals(asked.rows) and _by_level(asked.rows) else []


def _levels(asked: Asked) -> list[Finding]:
    """The levels of what describes a territory, or is divided: they are told, and refuse nothing."""
    levels = _by_level(asked.rows)
    is_quantity = not any(row["kind"] in NOT_QUANTITIES for row in asked.rows)
    if not levels or are_totals(asked.rows) or not is_quantity:
        return []
    told = [_at_level(level, rows) for level, rows in levels.items()]
    said = Text("；".join(t.zh for t in told), "; ".join(t.en for t in told))
    return [asked.found(_UNLIKE, asked.rows, levels=said)]


def _at_level(level: str, rows: Sequence[Row]) -> Text:
    names, name = names_of(rows), CODELISTS["admin_level"].get(level, ("不明", "Unknown"))
    return Text(f"{name[0]}（{names.zh}）", f"{name[1].lower()} ({names.en})")


def _size(asked: Asked) -> list[Finding]:
    return [asked.found(_SIZE, asked.rows)] if are_totals(asked.rows) else []


def _deviation(asked: Asked) -> list[Finding]:
    """Figures whose source defines otherwise, with what their coder notes of it."""
    concerned = [row for row in asked.rows if is_absent(row["obs_status"]) or row["obs_status"] == "D"]
    if not concerned:
        return []
    noted = list(
        {str(row["note_zh"]): row for row in concerned if not is_absent(row.get("note_zh"))}.values()
    )
    zh, en = (" ".join(str(row[f"note_{lang}"]) for row in noted) for lang in ("zh", "en"))
    note = Text(zh, f" {en}" if en else "")
    return [asked.found(_DEVIATION, concerned, note=note)]


def are_totals(rows: Sequence[Row]) -> bool:
    """Say whether figures are totals of what was done; those that describe a territory are what it is like."""
    return not any(row["kind"] not in COUNTS or row["chain_level"] == "context" for row in rows)


definition: Final = _indicators(
    Text("同类事物，定义不同：{told}。", "Like things, defined otherwise: {told}."), like=True
)
measure: Final = all_of(
    _indicators(Text("数的不是同一种事物：{told}。", "Different things are counted: {told}."), like=False),
    lack(
        whether_of_programme_matters,
        "{names}：不知道数字是否出自该做法。",
        "{names}: whether the figure is of the programme is not known.",
    ),
)
unit: Final = agree("unit", "单位不同。", "The units differ.")
kind: Final = agree("kind", "存量、流量与累计不可相比。", "Stocks, flows and running totals do not compare.")
not_a_quantity: Final = lack(
    lambda row: row["kind"] in NOT_QUANTITIES,
    "位次与做法参数不是可以相比的数量。",
    "Ranks and design parameters are not quantities that can be compared.",
)
unlike_levels: Final = between_cases(_unlike_levels)
levels: Final = between_cases(_levels)
deviation: Final = _deviation
size: Final = between_cases(_size)
soft_end: Final = lack(
    lambda row: bool(row["convention"]),
    "“多”“余”的上端是读法约定（{names}）。",
    "The upper end of 多 or 余, “over”, is a convention ({names}).",
)
no_bound: Final = lack(
    lambda row: bool(row["unbounded"]),
    "{names}的数字至少有一端没有界，只有另一端能定先后。",
    "{names}: no bound on at least one side; only the other can settle an order.",
)
