"""Statistics: what a store holds, counted, as sheets of rows."""
