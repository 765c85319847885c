"""What may be asked of Dash: a request that no page of the site sends is refused before Dash reads it.

Dash takes for granted that its own renderer asks; anything else would end as an error of the server.
"""

from collections.abc import Mapping
from typing import Any, Final

from dash import Dash
from dash.exceptions import DependencyException
from flask import Flask, Response, abort, request

from components.failures import explained
from components.text import SITE

PATH: Final = "/_dash-update-component"


MOST_BYTES: Final = 2_000_000
"""More than a page sends: a text to be read and the selection; a longer body is answered 413."""


def refuse_malformed(app: Dash) -> None:
    """Answer 400 to a callback request whose parts are not those of a callback of ``app``, 404 for a script it has not."""
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = MOST_BYTES

    @server.before_request
    def check() -> None:
        if request.path == PATH and request.method == "POST":
            if (request.content_length or 0) > MOST_BYTES:
                abort(413)
            body = request.get_json(silent=True)
            if not (isinstance(body, dict) and is_sound(body, app.callback_map)):
                abort(400)

    def no_such_script(_error: Exception) -> Response:
        return explained(SITE["not_found_title"], SITE["not_found"], 404)

    server.register_error_handler(DependencyException, no_such_script)


def is_sound(body: Mapping[str, Any], callbacks: Mapping[str, Any]) -> bool:
    """Say whether a request names a callback and gives it as many outputs, inputs and states as it has."""
    output = body.get("output")
    known = callbacks.get(output) if isinstance(output, str) else None
    # The browser answers the others itself.
    if not isinstance(output, str) or known is None or "callback" not in known:
        return False
    names = output.removeprefix("..").removesuffix("..").split("...")
    outputs = body.get("outputs")
    given = [outputs] if isinstance(outputs, dict) and not output.startswith("..") else outputs
    changed = body.get("changedPropIds", [])
    return (
        _are_parts(given, len(names))
        and _are_parts(body.get("inputs"), len(known["inputs"]))
        and _are_parts(body.get("state", []), len(known["state"]))
        and isinstance(changed, list)
        and all(isinstance(name, str) and "." in name for name in changed)
        and all(_is_address(part) for part in body["inputs"])
    )


def _are_parts(given: Any, count: int) -> bool:
    """Whether these are ``count`` properties of components, each with an id."""
    return isinstance(given, list) and len(given) == count and all(_is_part(part) for part in given)


def _is_address(part: Mapping[str, Any]) -> bool:
    """Whether what is said of the browser's address is text."""
    value = part.get("value")
    may_lack = part["property"] == "search" and value is None
    return part["id"] != "_pages_location" or may_lack or isinstance(value, str)


def _is_part(part: Any) -> bool:
    if not isinstance(part, dict) or not isinstance(part.get("property"), str):
        return False
    name = part.get("id")
    if isinstance(name, dict):
        return bool(name) and all(isinstance(value, str) for value in name.values())
    return isinstance(name, str)
