"""Every page at every path in both languages, both themes and three widths: no breach that axe knows, no overflow."""

from __future__ import annotations

import itertools

import pytest

from tests.browser.addresses import places
from tests.browser.sight import arrive

pytestmark = pytest.mark.matrix
LANGUAGES, THEMES, WIDTHS = ("zh", "en"), ("light", "dark"), (1440, 390, 360)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("language", "theme"), [*itertools.product(LANGUAGES, THEMES)])
@pytest.mark.parametrize("place", places(every=True), ids=str)
def test_each_look_of_a_page_is_accessible_and_fits(place, language, theme, width, open_page, axe_violations):
    page = open_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    arrive(page, f"{place.path}?lang={language}")
    assert page.get_attribute("html", "data-theme") == theme
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert axe_violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [place for place in places() if place.choices], ids=str)
def test_each_choice_of_the_first_control_fits_a_phone(place, language, open_page):
    page = open_page(viewport={"width": 360, "height": 780})
    wide = []
    for choice in place.every_choice():
        arrive(page, f"{place.path}?lang={language}&{choice.key}={choice.value}")
        if page.evaluate("document.documentElement.scrollWidth") != 360:
            wide.append(choice.value)
    assert wide == []
