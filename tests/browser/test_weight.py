"""How much a first visit fetches: the two budgets of speed that noise cannot move."""

import pytest

from tests.browser.addresses import places
from tests.browser.sight import arrive
from tests.browser.traffic import MOST_BYTES, MOST_REQUESTS, Traffic


@pytest.mark.parametrize("place", places(), ids=str)
def test_a_first_load_stays_within_its_budget(place, page):
    traffic = Traffic(page)
    arrive(page, place.path)
    page.wait_for_load_state("networkidle")
    fetched = "\n".join(traffic.requests.values())
    assert 0 < traffic.bytes <= MOST_BYTES, f"{traffic.bytes} bytes:\n{fetched}"
    assert 0 < len(traffic.requests) <= MOST_REQUESTS, f"{len(traffic.requests)} requests:\n{fetched}"
