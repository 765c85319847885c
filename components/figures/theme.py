"""Colour, type and the plotly template: one place for what the CSS and the figures share.

Colours are checked for WCAG 2.2 AA by the tests: text 4.5:1 and marks, rules and focus 3:1 on paper, surface and
sunken, in both themes. Hues of the cases come from the codebook.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from casebook.schema import COLOUR, ID

PALETTES: Final[dict[str, dict[str, str]]] = {
    "light": {
        "paper": "#FBFAF7",
        "surface": "#FFFFFF",
        "sunken": "#F1EFEA",
        "ink": "#17191D",
        "ink2": "#4A4E57",
        "ink3": "#666A73",
        "rule": "#D9D6CE",
        "rule-strong": "#85826F",
        "accent": "#8A1B3F",
        "accent-ink": "#FFFFFF",
        "accent-wash": "#F7E8EC",
        "printed": "#2B2620",
        "caution": "#7A5200",
        "caution-wash": "#FBF1DC",
        "refuse": "#5B5F68",
        "hatch": "#B9B5AA",
        "focus": "#1B5FB8",
    },
    "dark": {
        "paper": "#121418",
        "surface": "#1A1D23",
        "sunken": "#22262D",
        "ink": "#F0EFEA",
        "ink2": "#C3C5CB",
        "ink3": "#9DA1AB",
        "rule": "#343942",
        "rule-strong": "#7D828C",
        "accent": "#F29AB2",
        "accent-ink": "#2A0713",
        "accent-wash": "#3A1C27",
        "printed": "#F3E9D6",
        "caution": "#F0C46A",
        "caution-wash": "#33290F",
        "refuse": "#A6ABB5",
        "hatch": "#4A505B",
        "focus": "#8FC1FF",
    },
}
FONTS: Final[dict[str, str]] = {
    "voice-ours": '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", '
    '"Source Han Sans SC", system-ui, sans-serif',
    "voice-ours-en": '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "Liberation Sans", '
    '"DejaVu Sans Condensed", "DejaVu Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    "voice-printed": '"Songti SC", STSong, SimSun, "Noto Serif CJK SC", "Source Han Serif SC", Georgia, serif',
    "voice-code": 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
}


@dataclass(frozen=True)
class Theme:
    """How a figure is drawn: ``name`` is light or dark, ``narrow`` is a phone's width, ``language`` picks the font."""

    name: str = "light"
    narrow: bool = False
    language: str = "zh"

    def __getitem__(self, colour: str) -> str:
        """Return a colour of the palette by its name, such as ``ink2``."""
        return PALETTES[self.name][colour]

    @property
    def font(self) -> str:
        """The font stack of our own voice."""
        return FONTS["voice-ours" if self.language == "zh" else "voice-ours-en"]

    @property
    def printed(self) -> str:
        """The font stack of what a source printed."""
        return FONTS["voice-printed"]

    def edge(self, row: Any) -> str:
        """Return the outline colour of a case's mark in this theme."""
        return str(row["edge_dark" if self.name == "dark" else "edge_light"])

    def fill(self, row: Any) -> str:
        """Return the fill of a case's mark; a black fill follows the ink, so that it shows on a dark ground."""
        colour = str(row["colour"])
        return self.edge(row) if self.name == "dark" and _is_dark(colour) else colour


def fade(colour: str, opacity: float) -> str:
    """Return ``#RRGGBB`` with an opacity as ``rgba(…)``."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def template(theme: Theme) -> dict[str, Any]:
    """Return the plotly template of a theme: type, rules and axes, nothing else."""
    axis = {
        "gridcolor": theme["rule"],
        "linecolor": theme["rule-strong"],
        "tickcolor": theme["rule-strong"],
        "zeroline": False,
        "tickfont": {"color": theme["ink2"], "size": 12.5},
        "title": {"font": {"color": theme["ink2"], "size": 12.5}},
        "automargin": False,
        "fixedrange": True,
    }
    return {
        "layout": {
            "font": {"family": theme.font, "color": theme["ink"], "size": 13},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "xaxis": axis,
            "yaxis": axis,
            "showlegend": False,
            "hovermode": "closest",
            "dragmode": False,
            "hoverlabel": {
                "bgcolor": theme["surface"],
                "bordercolor": theme["rule-strong"],
                "font": {"family": theme.font, "color": theme["ink"], "size": 13},
                "align": "left",
            },
            "separators": ".," if theme.language == "en" else ". ",
        }
    }


def css(cases: list[dict[Any, Any]]) -> str:
    """Return the custom properties of both themes; ``cases`` are rows of the table of cases."""
    light, dark = (_block(Theme(name), cases) for name in ("light", "dark"))
    fonts = "".join(f"--{name}:{stack};" for name, stack in FONTS.items())
    return (
        f":root{{{fonts}color-scheme:light;{light}}}"
        f'[data-theme="dark"]{{color-scheme:dark;{dark}}}'
        f'@media (prefers-color-scheme:dark){{:root:not([data-theme="light"]){{color-scheme:dark;{dark}}}}}'
        f"@media print{{:root,:root[data-theme]{{color-scheme:light;{light}--paper:#fff;--sunken:#fff;}}}}"
    )


def _block(theme: Theme, cases: list[dict[Any, Any]]) -> str:
    own = "".join(f"--{name}:{colour};" for name, colour in PALETTES[theme.name].items())
    return own + "".join(_hues(theme, row) for row in cases)


def _hues(theme: Theme, row: dict[Any, Any]) -> str:
    """The properties of a case; what is no id or no colour could end the style sheet and is refused."""
    case, fill, edge = str(row["case_id"]), theme.fill(row), theme.edge(row)
    if not (re.fullmatch(ID, case) and re.fullmatch(COLOUR, fill) and re.fullmatch(COLOUR, edge)):
        raise ValueError(f"no style can be written of {case!r}, {fill!r}, {edge!r}")
    return f"--case-{case}:{fill};--case-{case}-edge:{edge};"


def _is_dark(colour: str) -> bool:
    return all(int(colour[i : i + 2], 16) < 0x30 for i in (1, 3, 5))
