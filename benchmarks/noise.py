"""What happens to an article on its way through a newspaper page."""

from __future__ import annotations

import random

from benchmarks import vocabulary as words
from benchmarks.story import Story


def printed(headline: str, paragraphs: tuple[str, ...], writer: str, story: Story, chance: random.Random) -> str:
    """The article as a page prints it: indented, wrapped, doubled, with captions and notices between, or clean."""
    lines = list(paragraphs)
    if chance.random() < 0.15:
        name, id_ = story.person()
        story.truth.fact("byline", person=id_, role="摄影")
        lines.insert(chance.randint(1, len(lines)), f"图为活动现场。 {name} 摄")
    if chance.random() < 0.08 and len(lines) > 1:
        lines.insert(chance.randint(1, len(lines)), chance.choice(lines[1:]))
    if chance.random() < 0.1:
        lines.append(story.words.pick(words.NOTICES))
    if writer:
        lines.append(writer)
    match chance.randrange(4):
        case 0:
            indented = [f"　　{line}" for line in lines]
        case 1:
            indented = [_wrapped(f"　　{line}", chance.randint(18, 34)) for line in lines]
        case _:
            indented = lines
    between = chance.choice(("\n", "\n\n"))
    return f"{headline}\n{between.join(indented)}\n"


def _wrapped(line: str, width: int) -> str:
    """The line broken after every so many characters, in mid-word and mid-number."""
    return "\n".join(line[start : start + width] for start in range(0, len(line), width))
