"""How far the coders of the mechanisms agree, for the table `checks`.

Krippendorff's alpha for nominal data over all codes (K. Krippendorff, Content Analysis, 4th ed., 2018, ch. 12):
1 is full agreement, 0 what chance would give. From .800 on he calls codings reliable, from .667 on fit for
tentative conclusions. Between automated readers that follow one set of rules it measures the clarity of the rules.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import krippendorff
import numpy as np

from casebook.codelists import CODELISTS

if TYPE_CHECKING:
    from etl.records import Record

VALUES: Final = list(CODELISTS["mechanism_value"])
RELIABLE: Final = 0.8
TENTATIVE: Final = 0.667

Codings = dict[tuple[str, str], dict[str, str]]


def build_agreement(mechanisms: list[Record], names: dict[str, tuple[str, str]]) -> list[Record]:
    """Return the checks of agreement: alpha over all codings, and the count for each mechanism.

    `names` gives each mechanism's labels. What only one coder coded can be compared with nothing and is not counted;
    where nothing was coded twice no check is made.
    """
    codings: Codings = {}
    for row in mechanisms:
        unit = (str(row["case_id"]), str(row["mechanism_id"]))
        codings.setdefault(unit, {})[str(row["coder"])] = str(row["value"])
    twice = {unit: coded for unit, coded in codings.items() if len(coded) > 1}
    if not twice:
        return []
    overall = _overall(twice, len(codings) - len(twice))
    return [overall, *(_mechanism(twice, name, names[name]) for name in names)]


def compute_alpha(codings: Codings, coders: list[str], values: list[str] = VALUES) -> float | None:
    """Return Krippendorff's alpha, None where every coding is the same and alpha has no meaning."""
    if len({value for coded in codings.values() for value in coded.values()}) < 2:
        return None
    table = np.array(
        [
            [values.index(coded[one]) if one in coded else np.nan for coded in codings.values()]
            for one in coders
        ]
    )
    domain = list(range(len(values)))
    return float(krippendorff.alpha(table, value_domain=domain, level_of_measurement="nominal"))


def _overall(codings: Codings, once: int) -> Record:
    coders = sorted({coder for coded in codings.values() for coder in coded})
    alpha = compute_alpha(codings, coders)
    alike = sum(_alike(coded) for coded in codings.values())
    shown = "—" if alpha is None else f"{alpha:.3f}"
    return _check(
        "agreement-mechanisms",
        _verdict(alpha),
        None if alpha is None else round(alpha, 6),
        f"{len(coders)} 份编码，{len(codings)} 个案例×机制中 {alike} 个一致；Krippendorff α（名义尺度）为 {shown}。"
        + (f"另有 {once} 个只有一份编码，不计在内。" if once else ""),
        f"{len(coders)} codings of {len(codings)} cases × mechanisms agree on {alike}; "
        f"Krippendorff’s alpha (nominal) is {shown}."
        + (f" {once} more have one coding only and are not counted." if once else ""),
    )


def _mechanism(codings: Codings, mechanism: str, name: tuple[str, str]) -> Record:
    units = [coded for (_, one), coded in codings.items() if one == mechanism]
    alike = sum(_alike(coded) for coded in units)
    values = Counter(value for coded in units for value in coded.values())
    counted = [_counted(values, language) for language in (0, 1)]
    return _check(
        f"agreement-mechanisms-{mechanism}",
        "agrees" if alike == len(units) else "conflicts",
        float(alike),
        f"{name[0]}：{len(units)} 个案例中 {alike} 个编码一致（各份编码合计：{counted[0]}）。",
        f"{name[1]}: the codings agree in {alike} of {len(units)} cases (all codings together: {counted[1]}).",
    )


def _counted(values: Counter[str], language: int) -> str:
    shown = [
        f"{CODELISTS['mechanism_value'][value][language]} {values[value]}"
        for value in VALUES
        if values[value]
    ]
    return ("、", ", ")[language].join(shown)


def _alike(coded: dict[str, str]) -> bool:
    return len(coded) > 1 and len(set(coded.values())) == 1


def _verdict(alpha: float | None) -> str:
    if alpha is None:
        return "ambiguous"
    return "agrees" if alpha >= RELIABLE else "ambiguous" if alpha >= TENTATIVE else "conflicts"


def _check(check_id: str, verdict: str, value: float | None, detail_zh: str, detail_en: str) -> Record:
    return {
        "check_id": check_id,
        "case_id": None,
        "kind": "agreement",
        "verdict": verdict,
        "value": value,
        "detail_zh": detail_zh,
        "detail_en": detail_en,
        "spans": [],
    }
