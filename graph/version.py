"""The version of the program, which is part of the provenance of every fact."""

VERSION = "0.1.0"
