"""Questions to the graph: SPARQL files with headers, and what reads them."""
