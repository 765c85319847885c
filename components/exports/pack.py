"""A pack: all charts of a page, or of a case, in every format, with one report as PDF and a README.

Files come one at a time, so that whoever makes a pack can show how far it is, stop, and hold one file in memory.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from casebook.labels import Labels
from casebook.store import TablesError, open_store
from casebook.text import LANGUAGES, Text
from components.chart import Words
from components.chart_card import Card, card_of
from components.coding import coding_note
from components.exports.about import about
from components.exports.formats import FORMATS, make
from components.exports.press import NoChrome, Stopped
from components.file_name import file_stem
from components.page import Page
from components.reader import view_of
from components.site import Site

TEXTS: Final[dict[str, Text]] = {
    "pack_files": Text("文件", "Files"),
    "pack_report": Text("全部图合为一份，带目录", "all charts in one document, with contents"),
    "pack_case": Text("{name}：这一例的全部图", "{name}: every chart of this case"),
    "pack_missing": Text("这些文件没有做成：", "These files could not be made:"),
    "pack_limits": Text("限度", "Limits"),
    "pack_version": Text(
        "数据版本 {version}（SHA-256 {digest}）。", "Data version {version} (SHA-256 {digest})."
    ),
    "pack_formats": Text(
        "CSV 带字节顺序标记，以 = + - @ 开头的单元格前加了撇号。每个文件都在自身的属性里写明标题、来源、限度、许可与版本。",
        "CSV files carry a byte order mark, and cells that begin with = + - @ have an apostrophe before them. Each file says "
        "its title, sources, limits, licence and version in its own properties.",
    ),
}
REPORT: Final = "report.pdf"
README: Final = "README.md"
_CASE: Final = "case"


@dataclass(frozen=True)
class Part:
    """The charts of a pack in one language; ``folder`` is where their files go."""

    folder: str
    title: str
    lede: str
    cards: tuple[Card, ...]

    @property
    def name(self) -> str:
        """The name of a pack that begins with this part: what it is of, and the version of the data."""
        return file_stem(f"casebook-{self.folder.partition('/')[0]}", "", self.cards[0].view.store.version)

    @property
    def labels(self) -> Labels:
        """The words of its language."""
        return self.cards[0].labels.with_texts(TEXTS)


def of_page(page: Page, query: Mapping[str, Any], languages: Sequence[str] = LANGUAGES) -> list[Part]:
    """Return the charts of a page that draw something for ``query``, a part for each language.

    Raises:
        NotFound: the address names nothing.
        TablesError: the tables cannot be read.
    """
    parts = []
    for language in languages:
        view = view_of(page, {**query, "lang": language}, "")
        heading = page.heading(view)
        cards = tuple(card for chart in page.charts if len((card := card_of(chart, view)).rows))
        parts.append(Part(f"{page.slug}/{language}", heading.title, heading.lede, cards))
    return [part for part in parts if part.cards]


def of_case(site: Site, case: str, languages: Sequence[str] = LANGUAGES) -> list[Part]:
    """Return every chart of the site that can show one case alone, a part for each language; none for no case."""
    names = open_store().rows("cases").set_index("case_id")
    if case not in names.index:
        return []
    parts = []
    for language in languages:
        cards = tuple(_alone(site, case, language))
        name = str(names.loc[case, f"name_{language}"])
        title = cards[0].labels.with_texts(TEXTS)("pack_case", name=name) if cards else ""
        parts.append(Part(f"{case}/{language}", title, "", cards))
    return [part for part in parts if part.cards]


def _alone(site: Site, case: str, language: str) -> Iterator[Card]:
    """Every state of a chart that its page offers about one case alone, or names by the case, each once."""
    for page, chart in site.charts().values():
        found: dict[Words, Card] = {}
        for query, is_named in _asking(page, case, language):
            card = card_of(chart, view_of(page, {**query, "lang": language}, ""))
            told = _tells(card)
            if told == {case} or (is_named and case in told):
                found.setdefault(card.words, card)
        yield from found.values()


def _asking(page: Page, case: str, language: str) -> Iterator[tuple[dict[str, str], bool]]:
    """What an address may ask of a page about a case, and whether it is a choice that bears the name of the case."""
    held = dict.fromkeys(page.variables or ("c",), case)
    controls = page.controls(view_of(page, {**held, "lang": language}, ""))
    named = [
        (control.key, option.value)
        for control in controls
        for option in control.options
        if option.value.startswith(f"{case}.")
    ]
    yield from (({**held, key: value}, True) for key, value in named)
    if not named:
        yield held, False
    if any(key.name == _CASE for key in page.keys):
        yield {_CASE: case}, False


def _tells(card: Card) -> set[str]:
    """The cases of which a card says something; that others are silent is no chart of theirs."""
    if "case_id" not in card.rows:
        return set()
    silent = card.rows["status"].isin(["not_reported", "not_applicable"])
    told = card.rows if silent.all() else card.rows[~silent]
    return set(told["case_id"].dropna())


def count(parts: Sequence[Part], forms: Sequence[str]) -> int:
    """Return how many files ``files`` will make."""
    return sum(len(part.cards) * len(forms) + ("pdf" in forms) for part in parts) + 1


def files(
    parts: Sequence[Part],
    forms: Sequence[str] = tuple(FORMATS),
    *,
    skip: Callable[[str, Exception], Any] | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Make the files of a pack, name and content, one after the other: tables, what a browser draws, the README.

    Where there is no browser, a folder has got all that can be made without one, and no README that says more. ``skip``,
    where given, is told of a file that cannot be made, name and error: the others are made, and the README names it.

    Raises:
        NoChrome: there is no browser, and a format needs it.
        PressError: the browser is too slow or broken, and nobody skips that.
    """
    missing: list[str] = []
    for name, content in _makers(parts, forms):
        try:
            made = content()
        except (NoChrome, Stopped, TablesError):
            raise
        except Exception as error:
            if skip is None:
                raise
            missing.append(name)
            skip(name, error)
        else:
            yield name, made
    yield README, readme(parts, forms, missing).encode("utf-8")


