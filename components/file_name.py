"""The names of files that leave: chart, selection, language and version of the data, in letters that every system takes."""

import re
from hashlib import blake2s
from typing import Final
from urllib.parse import parse_qsl

_LONGEST: Final = 64
_VERSION: Final = 8


def file_stem(chart: str, query: str, version: str) -> str:
    """Return the name of a file without its ending: ``comparison_disputes_mediated_en_3bc83fcf``.

    ``query`` is the settled address of the chart; of a switch its key is said, of everything else its value. What is too
    long, or cannot be said in ASCII, ends in a short digest of the address, so that no two selections share a name.
    """
    pairs = dict(parse_qsl(query))
    language = pairs.pop("lang", "")
    told = "-".join(key if value == "1" else value for key, value in pairs.items())
    safe = re.sub(r"[^A-Za-z0-9._-]+", "", told)
    if safe != told or len(safe) > _LONGEST:
        digest = blake2s(told.encode(), digest_size=3).hexdigest()
        safe = "-".join(part for part in (safe[:_LONGEST].rstrip("-._"), digest) if part)
    return "_".join(part for part in (chart, safe, language, version[:_VERSION]) if part)
