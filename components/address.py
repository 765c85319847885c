"""The address under which the site is known to others, for whatever leaves it: files, citations, embedding code.

Whoever asks may write any name into the ``Host`` of a request, so that a name is believed only where it leads nowhere
but this machine or its own network. A site that others reach is told its address (``CASEBOOK_ADDRESS``).
"""

import os
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from flask import has_request_context, request

SETTING: Final = "CASEBOOK_ADDRESS"
# Names that no public server has: RFC 6761, RFC 6762, RFC 8375 and what ICANN reserved for private use.
_PRIVATE: Final = ("localhost", "local", "test", "internal", "home.arpa", "lan")


def public_address() -> str:
    """Return the address of the site without a slash at its end; empty where none is known that may be believed."""
    told = os.environ.get(SETTING, "").strip().rstrip("/")
    if told:
        return told if is_address(told) else ""
    if not has_request_context() or not is_private(request.host):
        return ""
    return request.url_root.rstrip("/")


def is_address(text: str) -> bool:
    """Say whether a text is a web address without query or fragment."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.query and not parts.fragment
    )


def is_private(host: str) -> bool:
    """Say whether a host, with its port or without, is of this machine or its network."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    try:
        return ip_address(name).is_private
    except ValueError:
        return name in _PRIVATE or name.endswith(tuple(f".{end}" for end in _PRIVATE))
