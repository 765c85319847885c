"""The small casebook with what the pages of mechanisms and evidence need: two codings, mentions, checks, a document."""

from __future__ import annotations

import hashlib
from typing import Any

from tests.components.tables import Record, observation, small_casebook

# A made-up text, so that a passage can be shown without any document from outside.
TEXT = "第一段。\n第二段<b>说</b>调处矛盾700多起，又说调解员有三名。\n末段。"
FIGURE = "700多起"
START = TEXT.index(FIGURE)


def coded_casebook() -> dict[str, list[Record]]:
    """Return tables in which two coders agree, differ, rest on other words, and are alone."""
    tables = small_casebook()
    at = {"source_id": "article", "section": "results", "paragraph": 2}
    span = at | {"char_start": START, "char_end": START + len(FIGURE)}
    tables["sources"][0]["sha256"] = hashlib.sha256(TEXT.encode()).hexdigest()
    tables["sources"][0]["url"] = "javascript:alert(1)"
    stated = next(row for row in tables["observations"] if row["observation_id"] == "n1")
    stated.update(span)
    again = {"source_id": "paper", "figure": FIGURE, "same_as": "n1"}
    derived = {"figure": None, "source_id": None, "section": None, "paragraph": None}
    derived |= {"char_start": None, "char_end": None}
    derived |= {
        "reading": "derived",
        "formula": "n1 / n2 * 10000",
        "derived_from": ["n1", "n2"],
        "coder": "computed",
    }
    tables["observations"] += [
        observation("n1-again", "north", "settled", 700.0, **again),
        observation("n3", "north", "settled", 24.56, **derived),
    ]
    tables["mentions"] = [
        span | {"mention_id": "n1", "case_id": "north", "text": FIGURE, "kind": "quantity"},
        at
        | {
            "mention_id": "three",
            "case_id": "north",
            "text": "三名",
            "kind": "quantity",
            "char_start": 30,
            "char_end": 32,
        },
    ]
    tables["mention_links"] = [{"mention_id": "n1", "target_kind": "observation", "target_id": "n1"}]
    tables["checks"] = [
        {
            "check_id": "n1-undated",
            "case_id": "north",
            "kind": "undated",
            "verdict": "ambiguous",
            "detail_zh": "没有印时间",
            "detail_en": "No date is printed <script>",
            "spans": [{"source_id": "article", "char_start": START, "char_end": START + 3}],
        },
        _agreement("", 0.5),
        _agreement("-mediation", 1.0),
        _agreement("-grid", 1.0),
    ]
    tables["mechanisms"] = _codings(at)
    tables["codes"] += [_mechanism("mediation", 1, "调解"), _mechanism("grid", 2, "网格")]
    return tables


def _agreement(name: str, value: float) -> Record:
    words = {"detail_zh": "一致", "detail_en": "Alike", "kind": "agreement", "verdict": "conflicts"}
    return {"check_id": f"agreement-mechanisms{name}", "value": value} | words


def _mechanism(code: str, position: int, name: str) -> Record:
    rules = {"definition_zh": "定义", "definition_en": "A rule", "includes_zh": "纳入", "includes_en": "In"}
    rules |= {"excludes_zh": "不计", "excludes_en": "Out"}
    names = {"name_zh": name, "name_en": code.title()}
    return {"codelist": "mechanism", "code": code, "position": position} | names | rules


def _codings(at: dict[str, Any]) -> list[Record]:
    def coding(case: str, mechanism: str, coder: str, value: str, start: int | None) -> Record:
        place = at | {"char_start": start, "char_end": start + 4} if start is not None else {}
        said = {"reason_zh": f"理由{coder}", "reason_en": f"Reason {coder}"}
        return {"case_id": case, "mechanism_id": mechanism, "coder": coder, "value": value} | place | said

    return [
        coding("north", "mediation", "a", "stated", START),
        coding("north", "mediation", "b", "stated", START + 2),
        coding("south", "mediation", "a", "stated", START),
        coding("south", "mediation", "b", "unclear", START),
        coding("east", "mediation", "a", "not_mentioned", None),
        coding("east", "mediation", "b", "not_mentioned", None),
        coding("north", "grid", "a", "stated", 5),
        coding("north", "grid", "b", "stated", START),
        coding("south", "grid", "a", "not_mentioned", None),
        coding("south", "grid", "b", "not_mentioned", None),
        coding("east", "grid", "a", "denied", 5),
        coding("east", "grid", "b", "denied", 5),
    ]
