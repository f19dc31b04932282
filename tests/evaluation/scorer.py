"""The evaluation's own scorer, loaded from the shared folder beside the project."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

EVALUATION = Path(__file__).parents[2].parent / "shared" / "eval"
SCORER = EVALUATION / "score.py"


def scorer() -> ModuleType:
    """The module score.py; FileNotFoundError where the shared folder is absent."""
    if "score" not in sys.modules:
        spec = importlib.util.spec_from_file_location("score", SCORER)
        if spec is None or spec.loader is None:
            raise FileNotFoundError(SCORER)
        module = importlib.util.module_from_spec(spec)
        sys.modules["score"] = module
        spec.loader.exec_module(module)
    return sys.modules["score"]
