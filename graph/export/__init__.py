"""Exports: a store written in other formats, the same store always as the same bytes."""