def _makers(parts: Sequence[Part], forms: Sequence[str]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    for form in sorted(forms, key=lambda form: FORMATS[form].needs_browser):
        for part in parts:
            for card in part.cards:
                yield f"{part.folder}/{card.file_stem}.{form}", partial(make, card, form, patient=True)
    for part in parts:
        if "pdf" in forms:
            yield f"{part.folder}/{REPORT}", partial(_report, part)


def _report(part: Part) -> bytes:
    # Loaded when asked for, as every writer of files that a browser prints is.
    from components.exports.document import report  # noqa: PLC0415

    return report(part.cards, part.title, part.lede, patient=True)


def readme(parts: Sequence[Part], forms: Sequence[str], missing: Sequence[str] = ()) -> str:
    """Return what a pack holds, what of it is ``missing``, how it may be read, and where it is from, in each part's language."""
    return "\n\n".join(_told(part, forms, missing) for part in parts) + "\n"


def _told(part: Part, forms: Sequence[str], missing: Sequence[str]) -> str:
    labels, said = part.labels, about(part.cards[0])
    report = [f"- `{part.folder}/{REPORT}`: {labels('pack_report')}"] if "pdf" in forms else []
    listed = [_entry(part, card, forms) for card in part.cards]
    lost = [name for name in missing if name.startswith(f"{part.folder}/")]
    limits = dict.fromkeys(line for card in part.cards for line in about(card).caveats)
    blocks: list[str] = [
        f"# {part.title}",
        part.lede,
        labels("pack_version", version=said.version, digest=said.digest),
        coding_note(part.cards[0].view.store, labels),
        said.licence,
        f"## {labels('pack_files')}",
        "\n".join([*report, *listed]),
        "\n".join([labels("pack_missing"), "", *(f"- `{name}`" for name in lost)]) if lost else "",
        labels("pack_formats"),
        f"## {labels('pack_limits')}" if limits else "",
        "\n".join(f"- {line}" for line in limits),
    ]
    return "\n\n".join(block for block in blocks if block)


def _entry(part: Part, card: Card, forms: Sequence[str]) -> str:
    address = about(card).address
    said = f"- `{part.folder}/{card.file_stem}` ({', '.join(forms)}): {card.words.title}"
    return f"{said} <{address}>" if address else said
