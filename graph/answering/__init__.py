"""Questions put to a store, and what comes back: rows, tables, pairs, profiles, explanations."""
