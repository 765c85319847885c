"""Tells what a report aims at or plans from what it says has happened: a target is no observation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from casebook.reading import Figure

_SENTENCE_END: Final = re.compile(r"[。！？!?；;\n]|\.(?=\s)")
_ROOM: Final = 120
_BEHIND: Final = 24
# Words of intent that govern the rest of their sentence. 计划 and 规划 are verbs here; as nouns they name documents
# (行动计划), and 完成目标 tells what was reached.
_HAN_AIM: Final = (
    r"力争|争取|确保|预计|预期|(?<!完成)(?<!实现)目标(?!责任|管理|考核)|有望|将(?=[达实建完增降提减下上]|在|于)"
    r"|(?<![动年度生施项])(?:计划|规划|拟)(?=[到在于用投建完实新]|今|明|年内|至)"
)
# 到2020年，…达到95%: a point to come and what is to be reached there.
_REACHED_BY: Final = r"(?<![截直])到[^。]{0,10}年[底末]?[^。]{0,30}(?:达到?|实现|建成|完成|控制在)[^。]{0,6}$"
_LATIN_AIM: Final = (
    r"\b(?:will|shall|aims?|aimed|aiming|targets?|targeted|goals?|intends?|hopes?|expects?|expected|projected|forecast"
    r"|plan(?:s|ned)? (?:to|for|on))\b"
)
_AIM: Final = re.compile(f"{_HAN_AIM}|{_REACHED_BY}|{_LATIN_AIM}", re.IGNORECASE)
_AIM_BEHIND: Final = re.compile(r"^ ?(?:的?目标|(?:target|goal)s?\b)", re.IGNORECASE)
# What is said to have been done is observed, whatever was planned: 已, 了 and the like in the figure's own clause.
_DONE: Final = re.compile(
    r"已|了|实际|截至|超额|(?:was|were|has|have|had) [a-z]+(?:ed|et|en)?\b[^,]*$", re.IGNORECASE
)
_CLAUSE_END: Final = re.compile(r"[，,、：:]")


def is_aim(text: str, figure: Figure) -> bool:
    """Whether the sentence of a figure says that it is aimed at or planned (力争下降10%, will reach 95%)."""
    before = _SENTENCE_END.split(text[max(0, figure.start - _ROOM) : figure.start])[-1]
    clause = _CLAUSE_END.split(before)[-1] + figure.text
    if _DONE.search(clause) and not _AIM.search(clause):
        return False
    return bool(_AIM.search(before) or _AIM_BEHIND.search(text[figure.end : figure.end + _BEHIND]))
