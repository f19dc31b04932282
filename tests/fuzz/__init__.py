"""Coverage-guided fuzzing: each module with a `TARGET` takes any bytes and fails where a promise is broken."""
