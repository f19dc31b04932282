"""Tables of the administrative gazetteer and the script that makes them."""
