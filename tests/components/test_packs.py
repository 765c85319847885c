"""All charts of a page in one ZIP: made in the background, seen on the way, stopped, removed; and by one command."""

from __future__ import annotations

import asyncio
import io
import json
import re
import threading
import time
import unicodedata
import zipfile
from dataclasses import replace

import pypdf
import pytest

import batch
from components.exports.formats import FORMATS
from components.exports.jobs import Jobs
from components.exports.press import PRESS, Busy, NoChrome, Press

TABLES_ONLY = {
    "formats": ["csv", "json"],
    "languages": ["zh", "en"],
    "page": "/compare",
    "query": "i=settled",
}


def ended(client, address: str) -> dict:
    """The state of a pack once it is over."""
    for _ in range(600):
        state = json.loads(client.get(f"{address}.json").data)
        if state["state"] not in ("waiting", "running"):
            return state
        time.sleep(0.1)
    raise AssertionError(state)


def taken(client, address: str) -> zipfile.ZipFile:
    """The ZIP of a pack, as a reader takes it."""
    with client.get(f"{address}.zip") as answer:
        return zipfile.ZipFile(io.BytesIO(answer.data))


def started(client, **changes) -> str:
    """The address of a pack that was just asked for."""
    answer = client.post("/exports?lang=en", data=TABLES_ONLY | changes)
    assert answer.status_code == 303, answer.get_data(as_text=True)
    return answer.headers["Location"].split("?")[0]


def test_a_pack_is_offered_made_and_taken_without_a_script(client):
    offer = client.get("/exports/new?page=/compare&i=settled&lang=en").get_data(as_text=True)
    assert 'method="post"' in offer
    assert 'value="i=settled&amp;lang=en"' in offer
    address = started(client)
    state = ended(client, address)
    assert (state["state"], state["done"]) == ("done", state["total"])
    page = client.get(f"{address}?lang=zh").get_data(as_text=True)
    assert "下载压缩包" in page
    assert "http-equiv" not in page
    archive = taken(client, address)
    assert archive.testzip() is None
    *files, last = archive.namelist()
    assert last == "README.md"
    assert {name.rpartition(".")[2] for name in files} == {"csv", "json"}
    charts = [
        {name.split("/")[2].split("_")[0] for name in files if f"/{lang}/" in name} for lang in ("zh", "en")
    ]
    assert charts[0] == charts[1] >= {"comparison"}
    assert len(files) == 4 * len(charts[0])
    (name,) = [name for name in files if re.fullmatch(r"compare/en/comparison_settled_en_\w+.json", name)]
    told = json.loads(archive.read(name))
    assert told["address"].startswith("http://localhost/compare?")
    assert told["title"] in archive.read("README.md").decode("utf-8")
    assert all(name.isascii() for name in archive.namelist())


def test_the_pack_of_a_case_holds_only_that_case(client):
    address = started(client, page="/cases/north", query="")
    assert ended(client, address)["state"] == "done"
    archive = taken(client, address)
    told = [json.loads(archive.read(name)) for name in archive.namelist() if name.endswith(".json")]
    assert {"results-chain", "directions", "timeline", "claims", "coverage"} <= {
        chart["chart"] for chart in told
    }
    for chart in told:
        if chart["chart"] != "series":
            assert {row["case_id"] for row in chart["rows"]} - {None} == {"north"}, chart["chart"]


@pytest.mark.parametrize("page", ["/nowhere", "/cases/nobody", "/methods", "//evil.example"])
def test_a_page_without_charts_has_no_pack(client, page):
    assert client.get("/exports/new", query_string={"page": page}).status_code == 404
    assert client.post("/exports", data=TABLES_ONLY | {"page": page}).status_code == 404


def test_another_site_can_neither_start_nor_stop_a_pack(client):
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert client.post("/exports", data=TABLES_ONLY, headers=elsewhere).status_code == 403
    address = started(client)
    assert client.post(f"{address}/cancel", headers=elsewhere).status_code == 403
    assert ended(client, address)["state"] == "done"


