"""Linkers: each gives mentions of its kinds the entities that they mean in this article."""
