"""Selection: what a reader has chosen, as one frozen value that lives in the address.

The keys every page knows are the fields of ``Selection``. A page adds its own through a small tuple of ``Key``.
Reading an address never raises: what is unknown or malformed is left at its default.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from casebook.text import LANGUAGES, Language

Value = str | int | bool | tuple[str, ...] | None
_TOKEN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")
_LONGEST_QUERY: Final = 4_000
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True)
class Key:
    """One key of the address: how its text is read; ``None`` from ``read`` means junk.

    ``keeps_history`` is true where a change makes an entry for Back, false for continuous controls. ``passing`` keys
    (the page of a list, an opened record) end with the next choice of a control.
    """

    name: str
    default: Value
    read: Callable[[str], Value]
    keeps_history: bool = True
    passing: bool = False

    def write(self, value: Value) -> str:
        """Return ``value`` as the address spells it."""
        if isinstance(value, tuple):
            return ".".join(value) if all("." not in part for part in value) else " ".join(value)
        return "1" if value is True else str(value)


def token(name: str, default: str = "") -> Key:
    """A key that holds an id: letters, digits, ``_``, ``-`` and dots."""
    return Key(name, default, lambda text: text if _TOKEN.fullmatch(text) else None)


def tokens(name: str) -> Key:
    """A key that holds several ids, dots between (``c=a.b.c``); none means all."""

    def read(text: str) -> Value:
        parts = tuple(dict.fromkeys(part for part in re.split(r"[. ,]", text) if part))
        return parts if parts and all(_TOKEN.fullmatch(part) for part in parts) else None

    return Key(name, (), read)


def choice(name: str, *choices: str) -> Key:
    """A key that holds one of ``choices``; the first is the default."""
    return Key(name, choices[0], lambda text: text if text in choices else None)


def flag(name: str) -> Key:
    """A key that is set (``1``) or not."""
    return Key(name, False, lambda text: True if text == "1" else None)


def whole(name: str, default: int, lowest: int, highest: int) -> Key:
    """A key that holds a whole number between ``lowest`` and ``highest``."""

    def read(text: str) -> Value:
        number = int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else lowest - 1
        return number if lowest <= number <= highest else None

    return Key(name, default, read)


def words(name: str, longest: int = 120) -> Key:
    """A key that holds free text, such as a search; control characters are dropped, its changes leave no history."""

    def read(text: str) -> Value:
        return _CONTROL.sub("", text).strip()[:longest].strip() or None

    return Key(name, "", read, keeps_history=False)


FIELDS: Final[dict[str, Key]] = {
    "lang": Key("lang", None, lambda text: text if text in LANGUAGES else None),
    "indicator": token("i"),
    "cases": tokens("c"),
    "per": token("per"),
    "period": token("t"),
    "source": choice("s", "all", "article"),
    "depth": choice("r", "bounds", "printed", "widest"),
    "forced": flag("show"),
}
RENAMED: Final[dict[str, str]] = {
    "indicator": "i",
    "cases": "c",
    "source": "s",
    "depth": "r",
    "language": "lang",
}


@dataclass(frozen=True)
class Selection:
    """What a reader has chosen. ``lang`` is None while the browser's own preference holds.

    ``indicator`` and ``per`` are indicator ids (empty: the page's default, no denominator), ``cases`` case ids (empty:
    all), ``period`` a label such as ``2010`` (empty: the page decides), ``source`` whether figures from other sources
    are joined, ``depth`` how deep a figure is read, ``forced`` whether a refused comparison is shown anyway. ``more``
    holds the page's own keys that differ from their defaults; read them with ``at``.
    """

    lang: Language | None = None
    indicator: str = ""
    cases: tuple[str, ...] = ()
    per: str = ""
    period: str = ""
    source: str = "all"
    depth: str = "bounds"
    forced: bool = False
    more: tuple[tuple[str, Value], ...] = ()
    keys: tuple[Key, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def from_query(cls, query: str | Mapping[str, Any], keys: Iterable[Key] = ()) -> "Selection":
        """Return the selection an address holds; never raises.

        ``query`` is the part after ``?`` (with or without it) or a mapping of its pairs; ``keys`` are the page's own.
        """
        keys, pairs = tuple(keys), _pairs(query)
        known = {name: _read(key, pairs) for name, key in FIELDS.items()}
        own = {key.name: _read(key, pairs) for key in keys}
        more = tuple(sorted((key.name, own[key.name]) for key in keys if own[key.name] != key.default))
        return cls(**known, more=more, keys=keys)  # type: ignore[arg-type]

    def to_query(self, leave: Iterable[str] = ()) -> str:
        """Return the address, without ``?``, without defaults and without the keys named in ``leave``."""
        left, pairs = set(leave), []
        for name, key in FIELDS.items():
            value = getattr(self, name)
            if value != key.default and key.name not in left:
                pairs.append((key.name, key.write(value)))
        own = {key.name: key for key in self.keys}
        pairs += [
            (name, own[name].write(value)) for name, value in self.more if name in own and name not in left
        ]
        return urlencode(pairs)

    def at(self, name: str) -> Value:
        """Return the value of a page's own key.

        Raises:
            KeyError: the page has no such key.
        """
        return dict(self.more).get(name, {key.name: key.default for key in self.keys}[name])

    def changed(self, **values: Value) -> "Selection":
        """Return a copy with fields or the page's own keys changed."""
        known = {item.name for item in fields(self)}
        own = {name: value for name, value in values.items() if name not in known}
        defaults = {key.name: key.default for key in self.keys}
        more = {**dict(self.more), **own}
        kept = tuple(sorted((name, value) for name, value in more.items() if value != defaults.get(name)))
        return replace(self, more=kept, **{n: v for n, v in values.items() if n in known})  # type: ignore[arg-type]


def _pairs(query: str | Mapping[str, Any]) -> dict[str, str]:
    if isinstance(query, str):
        pairs = parse_qsl(query.lstrip("?")[:_LONGEST_QUERY], keep_blank_values=True, errors="replace")
    else:
        pairs = [(str(k), str(v[0] if isinstance(v, list) and v else v)) for k, v in query.items()]
    first: dict[str, str] = {}
    for name, value in pairs:
        first.setdefault(RENAMED.get(name, name), value.strip())
    return first


def _read(key: Key, pairs: Mapping[str, str]) -> Value:
    if key.name not in pairs:
        return key.default
    value = key.read(pairs[key.name])
    return key.default if value is None else value
