"""The published tables: one place for their columns, types, units, keys and descriptions.

Everything that describes the data elsewhere (validation, data package, Croissant, codebook page, the columns of an
export) is generated from ``TABLES``.
"""

from dataclasses import dataclass
from typing import Final

import pyarrow as pa

# Version of data and code, the one place where it is written: a column taken away or given another meaning raises the first
# number, a new table or column the second, corrected rows the third.
VERSION: Final = "0.1.0"

TEXT, INTEGER, NUMBER, DATE, FLAG = pa.string(), pa.int64(), pa.float64(), pa.date32(), pa.bool_()
TEXTS = pa.list_(pa.field("element", pa.string()))
SPANS = pa.list_(
    pa.field(
        "element",
        pa.struct([("source_id", pa.string()), ("char_start", pa.int64()), ("char_end", pa.int64())]),
    )
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Arrow type, both descriptions, unit, and what its values must come from.

    ``codes`` names a list of ``casebook.codelists`` or of the ``codes`` table; ``refers_to`` is ``table.column``;
    ``pattern`` is what every value matches whole, as it goes into style sheets and addresses.
    """

    name: str
    type: pa.DataType
    zh: str
    en: str
    required: bool = False
    unit: str | None = None
    codes: str | None = None
    refers_to: str | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """One published table: ``key`` columns are unique together and sort the rows."""

    name: str
    zh: str
    en: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    def arrow_schema(self) -> pa.Schema:
        """Return the Arrow schema; each field carries its descriptions and unit as metadata."""
        return pa.schema([_field(column) for column in self.columns], metadata={"table": self.name})

    def column(self, name: str) -> Column:
        """Return the column called ``name``.

        Raises:
            KeyError: the table has no such column.
        """
        return {column.name: column for column in self.columns}[name]


def _field(column: Column) -> pa.Field:
    metadata = {"description_zh": column.zh, "description_en": column.en}
    if column.unit:
        metadata["unit"] = column.unit
    return pa.field(column.name, column.type, nullable=not column.required, metadata=metadata)


def _c(name: str, type_: pa.DataType, zh: str, en: str, **more: object) -> Column:
    return Column(name, type_, zh, en, **more)  # type: ignore[arg-type]


ID: Final = "[a-z0-9][a-z0-9_-]*"
COLOUR: Final = "#[0-9A-Fa-f]{6}"

_SOURCE: Final = _c("source_id", TEXT, "来源", "Source", refers_to="sources.source_id")
_SOURCE_STATED: Final = _c(
    "source_id", TEXT, "来源；推算值为空", "Source; empty for a derived figure", refers_to="sources.source_id"
)
_SOURCE_MENTIONED: Final = _c(
    "source_id",
    TEXT,
    "来源；编码为未提及时为空",
    "Source; empty where the code is not_mentioned and no words are pointed to",
    refers_to="sources.source_id",
)
_PLACE: Final = (
    _c("section", TEXT, "所在部分", "Section of the source", codes="section"),
    _c("paragraph", INTEGER, "该部分第几段（从 1 起）", "Paragraph within the section, from 1"),
    _c("char_start", INTEGER, "起始字符位置（含）", "First character, Unicode code points from 0"),
    _c("char_end", INTEGER, "结束字符位置（不含）", "One past the last character"),
)
_NOTES: Final = (
    _c("note_zh", TEXT, "说明（中文）", "Note in Chinese"),
    _c("note_en", TEXT, "说明（英文）", "Note in English"),
)
_NAMES: Final = (
    _c("name_zh", TEXT, "中文名称", "Name in Chinese", required=True),
    _c("name_en", TEXT, "英文名称", "Name in English", required=True),
)
_CASE: Final = _c("case_id", TEXT, "案例", "Case", refers_to="cases.case_id")
_CASE_REQUIRED: Final = _c("case_id", TEXT, "案例", "Case", required=True, refers_to="cases.case_id")
_INDICATOR: Final = _c("indicator_id", TEXT, "指标", "Indicator", refers_to="indicators.indicator_id")
_PERIOD: Final = (
    _c("period_start", DATE, "时段起日", "First day of the period; empty: not printed"),
    _c("period_end", DATE, "时段止日", "Last day of the period; empty: not printed"),
)

PLACES = Table(
    "places",
    "地域：某一段时期内有确定边界的辖区",
    "Territories as bounded in a span of years",
    ("place_id",),
    (
        _c("place_id", TEXT, "地域代码", "Place", required=True),
        *_NAMES,
        _c("admin_level", TEXT, "行政级别", "Administrative level", required=True, codes="admin_level"),
        _c("gb_code", TEXT, "行政区划代码（GB/T 2260）", "Division code, GB/T 2260"),
        _c("iso_3166_2", TEXT, "ISO 3166-2 代码（省级）", "ISO 3166-2 code, provinces"),
        _c("parent_id", TEXT, "上级地域", "Containing place", refers_to="places.place_id"),
        _c("valid_from", DATE, "边界起始日；空：未查", "Boundary valid from; empty: not established"),
        _c(
            "valid_to",
            DATE,
            "边界终止日；空：沿用至今或未查",
            "Boundary valid to; empty: open or not established",
        ),
        _c("longitude", NUMBER, "经度（定位用）", "Longitude, for a locator only", unit="degree"),
        _c("latitude", NUMBER, "纬度（定位用）", "Latitude, for a locator only", unit="degree"),
        *_NOTES,
    ),
)

CASES = Table(
    "cases",
    "案例：一项地方治理做法",
    "Cases: one local governance programme each",
    ("case_id",),
    (
        _c("case_id", TEXT, "案例代码", "Case", required=True, pattern=ID),
        _c("position", INTEGER, "在文章中的次序", "Order in the article", required=True),
        _c(
            "place_id",
            TEXT,
            "做法所在地域",
            "Place of the programme",
            required=True,
            refers_to="places.place_id",
        ),
        *_NAMES,
        _c("programme_zh", TEXT, "做法名称", "Programme, in Chinese", required=True),
        _c("programme_en", TEXT, "做法英文名称", "Programme, in English", required=True),
        _c(
            "summary_zh",
            TEXT,
            "一句话概括（本案例集自撰）",
            "One sentence of ours, in Chinese",
            required=True,
        ),
        _c("summary_en", TEXT, "一句话概括（英文）", "One sentence of ours, in English", required=True),
        _c("pattern", TEXT, "做法的数字名", "Numeral name of the programme, as printed"),
        _c(
            "programme_start",
            DATE,
            "启动最早可能日；空：未注明",
            "Earliest day of the start; empty: not printed",
        ),
        _c("programme_start_end", DATE, "启动最晚可能日", "Latest day of the start"),
        _c("programme_start_text", TEXT, "启动时间原文", "Start as printed"),
        _c("colour", TEXT, "标记填充色", "Fill of the mark", required=True, pattern=COLOUR),
        _c(
            "edge_light",
            TEXT,
            "标记描边，浅色",
            "Outline of the mark, light theme",
            required=True,
            pattern=COLOUR,
        ),
        _c(
            "edge_dark",
            TEXT,
            "标记描边，深色",
            "Outline of the mark, dark theme",
            required=True,
            pattern=COLOUR,
        ),
        _c(
            "marker",
            TEXT,
            "标记形状（plotly 名）",
            "Marker symbol, plotly's name",
            required=True,
            codes="marker",
        ),
    ),
)

INDICATORS = Table(
    "indicators",
    "指标：编码手册的条目",
    "Indicators: the entries of the codebook",
    ("indicator_id",),
    (
        _c("indicator_id", TEXT, "指标代码", "Indicator", required=True),
        _c("position", INTEGER, "次序", "Order", required=True),
        _c("family", TEXT, "指标族", "Family", required=True, codes="family"),
        *_NAMES,
        _c("definition_zh", TEXT, "定义", "Definition in Chinese", required=True),
        _c("definition_en", TEXT, "英文定义", "Definition in English", required=True),
        _c("unit", TEXT, "单位", "Unit", required=True, codes="unit"),
        _c("kind", TEXT, "性质", "Stock, flow, cumulative …", required=True, codes="indicator_kind"),
        _c(
            "chain_level",
            TEXT,
            "结果链层级",
            "Level of the results chain",
            required=True,
            codes="chain_level",
        ),
        _c("desirable", TEXT, "宜升或宜降", "Direction thought desirable", required=True, codes="desirable"),
        _c(
            "denominators",
            TEXT,
            "可用的分母指标，以空格分隔",
            "Indicators valid as denominators, spaces between",
        ),
        _c("formula", TEXT, "推算公式；空：直接编码", "Formula of a derived indicator; empty: coded"),
    ),
)

OBSERVATIONS = Table(
    "observations",
    "观测：一个所载的或推算的数字",
    "Observations: one stated or derived figure each",
    ("observation_id",),
    (
        _c("observation_id", TEXT, "观测代码", "Observation", required=True),
        _c(
            "place_id",
            TEXT,
            "数字所指的地域",
            "Place the figure is about",
            required=True,
            refers_to="places.place_id",
        ),
        _c(
            "case_id",
            TEXT,
            "所属案例；全国的、同地而不属于该做法的为空",
            "Case in whose section or programme it is stated; empty for the nation and for other figures of a place",
            refers_to="cases.case_id",
        ),
        _c("indicator_id", TEXT, "指标", "Indicator", required=True, refers_to="indicators.indicator_id"),
        _c("scope", TEXT, "范围", "Scope", required=True, codes="scope"),
        _c(
            "value",
            NUMBER,
            "数值（已换算）",
            "Value as a table would print it, scaled; empty: none asserted",
        ),
        _c("lower", NUMBER, "下界；空：未断言", "Lower bound; empty: none asserted"),
        _c("upper", NUMBER, "上界；空：未断言", "Upper bound; empty: none asserted"),
        _c("closed", TEXT, "含哪一端", "Ends included", required=True, codes="closed"),
        _c(
            "upper_soft", FLAG, "上界只是读法约定", "Upper end is only a convention of reading", required=True
        ),
        _c(
            "lower_soft", FLAG, "下界只是读法约定", "Lower end is only a convention of reading", required=True
        ),
        _c("reading", TEXT, "读法", "Rule of reading", required=True, codes="reading"),
        _c("unit", TEXT, "单位", "Unit", required=True, codes="unit"),
        *_PERIOD,
        _c("period_kind", TEXT, "时间性质", "Kind of period", required=True, codes="period_kind"),
        _c("period_text", TEXT, "时间原文", "Period as printed"),
        _c(
            "obs_status",
            TEXT,
            "观测状态（SDMX）",
            "Observation status, SDMX",
            required=True,
            codes="obs_status",
        ),
        _c("figure", TEXT, "原文数字", "Figure exactly as printed; empty: derived"),
        _SOURCE_STATED,
        *_PLACE,
        _c("reporter", TEXT, "报告者", "Who reports it", required=True, codes="reporter"),
        _c(
            "self_reported",
            FLAG,
            "当地自述，或视同当地自述",
            "The place's own account, or treated as such",
            required=True,
        ),
        _c(
            "same_as",
            TEXT,
            "同一数字的首次记录",
            "First record of the same figure",
            refers_to="observations.observation_id",
        ),
        _c("derived_from", TEXTS, "推算所用的观测", "Observations it is derived from", required=True),
        _c("formula", TEXT, "推算公式", "Formula of a derived figure"),
        *_NOTES,
        _c("coder", TEXT, "编码者", "Coder", required=True),
    ),
)

CLAIMS = Table(
    "claims",
    "表述：文中所说的方向或成效",
    "Claims: a stated direction or effect each",
    ("claim_id",),
    (
        _c("claim_id", TEXT, "表述代码", "Claim", required=True),
        _c(
            "case_id",
            TEXT,
            "所属案例；同地而不属于该做法的为空",
            "Case; empty for what is said of its place but not of the programme",
            refers_to="cases.case_id",
        ),
        _c("indicator_id", TEXT, "指标", "Indicator", required=True, refers_to="indicators.indicator_id"),
        _c("direction", TEXT, "方向", "Direction", required=True, codes="direction"),
        _c("printed", TEXT, "原文用词", "Words as printed", required=True),
        _c(
            "observation_id",
            TEXT,
            "数字；空：无数字",
            "Figure; empty: none",
            refers_to="observations.observation_id",
        ),
        _c("baseline", TEXT, "基准原文；空：未写", "Baseline as printed; empty: none"),
        *_PERIOD,
        _c("period_text", TEXT, "时间原文", "Period as printed"),
        _c("reporter", TEXT, "报告者", "Who reports it", required=True, codes="reporter"),
        _c("attribution", TEXT, "归因", "Attribution", required=True, codes="attribution"),
        _c(
            "chain_level",
            TEXT,
            "结果链层级",
            "Level of the results chain",
            required=True,
            codes="chain_level",
        ),
        _SOURCE,
        *_PLACE,
        _c("paraphrase_zh", TEXT, "本案例集转述", "Our paraphrase, in Chinese", required=True),
        _c("paraphrase_en", TEXT, "本案例集转述（英文）", "Our paraphrase, in English", required=True),
        *_NOTES,
        _c("coder", TEXT, "编码者", "Coder", required=True),
    ),
)

EVENTS = Table(
    "events",
    "事件：做法与辖区的日期",
    "Events: dates of programmes and territories",
    ("event_id",),
    (
        _c("event_id", TEXT, "事件代码", "Event", required=True),
        _CASE,
        _c("kind", TEXT, "类别", "Kind", required=True, codes="event_kind"),
        _c("label_zh", TEXT, "名目", "Label in Chinese", required=True),
        _c("label_en", TEXT, "英文名目", "Label in English", required=True),
        *_PERIOD,
        _c("printed", TEXT, "时间原文", "Date as printed", required=True),
        _SOURCE,
        *_PLACE,
        *_NOTES,
        _c("coder", TEXT, "编码者", "Coder", required=True),
    ),
)

MECHANISMS = Table(
    "mechanisms",
    "机制编码：案例 × 机制 × 编码者",
    "Mechanism codings: case by mechanism by coder",
    ("case_id", "mechanism_id", "coder"),
    (
        _CASE_REQUIRED,
        _c("mechanism_id", TEXT, "机制", "Mechanism", required=True, codes="mechanism"),
        _c("coder", TEXT, "编码者", "Coder", required=True, refers_to="coders.coder"),
        _c("value", TEXT, "编码", "Code", required=True, codes="mechanism_value"),
        _SOURCE_MENTIONED,
        *_PLACE,
        _c("reason_zh", TEXT, "理由", "Reason in Chinese"),
        _c("reason_en", TEXT, "英文理由", "Reason in English"),
    ),
)

CODERS = Table(
    "coders",
    "编码者：由谁编码、凭什么编码",
    "Coders: who coded, and from what",
    ("coder",),
    (
        _c("coder", TEXT, "编码者代码", "Coder", required=True),
        _c("kind", TEXT, "类别", "Kind", required=True, codes="coder_kind"),
        *_NAMES,
        _c("saw_zh", TEXT, "编码时所据的材料", "What the coder had at hand, in Chinese"),
        _c("saw_en", TEXT, "编码时所据的材料（英文）", "What the coder had at hand"),
        _c(
            "unseen",
            TEXT,
            "没有看过哪些编码者的编码，以空格分隔",
            "Coders whose codings this one had not seen, spaces between",
        ),
        _c(
            "reviewed_by",
            TEXT,
            "由哪些编码者复核，以空格分隔；空：未经复核",
            "Coders who reviewed the coding, spaces between; empty: nobody",
        ),
        _c("date", TEXT, "编码日期（ISO 8601，可到年）", "Date of the coding, ISO 8601, may be a year"),
        *_NOTES,
    ),
)

MENTIONS = Table(
    "mentions",
    "数字表达：文章中的每一处",
    "Mentions: every numeral expression of the article",
    ("mention_id",),
    (
        _c("mention_id", TEXT, "提及代码", "Mention", required=True),
        _SOURCE,
        *_PLACE,
        _CASE,
        _c("text", TEXT, "原文", "Text as printed", required=True),
        _c("kind", TEXT, "类别", "Kind", required=True, codes="mention_kind"),
        _c(
            "reason",
            TEXT,
            "未成为数据的原因",
            "Why it became no datum; empty: it did",
            codes="mention_reason",
        ),
        *_NOTES,
    ),
)

MENTION_LINKS = Table(
    "mention_links",
    "数字表达与数据的对应",
    "What each mention became",
    ("mention_id", "target_kind", "target_id"),
    (
        _c("mention_id", TEXT, "提及", "Mention", required=True, refers_to="mentions.mention_id"),
        _c("target_kind", TEXT, "observation、claim 或 event", "observation, claim or event", required=True),
        _c("target_id", TEXT, "对应的代码", "Its id", required=True),
    ),
)

COVERAGE = Table(
    "coverage",
    "覆盖：案例 × 指标族、案例 × 指标",
    "Coverage: case by family and case by indicator",
    ("level", "case_id", "family", "indicator_id"),
    (
        _c("level", TEXT, "family 或 indicator", "family or indicator", required=True),
        _CASE_REQUIRED,
        _c("family", TEXT, "指标族", "Family", required=True, codes="family"),
        _INDICATOR,
        _c("article_status", TEXT, "文章中", "In the article", required=True, codes="coverage_status"),
        _c("any_status", TEXT, "全部来源中", "In any source", required=True, codes="coverage_status"),
        _c("has_claim", FLAG, "有方向或成效的表述", "Has a claim", required=True),
        _c(
            "place_only",
            FLAG,
            "数字都是同地的，不属于该做法",
            "All figures are of the place, none of the programme",
            required=True,
        ),
        _c("background_only", FLAG, "所述都只是背景", "All that is told is background", required=True),
        _c("reason_zh", TEXT, "不适用的理由", "Reason, in Chinese"),
        _c("reason_en", TEXT, "不适用的理由（英文）", "Reason, in English"),
    ),
)

SOURCES = Table(
    "sources",
    "来源：文献",
    "Sources: documents",
    ("source_id",),
    (
        _c("source_id", TEXT, "来源代码", "Source", required=True),
        _c("kind", TEXT, "类别", "Kind", required=True, codes="source_kind"),
        _c("title", TEXT, "题名", "Title", required=True),
        _c("title_en", TEXT, "题名英译（本案例集所译）", "Title in English, our translation"),
        _c("author", TEXT, "作者", "Author"),
        _c("author_en", TEXT, "作者，罗马字", "Author, romanised"),
        _c("publisher", TEXT, "发布者", "Publisher", required=True),
        _c("date", TEXT, "日期（ISO 8601，可到年）", "Date, ISO 8601, may be a year; empty: not stated"),
        _c("url", TEXT, "网址", "Address"),
        _c("language", TEXT, "语种（BCP 47）", "Language, BCP 47", required=True),
        _c("rights", TEXT, "权利", "Rights", required=True),
        _c("sha256", TEXT, "所用文本的 SHA-256", "SHA-256 of the text used"),
        _c("confidence", TEXT, "可信程度", "Confidence", required=True, codes="confidence"),
        _c("document_type", TEXT, "文献类型（CSL）", "Type of document, CSL", codes="document_type"),
        _c("container", TEXT, "所载报刊或网站", "Journal, newspaper or site it came out in"),
        _c("pages", TEXT, "页码或版次", "Pages"),
        _c("version", TEXT, "版本", "Version"),
        _c("accessed", DATE, "引用日期", "Day on which the address was read; empty: not recorded"),
        _c(
            "citation",
            TEXT,
            "引文（GB/T 7714，由以上各列写成）",
            "Citation, GB/T 7714, written from the columns before",
            required=True,
        ),
        _c("selection_zh", TEXT, "案例由谁选取、编写", "Who selected and compiled the cases, in Chinese"),
        _c("selection_en", TEXT, "案例由谁选取、编写（英文）", "Who selected and compiled the cases"),
        *_NOTES,
    ),
)

CHECKS = Table(
    "checks",
    "核对：算术、前后一致与编码一致度",
    "Checks: arithmetic, consistency and agreement",
    ("check_id",),
    (
        _c("check_id", TEXT, "核对代码", "Check", required=True),
        _CASE,
        _c("kind", TEXT, "类别", "Kind", required=True, codes="check_kind"),
        _c("verdict", TEXT, "结论", "Verdict", required=True, codes="check_verdict"),
        _c("value", NUMBER, "数值（差额或系数）", "Difference or coefficient"),
        _c("detail_zh", TEXT, "说明", "Detail in Chinese", required=True),
        _c("detail_en", TEXT, "英文说明", "Detail in English", required=True),
        _c("spans", SPANS, "所涉原文位置", "Spans concerned", required=True),
    ),
)

CODES = Table(
    "codes",
    "代码表：全部代码的含义",
    "Code lists: what every code means",
    ("codelist", "code"),
    (
        _c("codelist", TEXT, "代码表", "Code list", required=True),
        _c("code", TEXT, "代码", "Code", required=True),
        _c("position", INTEGER, "次序", "Order", required=True),
        *_NAMES,
        _c("definition_zh", TEXT, "定义", "Definition in Chinese"),
        _c("definition_en", TEXT, "英文定义", "Definition in English"),
        _c("includes_zh", TEXT, "计入", "Includes, in Chinese"),
        _c("includes_en", TEXT, "计入（英文）", "Includes, in English"),
        _c("excludes_zh", TEXT, "不计入", "Excludes, in Chinese"),
        _c("excludes_en", TEXT, "不计入（英文）", "Excludes, in English"),
        _c(
            "parent",
            TEXT,
            "所属（如单位的量纲、重点指标族）",
            "Group, such as a unit's dimension or “headline”",
        ),
    ),
)

# What a figure is, wherever a row carries one: the number and its bounds, when, how printed, who says it, and where.
FIGURE_COLUMNS: Final = (
    *("value", "lower", "upper", "closed", "lower_soft", "upper_soft", "reading", "unit"),
    *("period_start", "period_end", "period_text", "obs_status", "figure", "reporter"),
    *("source_id", "section", "paragraph", "char_start", "char_end"),
)

TABLES: Final[dict[str, Table]] = {
    table.name: table
    for table in (
        PLACES,
        CASES,
        INDICATORS,
        OBSERVATIONS,
        CLAIMS,
        EVENTS,
        MECHANISMS,
        CODERS,
        MENTIONS,
        MENTION_LINKS,
        COVERAGE,
        SOURCES,
        CHECKS,
        CODES,
    )
}
