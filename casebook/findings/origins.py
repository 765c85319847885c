"""Rules on where figures are from: source, reporter, confidence, estimates."""

from typing import Any, Final

from casebook.findings.asking import Asked, agree, all_of, lack
from casebook.labels import Row
from casebook.pairing import is_census
from casebook.text import Text, is_absent
from casebook.verdict import Finding

_COUNTS_PEOPLE: Final = "statistics_office"
_RELAYED: Final = Text(
    "{names}的普查数由他处转述，未见统计部门的原件；清点的仍是统计部门。",
    "{names}: the census count is relayed by others than the statistics office, which counted; its own print was not seen.",
)


def _is_counted_by_census(row: Row) -> bool:
    """Say whether a figure is a census count, which whoever relays it did not make."""
    territory = row["kind"] == "stock" and row["chain_level"] == "context"
    return territory and is_census(row) and not is_absent(row["period_end"])


def _is_doubtful(row: Row) -> bool:
    return is_absent(row["confidence"]) or row["confidence"] == "medium"


def _has_several_sources(row: Row) -> bool:
    sources: Any = row.get("sources")
    return hasattr(sources, "__len__") and len(set(sources)) > 1


def _reporter(asked: Asked) -> list[Finding]:
    """Who reports matters where someone judged what to count; a census is the statistics office's by whomever relayed."""
    if all(_is_counted_by_census(row) and not is_absent(row["reporter"]) for row in asked.rows):
        return []
    return agree("reporter", "提供者不同。", "The reporters differ.")(asked)


def _is_relayed(row: Row) -> bool:
    return bool(row["reporter"] != _COUNTS_PEOPLE or row["confidence"] == "medium")


def _relayed(asked: Asked) -> list[Finding]:
    counts = [row for row in asked.rows if _is_counted_by_census(row) and _is_relayed(row)]
    return [asked.found(_RELAYED, counts)] if counts else []


estimate: Final = all_of(
    lack(
        lambda row: is_absent(row["obs_status"]) or row["obs_status"] == "E",
        "{names}的数字是估计值，或状态未注明。",
        "{names}: estimated, or of a status that is not stated.",
    ),
    lack(
        lambda row: row["obs_status"] == "U",
        "{names}的数字可信程度中（SDMX：U）。",
        "{names}: of medium confidence (SDMX: U).",
    ),
)
confidence: Final = lack(
    lambda row: _is_doubtful(row) and (is_absent(row["confidence"]) or not _is_counted_by_census(row)),
    "{names}的数字只有单一或转载来源。",
    "{names}: a single or reposted source.",
)
source: Final = all_of(
    agree(
        "source_kind",
        "有的数字出自案例文章，有的出自其他来源。",
        "Some figures are the article’s, some come from other sources.",
    ),
    lack(
        lambda row: not is_absent(row.get("per")) and _has_several_sources(row),
        "{names}：分子与分母出自不同来源。",
        "{names}: numerator and denominator are from different sources.",
    ),
)
reporter: Final = _reporter
self_reported: Final = lack(
    lambda row: is_absent(row["self_reported"]) or bool(row["self_reported"]),
    "{names}的数字是当地自述或视同当地自述，未见核实。",
    "{names}: the place’s own account, or treated as such; unverified.",
)
relayed_census: Final = _relayed
