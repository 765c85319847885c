"""What a page fetches over the network, counted as it travels: compressed, headers included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from playwright.sync_api import Page

MOST_BYTES: Final = 700_000
MOST_REQUESTS: Final = 25


class Traffic:
    """Counts the requests and bytes of a page from now on; ``data:`` and ``blob:`` addresses fetch nothing."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        self.requests: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._note_request)
        session.on("Network.loadingFinished", self._note_end)
        session.on("Network.webSocketFrameReceived", self._note_frame)

    def _note_request(self, event: Mapping[str, Any]) -> None:
        address = event["request"]["url"]
        if not address.startswith(("data:", "blob:")):
            self.requests[event["requestId"]] = address

    def _note_end(self, event: Mapping[str, Any]) -> None:
        if event["requestId"] in self.requests:
            self.bytes += round(event["encodedDataLength"])

    def _note_frame(self, event: Mapping[str, Any]) -> None:
        # The payload is told as text, or in base64 if it is binary.
        payload, binary = event["response"]["payloadData"], event["response"]["opcode"] == 2
        self.bytes += len(payload) * 3 // 4 if binary else len(payload)
