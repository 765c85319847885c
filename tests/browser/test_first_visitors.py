"""A server's first visitors, who all come at once: nobody may be left with an error or an empty page."""

from __future__ import annotations

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from casebook.store import DEFAULT_TABLES
from tests.browser.addresses import places
from tests.browser.server import serving
from tests.browser.sight import DRAWN


def parts_of(address: str) -> set[str]:
    """The paths of the scripts and styles that a page asks for."""
    with urlopen(address) as answer:
        return set(re.findall(r'(?:src|href)="(/[^"]+\.(?:js|css)[^"]*)"', answer.read().decode()))


def status(address: str) -> int:
    """The status of an answer."""
    try:
        with urlopen(address) as answer:
            return answer.status
    except HTTPError as error:
        return error.code


def test_a_server_answers_its_first_requests_all_at_once(site, tmp_path):
    paths = [*parts_of(f"{site}/"), *(place.path for place in places())]
    assert len(paths) > 15
    with serving(tmp_path / "server.log", ready=False) as fresh, ThreadPoolExecutor(len(paths)) as visitors:
        answers = dict(zip(paths, visitors.map(status, [fresh + path for path in paths]), strict=True))
    assert {path: code for path, code in answers.items() if code != 200} == {}


def test_a_server_whose_tables_are_damaged_stays_up_and_recovers(tmp_path, monkeypatch):
    folder, log = tmp_path / "tables", tmp_path / "server.log"
    shutil.copytree(DEFAULT_TABLES, folder)
    monkeypatch.setenv("CASEBOOK_TABLES", str(folder))
    table = folder / "claims.parquet"
    table.write_bytes(b"junk")
    with serving(log, ready=False) as fresh:
        assert [status(f"{fresh}{path}") for path in ("/healthz", "/readyz", "/")] == [200, 503, 503]
        shutil.copy(DEFAULT_TABLES / table.name, table)
        assert [status(f"{fresh}{path}") for path in ("/healthz", "/readyz", "/")] == [200, 200, 200]
    assert "claims.parquet is missing or is not the file" in log.read_text()


@pytest.mark.matrix
@pytest.mark.parametrize("time", [*range(10)])
def test_each_page_appears_to_the_first_visitors_of_a_server(browser, tmp_path, time):
    with serving(tmp_path / "server.log", ready=False) as fresh:
        context = browser.new_context(base_url=fresh, locale="en-GB")
        visits = [(place, context.new_page()) for place in places()]
        for place, page in visits:
            page.evaluate(
                "address => { setTimeout(() => { location.href = address }) }", f"{fresh}{place.path}"
            )
        for place, page in visits:
            page.wait_for_url(f"{fresh}{place.path}", wait_until="commit")
            page.wait_for_function(DRAWN, timeout=60_000)
            assert page.inner_text("h1"), place
        context.close()
    assert "Traceback" not in (tmp_path / "server.log").read_text()
