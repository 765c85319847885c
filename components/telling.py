"""Why cases so told cannot show what works, in a sentence made from how they are told."""

from casebook.claims import Telling, telling
from casebook.labels import Labels
from casebook.store import Store


def told(store: Store, labels: Labels) -> str:
    """Return the sentence in one line, for a footer or a limit."""
    return _said("told", telling(store), labels)


def told_at_length(store: Store, labels: Labels) -> str:
    """Return the sentence with its reason."""
    return _said("told_long", telling(store), labels)


def _said(key: str, how: Telling, labels: Labels) -> str:
    counts = {"n": how.cases, "k": how.successes, "m": how.cases - how.successes, "p": how.publishers}
    kind = how.kind
    if how.cases == 1 and kind != "none":
        kind = "single_some" if kind == "some" else "single"
    return labels(f"{key}_{kind}", **counts)
