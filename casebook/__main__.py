"""The command line of the casebook: `python -m casebook export …`.

Its commands draw, so they stand above this package, in ``batch.py``; this name is only where a user finds them.
"""

import runpy

runpy.run_module("batch", run_name="__main__", alter_sys=True)
