"""Answers to exports that cannot be made now: in both languages, with what to do, and when to ask again."""

from typing import Final

from flask import Response

from casebook.text import Text
from components.exports.press import Broken, Busy, Late, NoChrome, PressError
from components.failures import explained

RETRY_S: Final = 5
_TITLE: Final = Text("没有导出", "Not exported")
REFUSALS: Final[dict[type[PressError], Text]] = {
    NoChrome: Text(
        "这台服务器上没有 Chrome 或 Chromium，所以它做不了图片文件、PDF、幻灯片和 Word 文件。"
        "图下的 PNG、SVG 按钮在您的浏览器里照常可用，各种数据表也照常可下载。"
        "管理员可安装：sudo apt install chromium fonts-noto-cjk fonts-liberation；或用 CASEBOOK_CHROME 指明其路径。",
        "There is no Chrome or Chromium on this server, so it cannot make pictures, PDF, slides or Word files. "
        "The PNG and SVG buttons under a chart work in your browser all the same, and so do all tables. "
        "Whoever runs the server can install one: sudo apt install chromium fonts-noto-cjk fonts-liberation; "
        "or point CASEBOOK_CHROME at it.",
    ),
    Busy: Text(
        "正在导出的人较多，请过几秒再试。",
        "Several exports are being made already. Please try again in a few seconds.",
    ),
    Late: Text(
        "这个导出用时过长，已经停下。请少选一些，或下载数据表。",
        "This export took too long and was stopped. Select less, or take the table instead.",
    ),
    Broken: Text(
        "没有导出成功，请再试一次。图下的 PNG、SVG 按钮和数据表照常可用。",
        "The export did not work. Please try once more; the PNG and SVG buttons under the chart and all tables still work.",
    ),
}


def said(error: PressError) -> Text:
    """Return what a reader is told of an error."""
    return REFUSALS.get(type(error), REFUSALS[Broken])


def refused(error: PressError) -> Response:
    """Return status 503 with the reason in both languages, and ``Retry-After`` where another try can help."""
    headers = {} if isinstance(error, NoChrome) else {"Retry-After": str(RETRY_S)}
    return explained(_TITLE, said(error), 503, headers)
