"""Where quads are kept: the folder on disk and its generations, servers, copies, and what a store says of itself."""
