"""What things are: the vocabulary of the graph, its concept schemes, well-known honours and shapes."""
