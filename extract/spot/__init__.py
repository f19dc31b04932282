"""Spotters: each finds mentions of one kind."""
