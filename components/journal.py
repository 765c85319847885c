"""What the server says of its work: a line of JSON for each event, with the request it belongs to, and nobody in it.

Of a request its number, method, path, status and time are written; no address of a reader, no cookie, no word that was
searched for, no text that was pasted. ``CASEBOOK_LOG=info`` writes every request, otherwise only what went wrong.
"""

import json
import logging
import os
import re
import sys
import time
from datetime import UTC, datetime
from secrets import token_hex
from typing import Final

from flask import Flask, Response, g, has_request_context, request

LOGGER: Final = logging.getLogger(__name__)
HEADER: Final = "X-Request-Id"
_GIVEN: Final = re.compile(r"[\w.-]{1,64}", re.ASCII)
_OWN: Final = ("method", "path", "status", "ms")


class Lines(logging.Formatter):
    """A record as one line of JSON: ``time`` (UTC), ``level``, ``logger``, ``said``, and of its request ``request`` and more."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; a traceback is a string in it."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "said": record.getMessage(),
            "request": g.get("request_id") if has_request_context() else None,
            **{name: getattr(record, name, None) for name in _OWN},
            "traceback": self.formatException(record.exc_info) if record.exc_info else None,
        }
        return json.dumps({name: value for name, value in said.items() if value is not None})


def open_journal() -> None:
    """Write what this process logs to its standard error, at the level of ``CASEBOOK_LOG``."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.getLogger().addHandler(handler)
    asked = logging.getLevelNamesMapping().get(os.environ.get("CASEBOOK_LOG", "").upper())
    logging.getLogger().setLevel(asked or logging.WARNING)


def number_requests(server: Flask) -> None:
    """Give every request a number, that of a proxy in front where it gives one, and tell it in the answer."""

    @server.before_request
    def begin() -> None:
        given = request.headers.get(HEADER, "")
        g.request_id = given if _GIVEN.fullmatch(given) else token_hex(8)
        g.began = time.monotonic()

    @server.after_request
    def end(response: Response) -> Response:
        response.headers[HEADER] = g.get("request_id", "")
        told = {"method": request.method, "path": request.path, "status": response.status_code}
        taken = round((time.monotonic() - g.get("began", time.monotonic())) * 1000)
        LOGGER.info("answered", extra={**told, "ms": taken})
        return response
