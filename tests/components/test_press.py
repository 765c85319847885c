"""The kept browser: one at a time, within its time, refused when too many wait, back after a crash."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import components.exports.press as presses
from components.exports.press import Busy, Late, NoChrome, Press

FIGURE = {"data": [], "layout": {"width": 200, "height": 100, "title": {"text": "标题"}}}
SVG = b"<svg"


async def draw(sheet) -> bytes:
    """A job that draws a small figure."""
    return await sheet.draw(FIGURE, "svg")


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    """A browser of its own, with little patience."""
    kept = Press(places=2, limit_s=15, idle_s=300)
    yield kept
    kept.close()


@pytest.fixture
def without_chrome(client, monkeypatch):
    """The site on a machine without a browser."""
    lonely = Press(find=lambda: None)
    for name in ("picture", "document", "slide", "word"):
        module = import_module(f"components.exports.{name}")
        for function in (getattr(module, form, None) for form in ("png", "svg", "pdf", "pptx", "docx")):
            if function and function.__module__ == module.__name__:
                monkeypatch.setitem(function.__kwdefaults__, "press", lonely)
    return client


@pytest.mark.parametrize("form", ["png", "svg", "pdf", "pptx", "docx"])
def test_without_a_browser_the_reader_is_told_what_to_do_in_both_languages(without_chrome, form):
    answer = without_chrome.get(f"/figures/comparison.{form}?i=settled")
    said = answer.get_data(as_text=True)
    assert answer.status_code == 503
    assert "apt install chromium" in said
    assert "在您的浏览器里照常可用" in said
    assert "work in your browser all the same" in said
    assert without_chrome.get("/figures/comparison.xlsx?i=settled").status_code == 200


def test_no_chrome_is_said_at_once():
    with pytest.raises(NoChrome):
        Press(find=lambda: None).run(draw)


@pytest.mark.browser
def test_a_browser_that_was_killed_is_replaced(press):
    assert press.run(draw).startswith(SVG)
    killed = press.process_id
    os.killpg(killed, signal.SIGKILL)
    assert press.run(draw).startswith(SVG)
    assert press.process_id != killed


@pytest.mark.browser
def test_a_browser_killed_at_work_is_replaced_and_the_work_done(press):
    press.run(draw)
    killed = press.process_id
    started = threading.Event()

    async def slow(sheet) -> bytes:
        started.set()
        if press.process_id == killed:
            await sheet._kaleido.get_tab().send_command(
                "Runtime.evaluate", params={"expression": "new Promise(() => {})", "awaitPromise": True}
            )
        return await draw(sheet)

    made: list[bytes] = []
    work = threading.Thread(target=lambda: made.append(press.run(slow)))
    work.start()
    started.wait(10)
    os.killpg(killed, signal.SIGKILL)
    work.join(30)
    assert made
    assert made[0].startswith(SVG)


@pytest.mark.browser
def test_a_job_over_its_time_is_stopped_and_the_next_one_works():
    hasty = Press(limit_s=0.5)

    async def hang(_sheet) -> bytes:
        await asyncio.sleep(60)
        return b""

    with pytest.raises(Late):
        hasty.run(hang)
    assert hasty.process_id is None
    hasty._limit_s = 20
    assert hasty.run(draw).startswith(SVG)
    hasty.close()


@pytest.mark.browser
def test_more_than_may_wait_are_refused_at_once_and_the_patient_are_not(press):
    release = threading.Event()

    async def wait(_sheet) -> bytes:
        while not release.is_set():
            await asyncio.sleep(0.01)
        return b"done"

    threads = [threading.Thread(target=press.run, args=(wait,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    while press._places._value:
        time.sleep(0.01)
    with pytest.raises(Busy):
        press.run(draw)
    release.set()
    assert press.run(draw, patient=True).startswith(SVG)
    for thread in threads:
        thread.join(20)
    assert press.run(draw).startswith(SVG)


@pytest.mark.browser
def test_a_browser_that_nobody_uses_is_ended():
    brief = Press(idle_s=0.2)
    brief.run(draw)
    process = brief.process_id
    for _ in range(200):
        if brief.process_id is None:
            break
        time.sleep(0.05)
    assert brief.process_id is None
    assert not Path(f"/proc/{process}").exists()


@pytest.mark.browser
def test_the_browser_reaches_nothing_beyond_its_files(press):
    async def ask(sheet) -> bytes:
        asked = "fetch('http://127.0.0.2:1/').then(() => 'reached', error => 'refused')"
        answer = await sheet._kaleido.get_tab().send_command(
            "Runtime.evaluate", params={"expression": asked, "awaitPromise": True}
        )
        return answer["result"]["result"]["value"].encode()

    assert press.run(ask) == b"refused"
    assert presses.PLOTLY.exists()
