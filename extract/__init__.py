"""From bytes of a page to facts: reading, segmenting and extraction. Knows Chinese and no RDF."""
