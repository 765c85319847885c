"""Why there are not two figures to compare, and why a denominator divides none."""

from collections.abc import Sequence
from typing import Final

from casebook.findings.asking import Asked, finding_of
from casebook.labels import Row
from casebook.normalising import LACKS
from casebook.text import Text, is_absent
from casebook.verdict import Finding

TOO_FEW: Final = "too_few"
DIRECTION_ONLY: Final = "direction_only"
_FEW: Final = Text(
    "{all:word}个案例中{n|只有一例|没有一例}有可以相比的数字。",
    "{n|Only one|None} of {all:word} cases gives a figure that could be compared.",
)
_ALONE: Final = Text(
    "所选的一例{n|只有一个|没有}可以相比的数字。",
    "The one case chosen gives {n|only one|no} figure that could be compared.",
)
_DIRECTIONS: Final = Text("只有表述，没有数字：{names}。", "Statements only, no number: {names}.")


def too_few(every: Sequence[Row], kept: Sequence[Row], cases: int) -> list[Finding]:
    """Say why there are not two figures to compare: what each case lacks, that there are directions only, or silence."""
    lacking = sorted(
        {str(row["lacks"]) for row in every if not is_absent(row.get("lacks"))}, key=list(LACKS).index
    )
    found = [_lacking(name, [row for row in every if row.get("lacks") == name]) for name in lacking]
    told = [row for row in every if row["status"] == "direction"]
    if not kept and told and not lacking:
        found.append(finding_of(DIRECTION_ONLY, "refused", _DIRECTIONS, told))
    given = len({row["case_id"] for row in kept})
    few = _ALONE if cases == 1 else _FEW
    return [*found, finding_of(TOO_FEW, "refused", few, kept, n=given, all=cases)]


def not_divided(asked: Asked) -> list[Finding]:
    """Say why a denominator that was asked for divides none of the figures; the finding is named after what lacks."""
    lacks = {str(row["lacks"]) for row in asked.rows if not is_absent(row.get("lacks"))}
    return [
        _lacking(name, [row for row in asked.rows if row.get("lacks") == name], names=True)
        for name in sorted(lacks, key=list(LACKS).index)
    ]


def _lacking(lack: str, rows: Sequence[Row], *, names: bool = False) -> Finding:
    reason = Text("{names}：{why}", "{names}: {why}")
    why = Text(*(str(rows[0][f"reason_{lang}"]) for lang in ("zh", "en")))
    return finding_of(lack, "refused", reason, rows if names else rows[:1], why=why)