def test_what_is_not_there_is_said_in_words(client):
    answer = client.get("/exports/nothing?lang=zh")
    assert answer.status_code == 404
    assert "已过期删除" in answer.get_data(as_text=True)
    assert client.get("/exports/nothing.zip").status_code == 404


def many(gate: threading.Event):
    """Files without end, one after each opening of the gate."""
    while True:
        gate.wait(10)
        yield "a.txt", b"a"


def over(job) -> None:
    """Wait until a job is over."""
    for _ in range(400):
        if job.ended:
            return
        time.sleep(0.02)
    raise AssertionError(job)


def test_a_pack_that_is_cancelled_leaves_nothing_behind():
    jobs, gate = Jobs(), threading.Event()
    job = jobs.start("a.zip", 9, lambda: many(gate))
    waiting = jobs.start("b.zip", 9, lambda: many(gate))
    jobs.cancel(waiting)
    jobs.cancel(job)
    gate.set()
    over(job)
    over(waiting)
    assert (job.state, waiting.state, waiting.done) == ("cancelled", "cancelled", 0)
    assert not job.path.exists()


@pytest.mark.browser
def test_a_pack_is_cancelled_in_the_middle_of_a_drawing():
    press, begun = Press(limit_s=60), threading.Event()

    async def draw_for_ever(_sheet) -> bytes:
        begun.set()
        await asyncio.sleep(60)
        return b""

    job = Jobs().start("a.zip", 1, lambda: iter([("a.png", press.run(draw_for_ever))]))
    assert begun.wait(30)
    job.stop.set()
    over(job)
    assert (job.state, job.done, job.path.exists()) == ("cancelled", 0, False)
    press.close()


def test_a_waiting_pack_is_cancelled_at_once_and_frees_its_place():
    jobs, gate = Jobs(most_active=2), threading.Event()
    job, waiting = (jobs.start("a.zip", 9, lambda: many(gate)) for _ in range(2))
    jobs.cancel(waiting)
    assert waiting.state == "cancelled"
    later = jobs.start("b.zip", 1, lambda: iter([("a.txt", b"a")]))
    jobs.cancel(job)
    gate.set()
    over(job)
    over(later)
    assert (waiting.state, later.state) == ("cancelled", "done")


def test_more_packs_than_may_wait_are_refused_and_old_ones_removed():
    jobs, gate = Jobs(most_active=2, most_kept=1), threading.Event()
    active = [jobs.start("a.zip", 1, lambda: many(gate)) for _ in range(2)]
    with pytest.raises(Busy):
        jobs.start("a.zip", 1, lambda: iter(()))
    for job in active:
        jobs.cancel(job)
    gate.set()
    for job in active:
        over(job)
    done = jobs.start("a.zip", 1, lambda: iter([("a.txt", b"a")]))
    over(done)
    assert jobs.find(done.id) is done
    assert [jobs.find(job.id) for job in active] == [None, None]
    jobs._kept_s = 0
    assert jobs.find(done.id) is None
    assert not done.path.exists()


def test_a_pack_that_fails_says_why():
    def fails():
        yield "a.txt", b"a"
        raise NoChrome

    job = Jobs().start("a.zip", 2, fails)
    over(job)
    assert job.state == "failed"
    assert "apt install chromium" in job.as_json()["en"]


def test_a_batch_that_fails_leaves_no_zip_and_a_folder_with_what_needs_no_browser(
    tables, monkeypatch, tmp_path
):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tables))

    def fails(*_: object, **__: object):
        raise NoChrome

    monkeypatch.setattr(PRESS, "run", fails)
    asked = [
        "export",
        "--page",
        "compare",
        "--query",
        "i=settled",
        "--lang",
        "en",
        "--formats",
        "png,csv",
        "--out",
    ]
    assert batch.main([*asked, str(tmp_path / "pack.zip")]) == 1
    assert list(tmp_path.iterdir()) == []
    assert batch.main([*asked, str(tmp_path / "folder")]) == 1
    assert list(tmp_path.glob("folder/compare/en/*.csv"))
    left = {path.suffix for path in tmp_path.glob("folder/**/*") if path.is_file()}
    assert left == {".csv"}, "nothing is half written and no README speaks of the rest"


