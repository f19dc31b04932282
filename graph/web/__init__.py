"""The explorer: a local, read-only web application over a store."""
