"""What a figure of a text is: its span, kind, value, bounds, reading, unit and period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from casebook.quantity import Closed, Quantity

# kind -> labels. The kinds from `idiom` on are no figures. A pattern (“4318”) names a way of working and counts nothing
# by itself, but its digits may be figures that the text explains, so it stands among the figures; like the kinds behind
# it, it is printed with its reason.
KINDS: Final[dict[str, tuple[str, str]]] = {
    "quantity": ("数量", "Quantity"),
    "percent": ("百分数", "Percentage"),
    "fraction": ("分数", "Fraction"),
    "ratio": ("倍数", "Multiple"),
    "ordinal": ("序数", "Ordinal"),
    "rank": ("位次", "Rank"),
    "rating": ("等级", "Rating"),
    "date": ("日期", "Date"),
    "period": ("时段", "Period"),
    "pattern": ("模式名称", "Pattern name"),
    "idiom": ("固定词语", "Fixed phrase"),
    "enumerator": ("列举序号", "List marker"),
    "name": ("专名", "Proper name"),
    "code": ("编码", "Code"),
    "hotline": ("热线号码", "Hotline number"),
    "surname": ("姓氏", "Surname"),
    "document_number": ("文号", "Document number"),
    "other": ("未归类", "Unclassified"),
}

# Kinds that say how much or how many: what an indicator can be coded from.
MEASURING_KINDS: Final = frozenset({"quantity", "percent", "fraction", "ratio"})

# Kinds that say when.
TIME_KINDS: Final = frozenset({"date", "period"})

# Kinds that are no figure at all.
NO_FIGURE_KINDS: Final = frozenset(list(KINDS)[list(KINDS).index("idiom") :])

# reading -> labels; forms and bounds are told by `casebook.reading.conventions`.
READINGS: Final[dict[str, tuple[str, str]]] = {
    "exact": ("精确", "Exact"),
    "rounded": ("取整", "Rounded"),
    "more_than_digit": ("多、余", "More than, within one step"),
    "nearly": ("近", "Nearly"),
    "about": ("约", "About"),
    "more_than": ("超过", "More than"),
    "at_least": ("以上", "At least"),
    "less_than": ("不到", "Less than"),
    "at_most": ("以下", "At most"),
    "vague": ("概数、区间", "Vague number or interval"),
    "derived": ("推算", "Derived"),
}


# What a list of figures tells of each, in order.
FIELDS: Final = (
    "start", "end", "text", "kind", "value", "lower", "upper", "closed", "upper_soft", "reading", "unit",
    "period_start", "period_end", "counted", "reason",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral expression of a text and how it is read.

    `start` and `end` are half-open Unicode code-point offsets and `text` is what stands there.
    `kind` is a code of `KINDS`, `reading` one of `READINGS` (`exact` for what has no quantity).
    `value` is scaled (万, million folded in), percent as printed (12.3), 倍 as a ratio, a rank or a
    rating as its number; `lower`, `upper`, `closed`, `upper_soft` as in `casebook.quantity`.
    `unit` is the classifier in simplified form (件, 个) or a measure code (`km2`, `percent`, `CNY`);
    `counted` is what is counted, in the words of the clause. `period_start` and `period_end` are the
    days of the figure's own date, or of the nearest period printed before it in its sentence.
    `reason` (`zh / en`) says why it is no figure, or of a figure why its reading is uncertain. `numeral_start`, `numeral_end` delimit the numeral
    inside the figure, without its unit and qualifier. `baseline` says of a date that it is only compared with,
    `period_at` where the date of a figure begins.
    """

    start: int
    end: int
    text: str
    kind: str
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    closed: Closed = "neither"
    upper_soft: bool = False
    reading: str = "exact"
    unit: str | None = None
    counted: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    reason: str | None = None
    numeral_start: int = 0
    numeral_end: int = 0
    lower_soft: bool = False
    baseline: bool = False
    period_at: int | None = None

    @property
    def quantity(self) -> Quantity:
        """Value and bounds as a quantity, ready for arithmetic; the unit stays with the figure."""
        return Quantity(
            self.value, self.lower, self.upper, self.closed, self.upper_soft, self.reading, self.lower_soft
        )

    def fields(self) -> dict[str, object]:
        """What a list tells of the figure, by `FIELDS`; days in ISO 8601."""
        told = {name: getattr(self, name) for name in FIELDS}
        return {name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in told.items()}

    @property
    def is_figure(self) -> bool:
        """Whether the numeral is a figure, and not a word, name or code."""
        return self.kind not in NO_FIGURE_KINDS


class UnreadableFigure(ValueError):
    """A string that is not one figure; `zh` and `en` say so to a reader."""

    def __init__(self, text: str, zh: str, en: str) -> None:
        super().__init__(f"{zh} / {en}")
        self.text, self.zh, self.en = text, zh, en
