"""What a test needs and a machine may lack."""

from __future__ import annotations

import warnings
from typing import NoReturn

import pytest


def skip_loudly(lacking: str, unchecked: str) -> NoReturn:
    """Skip the test that runs, and say among the warnings what is therefore unchecked."""
    warnings.warn(f"{lacking} absent: {unchecked} NOT checked", stacklevel=2)
    pytest.skip(f"{lacking} absent", allow_module_level=True)
