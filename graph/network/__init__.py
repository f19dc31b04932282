"""Networks: the store's entities and their relations as a graph to look at, and the page that shows it."""
