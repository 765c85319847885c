"""A small published casebook for the tests of the site: three made-up cases, every kind of figure and of absence."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from casebook.codelists import CODELISTS
from casebook.schema import TABLES

_BLANKS = {pa.string(): "", pa.int64(): 0, pa.float64(): 0.0, pa.bool_(): False}
Record = dict[str, Any]


def publish(folder: Path, tables: dict[str, list[Record]]) -> Path:
    """Write ``tables`` (missing columns blank or null) as published tables into ``folder`` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in TABLES.items():
        rows = [_complete(record, table.arrow_schema()) for record in tables.get(name, [])]
        pq.write_table(pa.Table.from_pylist(rows, schema=table.arrow_schema()), folder / f"{name}.parquet")
    sums = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.glob("*.parquet"))
    ]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    return folder


def _complete(record: Record, schema: pa.Schema) -> Record:
    def blank(field: pa.Field) -> Any:
        return [] if pa.types.is_list(field.type) else None if field.nullable else _BLANKS[field.type]

    return {field.name: record.get(field.name, blank(field)) for field in schema}


def coder(name: str, kind: str = "automated", **more: Any) -> Record:
    """Return a coder who had seen no other's coding; ``more`` overrides."""
    others = " ".join(other for other in "ab" if other != name)
    named = {"name_zh": f"编码 {name.upper()}", "name_en": f"Coding {name.upper()}", "unseen": others}
    return {"coder": name, "kind": kind, "saw_zh": "规则", "saw_en": "the rules"} | named | more


def observation(name: str, case: str | None, indicator: str, value: float | None, **more: Any) -> Record:
    """Return an observation of one case as the article prints it; ``more`` overrides."""
    base = {
        "observation_id": name,
        "case_id": case,
        "place_id": f"{case}-place",
        "indicator_id": indicator,
        "scope": "total",
        "value": value,
        "lower": value,
        "upper": value,
        "closed": "both",
        "reading": "exact",
        "unit": "dispute",
        "period_kind": "not_stated",
        "obs_status": "A",
        "figure": None if value is None else f"{value:g}起",
        "source_id": "article",
        "section": "results",
        "paragraph": 2,
        "char_start": 10,
        "char_end": 14,
        "reporter": "programme",
        "self_reported": True,
        "coder": "a",
    }
    return base | more


def small_casebook() -> dict[str, list[Record]]:
    """Return the tables of the small casebook."""
    return {
        "coders": [coder("a"), coder("b")],
        "places": [
            _place("north"),
            _place("south"),
            _place("east", "township", parent_id="ward"),
            _place("ward", "county"),
        ],
        "cases": [_case("north", 1, "diamond"), _case("south", 2, "circle"), _case("east", 3, "square")],
        "indicators": [
            _indicator("settled", 1, "disputes", kind="cumulative"),
            _indicator("visits", 2, "petitions", kind="flow"),
            _indicator("handed", 4, "functions", kind="flow"),
            _indicator("people", 3, "territory", kind="stock", chain_level="context", unit="person"),
        ],
        "observations": _observations(),
        "claims": [_claim("south", "visits", "down", "同比下降")],
        "coverage": [
            _coverage(
                "east",
                "disputes",
                "not_applicable",
                reason_zh="这里没有调解站",
                reason_en="there is no station here",
            ),
            _coverage("east", "petitions", "not_reported"),
            _coverage("north", "petitions", "not_reported"),
        ],
        "sources": [_source("article", "case", "high"), _source("paper", "context", "medium")],
        "codes": [*_codes()],
    }


def _observations() -> list[Record]:
    until = {"period_end": date(2015, 10, 31), "period_kind": "since_unstated"}
    over = {
        "lower": 700.0,
        "upper": 800.0,
        "closed": "neither",
        "upper_soft": True,
        "reading": "more_than_digit",
    }
    paper = {"source_id": "paper", "reporter": "press", "self_reported": False}
    census = {"period_start": date(2010, 11, 1), "period_end": date(2010, 11, 1), "period_kind": "instant"}
    census |= {"unit": "person", "reporter": "statistics", "self_reported": False, "source_id": "paper"}
    nearly = {
        "lower": None,
        "upper": 10_000_000.0,
        "closed": "neither",
        "reading": "nearly",
        "unit": "person",
    }
    return [
        observation("n1", "north", "settled", 700.0, figure="700多起", **over, **until),
        observation(
            "s1",
            "south",
            "settled",
            4000.0,
            figure="4000多起",
            **(over | {"lower": 4000.0, "upper": 5000.0}),
            **paper,
            **until,
        ),
        observation("s2", "south", "settled", 5879.0, figure="5879次", **paper, **until),
        observation("n2", None, "people", 285_000.0, place_id="north-place", figure="285000人", **census),
        observation("s3", None, "people", 640_498.0, place_id="south-place", figure="640498人", **census),
        observation("w1", None, "people", 5_044_430.0, place_id="ward-place", figure="5044430人", **census),
        observation("e1", "east", "people", 10_000_000.0, figure="近千万", **nearly),
    ]


