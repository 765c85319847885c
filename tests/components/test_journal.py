"""What the server writes down of a request: enough to find it again, nothing of who asked."""

from __future__ import annotations

import json
import logging

import pytest
from flask import Flask

from components.journal import HEADER, Lines, number_requests


@pytest.fixture
def lines():
    """What is written, a dict for each line."""
    found: list[dict[str, object]] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(json.loads(self.format(record)))

    handler = Kept()
    handler.setFormatter(Lines())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield found
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def client():
    server = Flask("site")
    number_requests(server)

    @server.route("/search")
    def search() -> str:
        return "found"

    @server.route("/broken")
    def broken() -> str:
        raise ValueError("no such thing")

    return server.test_client()


def test_a_request_is_written_without_who_asked_and_what_for(client, lines):
    client.set_cookie("medium", "dark.narrow")
    answer = client.get("/search?q=secret", headers={"User-Agent": "Somebody"})
    (line,) = [line for line in lines if line["said"] == "answered"]
    assert line["request"] == answer.headers[HEADER]
    assert (line["method"], line["path"], line["status"], line["level"]) == ("GET", "/search", 200, "info")
    assert not any(word in json.dumps(line) for word in ("secret", "dark", "Somebody", "127.0.0.1"))


def test_an_error_is_written_on_one_line_with_its_request(client, lines):
    answer = client.get("/broken")
    assert answer.status_code == 500
    (line,) = [line for line in lines if "traceback" in line]
    assert line["request"] == answer.headers[HEADER]
    assert "ValueError: no such thing" in line["traceback"]


@pytest.mark.parametrize(
    ("given", "kept"), [("a-1.B_2", True), ("x" * 65, False), ("a b", False), ("é", False), ("", False)]
)
def test_the_number_of_a_proxy_is_kept_if_it_is_one(client, given, kept):
    told = client.get("/search", headers={HEADER: given}).headers[HEADER]
    assert (told == given) is kept
    assert told
