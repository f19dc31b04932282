"""Tests that follow the documentation."""
