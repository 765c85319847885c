"""What the page of a case says in sentences: its finding, the chart's words, what is left unsaid."""

import pandas as pd

from casebook.chain import OF_PLACE
from casebook.gaps import Gap
from casebook.labels import Labels, Row
from casebook.statements import LEVELS
from casebook.text import is_absent
from components.chart import Words
from pages.case_chain import tally

_SHOWN_NAMES = 6


def case_title(name: str, rows: pd.DataFrame, labels: Labels) -> str:
    """Return the finding of a case: how many figures stand at the end of the chain."""
    outputs = tally(_at(rows, "output"))[0]
    results = tally(_at(rows, "outcome", "impact"))[0]
    keys = {(True, True): "both", (True, False): "outputs", (False, True): "results"}
    key = keys.get((outputs > 0, results > 0), "neither")
    return labels(f"case_{key}", name=name, o=outputs, r=results)


def _at(rows: pd.DataFrame, *levels: str) -> list[Row]:
    return list(rows.loc[rows["chain_level"].isin(levels), ["group", "status"]].to_dict("records"))


def chain_words(rows: pd.DataFrame, labels: Labels) -> Words:
    """Return the words of the chain of one case."""
    figures, claims, others = tally(_at(rows, *LEVELS))
    own = rows[(rows["group"] == "article") & (rows["status"] == "figure")]
    reported = int(own["self_reported"].fillna(False).astype(bool).sum())
    limits = [labels("limit_self", k=reported)] if reported else []
    limits += [labels("limit_apart")] if len(own) < len(rows) else []
    place = int((rows["group"] == OF_PLACE).sum())
    return Words(
        title=labels("chain_title", n=figures, c=claims),
        subtitle=labels("chain_subtitle"),
        limits=tuple(limits),
        summary=_summary(rows, labels),
        note=labels("chain_note", n=figures, m=others, p=place),
    )


def _summary(rows: pd.DataFrame, labels: Labels) -> str:
    said = []
    for level in LEVELS:
        own = rows[(rows["group"] == "article") & (rows["chain_level"] == level)]
        told = ("；" if labels.language == "zh" else "; ").join(
            _told(row, labels) for row in own.to_dict("records")
        )
        name = labels.code("chain_level", level)
        said.append(labels("summary_level", level=name, told=told or labels("not_reported")))
    return ("" if labels.language == "zh" else " ").join(said)


def _told(row: Row, labels: Labels) -> str:
    indicator = labels.of(row, "indicator")
    if row["status"] == "direction":
        return f"{indicator} {labels.code('direction', row['direction'])}"
    return f"{indicator} {labels.gloss(row) if is_absent(row['figure']) or labels.language == 'en' else row['figure']}"


def gap_sentence(gap: Gap, labels: Labels) -> str:
    """Return what a gap leaves unsaid, in words; long lists of names are cut."""
    return labels(f"gap_{gap.kind}", n=gap.n, of=gap.of, names=_names(gap, labels))


def _names(gap: Gap, labels: Labels) -> str:
    if gap.kind == "levels":
        names = [labels.code("chain_level", name.en) for name in gap.names]
    else:
        names = [name.pick(labels.language) for name in gap.names]
    if len(names) <= _SHOWN_NAMES:
        return labels.join(names)
    shown = names[:_SHOWN_NAMES]
    return labels("names_more", names=labels.mark(shown).join(shown))
