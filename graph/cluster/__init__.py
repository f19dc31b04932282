"""Extraction by Spark, for corpora that outgrow a machine: inputs in rounds, each round's parts and its entry in the manifest."""
