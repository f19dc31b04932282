"""From facts to RDF, and from RDF to answers, networks and statistics."""
