"""Where a case is: its place within the places that contain it, and its level."""

from casebook.labels import Row
from casebook.text import is_absent
from components.page import View


def place_line(case: Row, view: View) -> str:
    """Return the places from the province down, the level, and the division code: 陕西省 · 商洛市 · 镇安县（县级）."""
    labels, places = view.labels, view.store.rows("places").set_index("place_id").to_dict("index")
    own = places[str(case["place_id"])]
    names, parent = [labels.of(own)], own["parent_id"]
    while isinstance(parent, str) and parent in places and places[parent]["admin_level"] != "nation":
        names.append(labels.of(places[parent]))
        parent = places[parent]["parent_id"]
    ordered = names[::-1] if labels.language == "zh" else names
    parts = [
        (" · " if labels.language == "zh" else ", ").join(ordered),
        labels.code("admin_level", own["admin_level"]),
    ]
    return " · ".join([*parts, *([] if is_absent(own["gb_code"]) else [str(own["gb_code"])])])
