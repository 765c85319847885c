"""What a draft says of its own rows, in both languages: what is a suggestion, from what, and what to do."""

from __future__ import annotations

from typing import Final

NOTES: Final[dict[str, tuple[str, str]]] = {
    "case_heading": ("案例依标题定为 {case_id}。", "Case {case_id}, by the heading."),
    "case_place": (
        "案例按段中地名“{words}”推定为 {case_id}：请核对。",
        "Case {case_id} suggested from the place name “{words}” in the paragraph: check.",
    ),
    "case_section": ("案例依 sections.csv 定为 {case_id}。", "Case {case_id}, by sections.csv."),
    "case_none": ("看不出属于哪个案例。", "No case can be told."),
    "indicator": (
        "指标按“{words}”推定：请核对。",
        "Indicator suggested from the words “{words}”: check.",
    ),
    "indicator_unit": (
        "指标只按单位推定：请核对。",
        "Indicator suggested from the unit alone: check.",
    ),
    "indicator_formula": (
        "原文在解释做法名称中的数，指标推定为做法参数：请核对。",
        "The text explains a number of the programme’s name; the indicator is suggested as a design parameter: check.",
    ),
    "rival": ("也可能是 {rival}。", "It may be {rival} as well."),
    "no_indicator": (
        "没有合适的指标：请选定指标，或改为 mention 并写明原因。",
        "No indicator fits: choose one, or make the row a mention and give the reason.",
    ),
    "scope": ("范围按名称推定：请核对。", "Scope suggested from its name: check."),
    "period_sentence": (
        "时间取自本句另一分句：请核对。",
        "Period taken from another clause of the sentence: check.",
    ),
    "period_given": (
        "原文未写明，按 --period 填“{text}”：请核对。",
        "The text prints none; “{text}” is filled in from --period: check.",
    ),
    "period_paragraph": (
        "前文的时间为“{text}”，是否适用原文未写明，未填。",
        "An earlier period of the paragraph is “{text}”; the text does not say whether it holds here, so none is filled in.",
    ),
    "read_as": ("读作 {value}（{reading_zh}{bounds_zh}）。", "Read as {value} ({reading_en}{bounds_en})."),
    "doubt": ("读法不能确定（{zh}）：请核对。", "The reading is uncertain ({en}): check."),
    "article_a": (
        "“{figure}”可能不表数量：请核对。",
        "“{figure}” may be an article and not a count: check.",
    ),
    "repeats": (
        "同一数字在下文另有数字表达，编码于该处。",
        "The same number is printed again in the explanation and coded there.",
    ),
    "dates_figure": ("是另一数字的时间。", "Period of another figure."),
    "compared": ("是比较的基期，不是数字的时间。", "What another figure is compared with, not its period."),
    "event": (
        "若是做法启动或节点，请填 event_kind 与转述；否则改为 mention 并写明原因。",
        "If the programme starts or reaches a milestone here, give event_kind and a paraphrase; otherwise make it a mention with its reason.",
    ),
    "no_figure": ("不是数量（{zh}）：请核对原因。", "No amount ({en}): check the reason."),
    "order": (
        "序数或等级：若限定另一数字请写 qualifies_figure，若本身可编码请改为 observation。",
        "A rank or rating: give qualifies_figure if it limits another figure, or make it an observation if it can be coded.",
    ),
    "target": (
        "像是目标或计划，不是已有的数：若确已实现，请改为 observation 并填指标。",
        "This seems to be a target or plan and not what was observed: if it was, make it an observation and give its indicator.",
    ),
}


class Notes:
    """The notes of one row."""

    def __init__(self) -> None:
        self._zh: list[str] = []
        self._en: list[str] = []

    def add(self, note: str, **words: object) -> None:
        """Add a note of `NOTES`; `words` fill its places."""
        zh, en = NOTES[note]
        self._zh.append(zh.format(**words))
        self._en.append(en.format(**words))

    def cells(self) -> dict[str, str]:
        """Return the cells of the columns for notes."""
        return {"note_zh": "".join(self._zh), "note_en": " ".join(self._en)}
