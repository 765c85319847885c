"""A verdict on a comparison: its grade, the rule that decided, and what the rules found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from casebook.text import Text

Grade = Literal["comparable", "caution", "refused"]
GRADES: Final[tuple[Grade, ...]] = ("comparable", "caution", "refused")
_CAVEAT: Final = Text(
    "不可比，应读者要求仍画在一起：{}", "Not comparable, drawn together at the reader’s request: {}"
)


@dataclass(frozen=True)
class Finding:
    """What one rule found: its grade, the reason in both languages, the cases it concerns."""

    rule: str
    grade: Grade
    reason: Text
    cases: tuple[str, ...] = ()
    sets_aside: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """The answer for a set of figures. ``compared`` of ``cases`` have one; ``set_aside`` are observations left out.

    ``rule`` is the rule that decided; empty where nothing stands against comparing.
    """

    grade: Grade
    findings: tuple[Finding, ...]
    compared: int
    cases: int
    set_aside: frozenset[str] = field(default_factory=frozenset)
    rule: str = ""

    @property
    def is_lonely(self) -> bool:
        """Whether there are not two figures to set side by side."""
        return self.compared < 2

    @property
    def caveat(self) -> Text:
        """What is printed into a comparison that is shown although it is refused."""
        against = [f.reason for f in self.findings if f.grade == "refused"]
        zh, en = "".join(r.zh for r in against), " ".join(r.en for r in against)
        return Text(_CAVEAT.zh.format(zh), _CAVEAT.en.format(en))

    def has(self, rule: str) -> bool:
        """Say whether a rule of this name found something."""
        return any(finding.rule == rule for finding in self.findings)

    @property
    def deciding(self) -> Text:
        """The reasons as grave as the verdict itself, in one line."""
        found = [f.reason for f in self.findings if f.grade == self.grade]
        return Text("".join(r.zh for r in found), " ".join(r.en for r in found))

    @classmethod
    def from_json(cls, told: Mapping[Any, Any]) -> "Verdict":
        """Return the verdict that ``as_json`` wrote; what it sets aside is not told there."""
        findings = tuple(
            Finding(f["rule"], f["grade"], Text(f["zh"], f["en"]), tuple(f["cases"])) for f in told["reasons"]
        )
        return cls(told["verdict"], findings, int(told["compared"]), int(told["cases"]), rule=told["rule"])

    def as_json(self) -> dict[str, Any]:
        """Return the verdict as plain values: ``verdict``, ``rule``, ``compared``, ``cases``, ``reasons``."""
        reasons = [
            {"rule": f.rule, "grade": f.grade, "zh": f.reason.zh, "en": f.reason.en, "cases": list(f.cases)}
            for f in self.findings
        ]
        return {
            "verdict": self.grade,
            "rule": self.rule,
            "compared": self.compared,
            "cases": self.cases,
            "reasons": reasons,
        }
