"""The headers of every answer: what a page may load, and that no other site may frame it, embedded charts apart."""

from collections.abc import Callable, Sequence

from flask import Flask, Response, request

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def policy(script_hashes: Sequence[str], *, framed: bool = False) -> str:
    """Return the Content-Security-Policy; styles may be inline because plotly sets them, scripts may not."""
    scripts = " ".join(["'self'", *script_hashes])
    parts = {
        "default-src": "'self'",
        "script-src": scripts,
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "*" if framed else "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def secure(server: Flask, script_hashes: Callable[[], Sequence[str]]) -> None:
    """Add the headers to every answer; embedded charts alone may be framed."""

    @server.after_request
    def add_headers(response: Response) -> Response:
        framed = request.path.startswith("/embed/")
        response.headers.setdefault("Content-Security-Policy", policy(script_hashes(), framed=framed))
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if not framed:
            response.headers.setdefault("X-Frame-Options", "DENY")
        return response
