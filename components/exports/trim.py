"""Memory that files were made in goes back to the system: the allocator of the C library keeps it otherwise."""

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from typing import Any


@cache
def _trimmer() -> Callable[[int], Any] | None:
    """The call of glibc that gives free memory back; other systems and libraries do without."""
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)


def give_back() -> None:
    """Return free memory to the system, where that can be asked for."""
    trim = _trimmer()
    if trim is not None:
        trim(0)
