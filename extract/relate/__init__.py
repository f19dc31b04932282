"""Relations: each reads facts of one kind from the masks of sentences."""
