"""Which peers there are, how each is set up under `build/peers` and served."""

from __future__ import annotations

import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

REQUIREMENTS: Final = Path(__file__).with_name("requirements")
ENVIRONMENTS: Final = Path("build/peers")
ROWS: Final = "/observations/observations?indicator_id={indicator}&year=2023&_sort_desc=value&_size=20"
VEGA: Final = "#g.mark=bar&g.x_column=case_id&g.x_type=ordinal&g.y_column=value&g.y_type=quantitative"
GUNICORN: Final = "gunicorn --workers 1 --threads 8 --no-control-socket --bind 127.0.0.1:{port} "


@dataclass(frozen=True)
class Peer:
    """A peer: the words of its command, the path of its page, and what kind of control chooses the indicator.

    `{port}`, `{observations}` and `{indicator}` are filled in. Where the control is `address`, a choice is a new page.
    """

    name: str
    command: str
    control: Literal["dropdown", "combobox", "select", "address"]
    path: str = "/"
    by_dash: bool = False

    def install(self) -> Path:
        """The folder of its programs; set up again when its requirements change."""
        folder, wanted = ENVIRONMENTS / self.name, REQUIREMENTS / f"{self.name}.txt"
        done = folder / "requirements.txt"
        if not done.exists() or done.read_bytes() != wanted.read_bytes():
            venv.create(folder, with_pip=True, clear=True)
            pip = [
                str(folder / "bin" / "python"),
                *"-m pip --disable-pip-version-check install --quiet -r".split(),
            ]
            subprocess.run([*pip, str(wanted)], check=True)
            done.write_bytes(wanted.read_bytes())
        return folder.absolute() / "bin"


PEERS: Final = (
    Peer("dash", f"{GUNICORN} bench.peers.dash_app:server", "dropdown", by_dash=True),
    Peer("vizro", f"{GUNICORN} bench.peers.vizro_app:server", "dropdown", by_dash=True),
    Peer(
        "streamlit",
        "streamlit run {apps}/streamlit_app.py --server.port {port} --server.address 127.0.0.1"
        " --server.headless true --browser.gatherUsageStats false",
        "combobox",
    ),
    Peer(
        "panel",
        "panel serve {apps}/panel_app.py --port {port} --address 127.0.0.1 --allow-websocket-origin 127.0.0.1:{port}",
        "select",
        path="/panel_app",
    ),
    Peer(
        "datasette",
        "datasette serve -i {observations}/observations.db --host 127.0.0.1 --port {port}",
        "address",
        path=ROWS + VEGA,
    ),
)
