"""The command as tests start it in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-c", "from graph.cli import main; main()")
