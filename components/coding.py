"""Sentences on who coded, made from the table of coders: what is said of one casebook is not said of another."""

from typing import Any, Final

from casebook.coders import Coded, coded
from casebook.labels import Labels, Row
from casebook.store import Store
from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "coded_automated": Text("编码由自动化阅读者完成", "Coding was done by automated readers"),
    "coded_human": Text("编码由人完成", "Coding was done by people"),
    "coded_mixed": Text(
        "编码有的由人完成，有的由自动化阅读者完成",
        "Coding was done partly by people, partly by automated readers",
    ),
    "coded_human_none": Text("，未经他人复核。", "; nobody else has reviewed it."),
    "coded_review_none": Text("，尚未经人复核。", "; no person has reviewed it yet."),
    "coded_review_some": Text("，其中一部分经人复核。", "; people have reviewed part of it."),
    "coded_review_all": Text("，并经人复核。", "; people have reviewed it."),
    "coded_apart": Text("编码者互不看对方的编码。", "The coders did not see each other’s coding."),
    "coded_not_apart": Text(
        "没有记载编码者互不看对方的编码，因此一致不等于各自独立得出。",
        "It is not recorded that the coders did not see each other’s coding, so agreement need not be independent.",
    ),
    "coded_alike_automated": Text(
        "编码者是同一类自动化阅读者，会抬高一致程度；因此一致量的是规则是否清楚，不是人工信度，也不说明编码就对。",
        "The coders are automated readers of one kind, which raises agreement: it measures how clear the rules are, not human "
        "reliability, nor whether the codings are right.",
    ),
    "coded_alike_human": Text(
        "一致量的是规则是否清楚、编码者是否照办，不说明编码就对。",
        "Agreement measures how clear the rules are and how alike people apply them, not whether the codings are right.",
    ),
    "coded_alike_mixed": Text(
        "一致程度是人与自动化阅读者之间的，不是人与人之间的信度，也不说明编码就对。",
        "Agreement here is between people and automated readers, not between people, and does not show that the codings are "
        "right.",
    ),
    "coder_is": Text("{name}（{kind}）", "{name} ({kind})"),
    "coder_is_dated": Text("{name}（{kind}，{date}）", "{name} ({kind}, {date})"),
    "coder_saw": Text("{coder}：所据为{saw}。", "{coder} worked from: {saw}."),
}


def coding_note(store: Store, labels: Labels) -> str:
    """Return who coded the casebook and whether people reviewed it; empty where nobody coded."""
    return coding_said(coded(store), labels)


def coding_said(said: Coded, labels: Labels) -> str:
    """Return who coded, and whether people reviewed it; empty where nobody coded."""
    if not said.kind:
        return ""
    own = labels.with_texts(TEXTS)
    review = (
        "coded_human_none" if (said.kind, said.review) == ("human", "none") else f"coded_review_{said.review}"
    )
    return own(f"coded_{said.kind}") + own(review)


def agreement_said(said: Coded, labels: Labels) -> str:
    """Return what the agreement of several coders measures; empty for fewer than two."""
    return labels.with_texts(TEXTS)(f"coded_alike_{said.kind}") if said.coders > 1 else ""


def apart_said(said: Coded, labels: Labels) -> str:
    """Return whether several coders saw each other's coding; empty for fewer than two."""
    if said.coders < 2:
        return ""
    return labels.with_texts(TEXTS)("coded_apart" if said.apart else "coded_not_apart")


def coded_in(rows: Any) -> Coded:
    """Return what the rows of a chart say of their coders; of no rows, nobody."""
    if not len(rows):
        return Coded(0, "", "none", apart=False)
    row = rows.iloc[0]
    return Coded(
        int(row["coded_coders"]), row["coded_kind"], row["coded_review"], apart=bool(row["coded_apart"])
    )


def coder_said(row: Row, labels: Labels) -> str:
    """Return the name of a coder with kind and date, and what the coder had at hand."""
    own = labels.with_texts(TEXTS)
    date = "" if not row["date"] else str(row["date"])
    key = "coder_is_dated" if date else "coder_is"
    name = own(key, name=labels.of(row), kind=labels.code("coder_kind", row["kind"]), date=date)
    saw = labels.of(row, "saw")
    return own("coder_saw", coder=name, saw=saw) if saw else name
