"""How a rule of comparability looks at figures: what it is asked, and the few ways of looking.

A look returns its findings; none where nothing stands against comparing. What is absent agrees with nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from casebook.labels import Row, fill
from casebook.text import Text, is_absent
from casebook.verdict import Finding, Grade

Concern = Callable[[Row], bool]


@dataclass(frozen=True)
class Asked:
    """What a rule is asked about: its name and grade, the figures, whether they are ``within`` one case (over time)."""

    rule: str
    grade: Grade
    rows: Sequence[Row]
    within: bool = False

    def found(self, reason: Text, rows: Sequence[Row], **values: Any) -> Finding:
        """Return a finding about ``rows`` with its reason filled."""
        return finding_of(self.rule, self.grade, reason, rows, **values)


Look = Callable[[Asked], list[Finding]]


def names_of(rows: Sequence[Row]) -> Text:
    """Return the names of the cases of rows, each once."""
    zh, en = (list(dict.fromkeys(str(row[f"name_{language}"]) for row in rows)) for language in ("zh", "en"))
    return Text("、".join(zh), "; ".join(en))


def finding_of(rule: str, grade: Grade, reason: Text, rows: Sequence[Row], **values: Any) -> Finding:
    """Return a finding of ``rule`` about ``rows``; its reason is filled from ``values`` and the names of their cases."""
    given = {"names": names_of(rows), **values}

    def said(language: str) -> str:
        picked = {k: v.pick(language) if isinstance(v, Text) else v for k, v in given.items()}
        return fill(reason.pick(language), language, picked)

    cases = tuple(dict.fromkeys(str(row["case_id"]) for row in rows))
    return Finding(rule, grade, Text(said("zh"), said("en")), cases)


def agree(column: str, zh: str, en: str) -> Look:
    """Look whether ``column`` is known and the same in all rows."""

    def look(asked: Asked) -> list[Finding]:
        values = {None if is_absent(row[column]) else row[column] for row in asked.rows}
        return [] if len(values) == 1 and None not in values else [asked.found(Text(zh, en), asked.rows)]

    return look


def lack(concerns: Concern, zh: str, en: str) -> Look:
    """Look for rows that concern the rule, and name their cases."""

    def look(asked: Asked) -> list[Finding]:
        concerned = [row for row in asked.rows if concerns(row)]
        return [asked.found(Text(zh, en), concerned)] if concerned else []

    return look


def all_of(*looks: Look) -> Look:
    """Look in several ways, each with its own words."""
    return lambda asked: [found for look in looks for found in look(asked)]


def between_cases(look: Look) -> Look:
    """Look only between cases: over time in one case the difference is what is compared."""
    return lambda asked: [] if asked.within else look(asked)


def over_time(look: Look) -> Look:
    """Look only within one case."""
    return lambda asked: look(asked) if asked.within else []
