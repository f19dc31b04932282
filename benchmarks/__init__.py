"""Benchmarks: what a thing costs, as a ratio to a named peer in the same run."""
