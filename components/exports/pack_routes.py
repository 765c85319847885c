"""The addresses of packs: what will be made, its progress, its ZIP; plain pages that need no script."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from flask import Flask, Response, abort, jsonify, redirect, request, send_file
from werkzeug.wrappers import Response as AnyResponse

from casebook.labels import fill
from casebook.text import LANGUAGES, Text
from components.exports.formats import FORMATS
from components.exports.jobs import JOBS, Job, Jobs
from components.exports.pack import Part, count, files, of_case, of_page
from components.exports.press import Busy
from components.exports.refusal import refused
from components.page import NotFound
from components.plain_page import plain_page
from components.reader import asked_language
from components.site import Site

TEXTS: Final[dict[str, Text]] = {
    "title": Text("打包下载", "Take everything along"),
    "lede": Text(
        "把这一页的{n:word}幅图按当前所选做成一个压缩包：每幅图的各种格式、一份带目录的 PDF 报告和说明文件。",
        "{n:word} {n|chart|charts} of this page, as selected, in one ZIP: every format, a PDF report with contents, and a README.",
    ),
    "formats": Text("格式", "Formats"),
    "languages": Text("语言", "Languages"),
    "zh": Text("中文", "Chinese"),
    "en": Text("英文", "English"),
    "make": Text("开始打包", "Make the pack"),
    "back": Text("回到这一页", "Back to the page"),
    "waiting": Text("排队中，前面还有别的打包。", "Waiting: another pack is being made."),
    "running": Text("已完成 {done} / {total} 个文件。", "{done} of {total} files are done."),
    "done": Text("做好了。结果保留半小时。", "The pack is ready. It is kept for half an hour."),
    "failed": Text("没有做成。", "The pack was not made."),
    "cancelled": Text("已取消。", "Cancelled."),
    "cancel": Text("取消", "Cancel"),
    "take": Text("下载压缩包", "Download the ZIP"),
    "gone": Text(
        "没有这个打包任务，或者结果已过期删除。请回到图所在的页面重新打包。",
        "There is no such pack, or it was removed after its time. Go back to the charts and make it again.",
    ),
}
REFRESH_S: Final = 2


def add_pack_routes(server: Flask, site: Site, jobs: Jobs = JOBS) -> None:
    """Add the addresses of packs."""
    rule = server.add_url_rule
    rule("/exports/new", "pack_new", lambda: _offer(site))
    rule("/exports", "pack_start", lambda: _start(server, site, jobs), methods=["POST"])
    rule("/exports/<name>", "pack_progress", lambda name: _progress(_job(jobs, name)))
    rule("/exports/<name>.json", "pack_state", lambda name: jsonify(_job(jobs, name).as_json()))
    rule("/exports/<name>.zip", "pack_file", lambda name: _file(_job(jobs, name)))
    rule("/exports/<name>/cancel", "pack_cancel", lambda name: _cancel(jobs, name), methods=["POST"])


def _parts(site: Site, path: str, query: dict[str, str], languages: Sequence[str]) -> list[Part]:
    """The charts that a path names, as selected; those of the whole site about a case where the path is a case's."""
    page = site.find(path)
    if page is None:
        abort(404)
    held = page.held(path)
    try:
        return (
            of_case(site, held["case_id"], languages)
            if "case_id" in held
            else of_page(page, query, languages)
        )
    except NotFound:
        abort(404)


def _offer(site: Site) -> Response:
    """What a pack of this page will hold, and the button that starts it."""
    language, path = asked_language(), request.args.get("page", "/")
    query = {name: value for name, value in request.args.items() if name != "page"}
    parts = _parts(site, path, query, (language,))
    if not parts:
        abort(404)
    kept = urlencode(query)
    languages: dict[str, str] = {name: _say(name, language) for name in LANGUAGES}
    return _page(
        f"<p>{_say('lede', language, n=len(parts[0].cards))}</p>"
        f'<form action="/exports?lang={language}" method="post">{_hidden("page", path)}{_hidden("query", kept)}'
        f"{_choices('formats', {form: form.upper() for form in FORMATS}, set(FORMATS), language)}"
        f"{_choices('languages', languages, {language}, language)}"
        f'<p><button class="go" type="submit">{_say("make", language)}</button></p></form>'
        f'<p><a href="{escape(f"{path}?{kept}")}">{_say("back", language)}</a></p>',
        language,
    )


def _start(server: Flask, site: Site, jobs: Jobs) -> AnyResponse:
    _same_site()
    form = request.form
    path, query = form.get("page", "/"), dict(parse_qsl(form.get("query", "")))
    forms = [name for name in FORMATS if name in form.getlist("formats")] or list(FORMATS)
    languages = [name for name in LANGUAGES if name in form.getlist("languages")] or list(LANGUAGES)
    parts, host = _parts(site, path, query, languages), request.host_url
    if not parts:
        abort(404)
    try:
        job = jobs.start(
            f"{parts[0].name}.zip",
            count(parts, forms),
            lambda: files(parts, forms),
            within=lambda: server.test_request_context("/", base_url=host),
        )
    except Busy as error:
        return refused(error)
    return redirect(f"/exports/{job.id}?lang={asked_language()}", 303)


def _progress(job: Job) -> Response:
    language = asked_language()
    said = escape(job.problem.pick(language)) if job.problem else ""
    told = f'<p role="status">{_say(job.state, language, done=job.done, total=job.total)} {said}</p>'
    if job.is_active:
        told += (
            f'<p><progress value="{job.done}" max="{job.total}" aria-label="{_say("title", language)}"></progress></p>'
            f'<form action="/exports/{job.id}/cancel?lang={language}" method="post">'
            f'<p><button class="go" type="submit">{_say("cancel", language)}</button></p></form>'
        )
    if job.state == "done":
        told += f'<p><a class="go" href="/exports/{job.id}.zip">{_say("take", language)}</a></p>'
    return _page(told, language, refresh=job.is_active)


def _cancel(jobs: Jobs, name: str) -> AnyResponse:
    _same_site()
    job = _job(jobs, name)
    jobs.cancel(job)
    return redirect(f"/exports/{job.id}?lang={asked_language()}", 303)


def _file(job: Job) -> Response:
    if job.state != "done":
        abort(404)
    return send_file(job.path, mimetype="application/zip", as_attachment=True, download_name=job.name)


def _job(jobs: Jobs, name: str) -> Job:
    job = jobs.find(name)
    if job is None:
        language = asked_language()
        abort(_page(f"<p>{_say('gone', language)}</p>", language, status=404))
    return job


def _same_site() -> None:
    """No other site may start or stop work here."""
    if request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
        abort(403)


def _say(key: str, language: str, **values: Any) -> str:
    return escape(fill(TEXTS[key].pick(language), language, values))


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'


def _choices(name: str, shown: Mapping[str, str], chosen: set[str], language: str) -> str:
    boxes = "".join(
        f'<label class="form-check-label"><input class="form-check-input" type="checkbox" name="{name}" '
        f'value="{value}"{" checked" if value in chosen else ""}> {label}</label> '
        for value, label in shown.items()
    )
    return f'<fieldset class="choices"><legend>{_say(name, language)}</legend>{boxes}</fieldset>'


def _page(body: str, language: str, *, refresh: bool = False, status: int = 200) -> Response:
    """A plain page under the title of packs; ``body`` is HTML."""
    again = f'<meta http-equiv="refresh" content="{REFRESH_S}">' if refresh else ""
    title = TEXTS["title"].pick(language)
    told = f"<h1>{escape(title)}</h1>{body}"
    return plain_page(title, told, language, head=again, status=status, headers={"Cache-Control": "no-store"})