@pytest.mark.parametrize(
    ("address", "begins"), [([], ""), (["--address", "https://a.example"], "https://a.")]
)
def test_files_of_the_command_carry_the_address_it_is_told(tables, monkeypatch, tmp_path, address, begins):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tables))
    monkeypatch.setenv("CASEBOOK_ADDRESS", "")
    asked = ["export", "--page", "compare", "--query", "i=settled", "--lang", "en", "--formats", "json"]
    assert batch.main([*asked, *address, "--out", str(tmp_path)]) == 0
    (found,) = tmp_path.glob("compare/en/comparison_*.json")
    told = json.loads(found.read_text())
    assert told["address"].startswith(begins)
    assert bool(told["address"]) == bool(begins), "a path alone leads nowhere"
    assert told["selection"] == "lang=en&i=settled"


@pytest.mark.parametrize("out", ["taken/folder", "taken/pack.zip"])
def test_a_place_that_cannot_be_written_is_one_sentence_in_both_languages(
    tables, monkeypatch, tmp_path, capsys, out
):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tables))
    (tmp_path / "taken").write_text("a file")
    asked = [
        "export",
        "--page",
        "compare",
        "--lang",
        "en",
        "--formats",
        "csv",
        "--address",
        "https://a.example",
    ]
    assert batch.main([*asked, "--out", str(tmp_path / out)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("Cannot write ")
    assert lines[1].startswith("无法写入 ")


def test_a_chart_that_fails_is_named_and_the_others_are_made(tables, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tables))
    whole = FORMATS["csv"].make

    def fails_once(card, ask):
        if card.chart.slug == "scatter":
            raise ValueError("broken rows")
        return whole(card, ask)

    monkeypatch.setitem(FORMATS, "csv", replace(FORMATS["csv"], make=fails_once))
    asked = ["export", "--page", "compare", "--lang", "en", "--formats", "csv", "--out", str(tmp_path)]
    assert batch.main(asked) == 1
    said = capsys.readouterr().err
    assert "Not made: compare/en/scatter_" in said
    assert "没有做成：compare/en/scatter_" in said
    assert "broken rows" in said
    assert list(tmp_path.glob("compare/en/comparison_*.csv"))
    assert not list(tmp_path.glob("compare/en/scatter_*"))
    assert "could not be made" in (tmp_path / "README.md").read_text()


@pytest.mark.browser
def test_one_command_makes_every_format_and_a_report_with_contents(tables, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tables))
    status = batch.main(["export", "--page", "trends", "--lang", "zh", "--out", str(tmp_path)])
    assert status == 0, capsys.readouterr().err
    folder = tmp_path / "trends" / "zh"
    slugs = {path.stem for path in folder.iterdir()} - {"report"}
    assert slugs
    assert {path.name for path in folder.iterdir()} == {
        "report.pdf",
        *(f"{slug}.{form}" for slug in slugs for form in FORMATS),
    }
    report = pypdf.PdfReader(folder / "report.pdf")
    titles = [json.loads((folder / f"{slug}.json").read_text())["title"] for slug in slugs]
    outlined = re.sub(r"\s", "", str(report.outline))
    assert all(re.sub(r"\s", "", title) in outlined for title in titles)
    assert "目录" in unicodedata.normalize("NFKC", report.pages[0].extract_text())
    links = [note.get_object() for note in report.pages[0]["/Annots"]]
    assert len(links) == len(slugs)
    assert len(report.pages) == len(slugs) + 1, "a page for each chart, so that the contents know its number"


def test_the_command_says_what_it_cannot_do(tables, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tables))
    out = ["--out", str(tmp_path / "pack.zip")]
    for wrong in (["--case", "nobody"], ["--page", "nowhere"], ["--all", "--formats", "exe"]):
        with pytest.raises(SystemExit) as left:
            batch.main(["export", *wrong, *out])
        assert left.value.code == 2
    assert batch.main(["export", "--case", "north", "--formats", "csv", "--lang", "en", *out]) == 0
    assert "README.md" in zipfile.ZipFile(out[1]).namelist()
    assert "north/en" in capsys.readouterr().err
