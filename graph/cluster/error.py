"""What stops work on a cluster."""

from __future__ import annotations


class ClusterError(Exception):
    """Work on a cluster that cannot go on; the message says at which path, why, and what to do."""
