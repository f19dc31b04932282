"""The report: a store's statistics as one page with charts, to be read and printed."""
