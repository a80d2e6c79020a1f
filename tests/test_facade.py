"""The facade: what a program that embeds the toolkit imports, as often as it likes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_its_functions_can_be_called_again_and_in_any_order() -> None:
    """In a process of its own: modules that tests have imported stay imported."""
    program = """
import sys
from pathlib import Path
import reqkit

workspace = reqkit.open_workspace(Path(sys.argv[1]))
for _ in range(2):
    reqkit.validate(workspace)
    comparison = reqkit.compare(workspace, "sales-crm")
    assert comparison.ranking
"""
    done = subprocess.run([sys.executable, "-c", program, str(ROOT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-600:]
