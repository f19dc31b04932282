"""From facts to quads: terms, IRIs, identity, and what each kind of fact becomes."""
