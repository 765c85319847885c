"""The verdict on every indicator as it stands, and which rule spoke how often."""

from collections import Counter
from functools import lru_cache
from typing import Final

from casebook.comparability import GRADES, Verdict, judge
from casebook.comparison import compare_rows
from casebook.store import Store

TOO_FEW: Final = "too_few"


@lru_cache(maxsize=2)
def verdicts(store: Store) -> dict[str, Verdict]:
    """Return the verdict on each indicator of which at least one case has a figure, not divided by anything."""
    observed = set(store.rows("observations")["indicator_id"])
    named = store.rows("indicators").sort_values("position")["indicator_id"]
    rows = {str(name): compare_rows(store, str(name)) for name in named if name in observed}
    return {name: judge(one) for name, one in rows.items() if (one["status"] == "figure").any()}


def grade_counts(store: Store) -> dict[str, int]:
    """Return how many indicators have each grade, and under ``too_few`` those refused for want of a second case."""
    found = verdicts(store).values()
    counted = Counter(verdict.grade for verdict in found)
    few = sum(any(f.rule == TOO_FEW for f in verdict.findings) for verdict in found)
    return {grade: counted.get(grade, 0) for grade in GRADES} | {TOO_FEW: few}


def rule_counts(store: Store) -> dict[str, int]:
    """Return on how many indicators each rule found something; a rule that never did is not named."""
    return dict(Counter(rule for v in verdicts(store).values() for rule in {f.rule for f in v.findings}))
