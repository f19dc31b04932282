"""Queries for servers that keep the merged graph under a name: there, too, it is none of the graphs that say something themselves."""

from __future__ import annotations

from graph.answering.guard import tokens


def besides(text: str, merged: str) -> str:
    """The query with the graph `merged` left out wherever it asks which graph says something: GRAPH ?name { … }."""
    pieces = [(kind, value) for kind, value in tokens(text) if kind != "comment"]
    solid = [place for place, (_, value) in enumerate(pieces) if not value.isspace()]
    words = [value for _, value in pieces]
    # Opening braces that are still open: the variable of a GRAPH block, None of any other.
    waiting: list[str | None] = []
    for order, place in enumerate(solid):
        value = pieces[place][1]
        before = [pieces[at] for at in solid[max(order - 2, 0) : order]]
        if value == "{":
            named = len(before) == 2 and before[0][1].upper() == "GRAPH" and before[1][0] == "variable"
            waiting.append(before[1][1] if named else None)
            if named:
                words[solid[order - 2]] = "{ GRAPH"
        elif value == "}" and waiting and (name := waiting.pop()) is not None:
            words[place] = f"}} FILTER({name} != <{merged}>) }}"
    return "".join(words)