def _place(name: str, level: str = "county", parent_id: str | None = None) -> Record:
    parent = f"{parent_id}-place" if parent_id else None
    return {
        "place_id": f"{name}-place",
        "name_zh": f"{name}地",
        "name_en": name.title(),
        "admin_level": level,
        "parent_id": parent,
    }


def _case(name: str, position: int, marker: str) -> Record:
    colours = {"colour": "#000000", "edge_light": "#000000", "edge_dark": "#F0EFEA"}
    named = {"name_zh": {"north": "北县", "south": "南市", "east": "东镇"}[name], "name_en": name.title()}
    words = dict.fromkeys(("programme_zh", "summary_zh"), "一句话") | {
        "programme_en": "Plan",
        "summary_en": "A plan.",
    }
    return {
        "case_id": name,
        "position": position,
        "place_id": f"{name}-place",
        "marker": marker,
        **named,
        **words,
        **colours,
    }


def _indicator(name: str, position: int, family: str, **more: Any) -> Record:
    words = {
        "name_zh": f"指标{position}",
        "name_en": name.title(),
        "definition_zh": "定义",
        "definition_en": "A definition",
    }
    base = {
        "indicator_id": name,
        "position": position,
        "family": family,
        "unit": "dispute",
        "chain_level": "output",
    }
    return base | words | {"desirable": "none"} | more


def _claim(case: str, indicator: str, direction: str, printed: str) -> Record:
    ids = {"claim_id": f"{case}-{indicator}", "case_id": case, "indicator_id": indicator}
    said = {
        "direction": direction,
        "printed": printed,
        "paraphrase_zh": "说下降",
        "paraphrase_en": "fell on the year",
    }
    where = {
        "source_id": "article",
        "section": "results",
        "reporter": "programme",
        "attribution": "attributed",
    }
    return ids | said | where | {"chain_level": "outcome", "coder": "a"}


def _coverage(case: str, family: str, status: str, **reason: str) -> Record:
    base = {
        "level": "family",
        "case_id": case,
        "family": family,
        "article_status": status,
        "any_status": status,
    }
    return base | reason


def _source(name: str, kind: str, confidence: str) -> Record:
    said = {
        "title": f"来源{name}",
        "publisher": "社",
        "language": "zh",
        "rights": "作者",
        "document_type": "article-newspaper",
        "citation": f"来源{name}[N]. 社, 2016-06-21.",
    }
    return {"source_id": name, "kind": kind, "confidence": confidence, "date": "2016-06-21", **said}


def _codes() -> list[Record]:
    lists = {name: dict(codes) for name, codes in CODELISTS.items()}
    lists["family"] = {
        "petitions": ("信访", "Petitions"),
        "disputes": ("调处矛盾", "Disputes"),
        "functions": ("职能转移", "Functions"),
        "territory": ("辖区", "Territory"),
    }
    lists["unit"] = {"dispute": ("起", "disputes"), "person": ("人", "people")}
    lists["scope"] = {"total": ("总计", "Total")}
    lists["reporter"] = {
        "programme": ("项目方", "Programme"),
        "press": ("报刊", "Press"),
        "statistics": ("统计部门", "Statistics"),
    }
    lists["section"] = {"results": ("成效启示", "Results")}
    headline = {"petitions", "disputes", "functions"}
    return [
        {
            "codelist": name,
            "code": code,
            "position": n,
            "name_zh": zh,
            "name_en": en,
            "parent": "headline" if code in headline else None,
        }
        for name, codes in lists.items()
        for n, (code, (zh, en)) in enumerate(codes.items(), 1)
    ]
