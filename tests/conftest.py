"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A submission is judged on the same examples each time; a developer's own runs keep looking for new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("fuzz", max_examples=int(os.environ.get("FUZZ_EXAMPLES", "20000")), deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
