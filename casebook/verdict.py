"""A verdict on a comparison: its grade, and what the rules found."""

from dataclasses import dataclass, field
from typing import Any, Final, Literal

from casebook.text import Text

Grade = Literal["comparable", "caution", "refused"]
GRADES: Final[tuple[Grade, ...]] = ("comparable", "caution", "refused")


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
    """The answer for a set of figures. ``compared`` of ``cases`` have one; ``set_aside`` are observations left out."""

    grade: Grade
    findings: tuple[Finding, ...]
    compared: int
    cases: int
    set_aside: frozenset[str] = field(default_factory=frozenset)

    @property
    def rule(self) -> str:
        """The rule that decided; empty where nothing stands against comparing."""
        if self.grade == "comparable":
            return ""
        return next(f.rule for f in self.findings if f.grade == self.grade and not f.sets_aside)

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
