"""Answers on the wire: compressed, and cached for long where their address names their content.

Static files are compressed once, as small as brotli can (about three seconds for the largest), and kept in
``build/compressed`` under the hash of their content; answers made for one reader are compressed quickly.
"""

import gzip
import hashlib
import logging
from functools import lru_cache
from pathlib import Path
from typing import Final

import brotli  # type: ignore[import-untyped]
from flask import Flask, Response, request

LOGGER: Final = logging.getLogger(__name__)
KEPT: Final = Path(__file__).resolve().parent.parent / "build" / "compressed"
STATIC: Final = ("/_dash-component-suites/", "/assets/", "/style.css")
LONG: Final = "public, max-age=31536000, immutable"
_TEXTUAL: Final = (
    "text/",
    "application/json",
    "application/javascript",
    "application/ld+json",
    "image/svg+xml",
)
_SMALLEST: Final = 860


def deliver(server: Flask) -> None:
    """Compress every textual answer, and let browsers keep static files whose address carries a hash or a time."""

    @server.after_request
    def pack(response: Response) -> Response:
        static = request.path.startswith(STATIC)
        if static and response.status_code == 200 and ("m" in request.args or "v" in request.args):
            response.headers["Cache-Control"] = LONG
        encoding = next((e for e in ("br", "gzip") if request.accept_encodings[e]), "")
        if encoding and _worth_it(response):
            _pack(response, encoding, static=static)
        return response


def _worth_it(response: Response) -> bool:
    textual = (response.content_type or "").startswith(_TEXTUAL)
    return textual and response.status_code == 200 and "Content-Encoding" not in response.headers


def _pack(response: Response, encoding: str, *, static: bool) -> None:
    response.direct_passthrough = False
    content = response.get_data()
    if len(content) < _SMALLEST:
        return
    response.set_data(_static(content, encoding) if static else _quick(content, encoding))
    response.headers["Content-Encoding"] = encoding
    response.headers.add("Vary", "Accept-Encoding")


def _quick(content: bytes, encoding: str) -> bytes:
    return brotli.compress(content, quality=4) if encoding == "br" else gzip.compress(content, 5)


@lru_cache(maxsize=64)
def _static(content: bytes, encoding: str) -> bytes:
    """Return static content compressed as small as possible, from the folder of what was compressed before."""
    kept = KEPT / f"{hashlib.sha256(content).hexdigest()[:32]}.{encoding}"
    if kept.exists():
        return kept.read_bytes()
    small: bytes = brotli.compress(content, quality=11) if encoding == "br" else gzip.compress(content, 9)
    try:
        KEPT.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{encoding}.part")
        part.write_bytes(small)
        part.replace(kept)
    except OSError:
        LOGGER.warning("cannot keep %s: it will be compressed again in the next process", kept)
    return small
