"""Root without what makes it root: neither reading nor writing where a file's mode forbids it.

For users other than root both functions do nothing.
"""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager

# Linux's numbers (linux/capability.h, linux/prctl.h): override of modes for all, and for reading and listing.
_OVERRIDE, _READ = 1, 2
_BOUNDING_DROP = 24
_VERSION = 0x20080522


def without_privileges() -> None:
    """Take them from this process's later programs; for the `preexec_fn` of a subprocess."""
    if os.geteuid() == 0:
        for capability in (_OVERRIDE, _READ):
            if ctypes.CDLL(None, use_errno=True).prctl(_BOUNDING_DROP, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "privileges cannot be dropped")


@contextmanager
def unprivileged() -> Iterator[None]:
    """Take them from this thread within the block."""
    if os.geteuid() != 0:
        yield
        return
    former = _capabilities()
    effective, *rest = struct.unpack("6I", former)
    _set(struct.pack("6I", effective & ~(1 << _OVERRIDE | 1 << _READ), *rest))
    try:
        yield
    finally:
        _set(former)


def _capabilities() -> bytes:
    data = ctypes.create_string_buffer(24)
    if ctypes.CDLL(None, use_errno=True).capget(struct.pack("Ii", _VERSION, 0), data):
        raise OSError(ctypes.get_errno(), "capabilities cannot be read")
    return data.raw


def _set(capabilities: bytes) -> None:
    if ctypes.CDLL(None, use_errno=True).capset(struct.pack("Ii", _VERSION, 0), capabilities):
        raise OSError(ctypes.get_errno(), "capabilities cannot be set")
