"""Text with uniform widths, quotes and punctuation, at unchanged length."""

from __future__ import annotations

import re
from unicodedata import normalize

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\t\r\ufeff\u200b"), " ")
_LETTERS = {
    code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_SIGNS = str.maketrans(
    {
        "「": "“", "」": "”", "『": "‘", "』": "’", "〝": "“", "〞": "”", "＂": '"', "｢": "“", "｣": "”",
        "•": "·", "・": "·", "‧": "·", "∙": "·", "･": "·", "％": "%", "﹪": "%", "．": ".", "－": "-", "＋": "+",
        "／": "/", "﹑": "、", "､": "、", "﹐": "，", "｡": "。", "〈": "《", "〉": "》", "〜": "～",
    }
)  # fmt: skip
# Radicals and compatibility forms, which look like characters and which PDF files often hold in their place (⼯ for 工).
_RADICALS = {
    code: normal
    for code in (*range(0x2E80, 0x2FD6), *range(0xF900, 0xFB00))
    if len(normal := normalize("NFKC", chr(code))) == 1 and normal != chr(code)
}
# Beside private-use characters lone surrogates, which no text that was read has and no matcher takes.
_PRIVATE = re.compile(r"[\ud800-\uf8ff]")
_TABLE: dict[str, str] = {chr(code): sign for code, sign in {**_SPACES, **_LETTERS, **_RADICALS, **_SIGNS}.items()}
_FOLDED = re.compile(f"[{re.escape(''.join(sorted(_TABLE)))}]")
_CHINESE = "\u4e00-\u9fff，。、；：！？（）《》“”‘’·"
# An ASCII sign stands for the Chinese one when a Chinese character or sign is its neighbour.
_ASCII_SIGN = re.compile(
    rf"[,;:!?()](?:(?<=[{_CHINESE}].)|(?=[{_CHINESE}])"
    rf"|(?<=[{_CHINESE}\d%][,;:!?(])(?=[{_CHINESE} ])|(?<=[{_CHINESE}][)\"][,;:!?(]))"
)
_TO_CHINESE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_STRAIGHT = re.compile(r'"')


def fold(text: str) -> str:
    """The text made uniform, character for character: `len(fold(text)) == len(text)`.

    Full-width letters and digits become ASCII, corner and straight quotes become “ ” and ‘ ’ (straight ones in turn within a
    line), ASCII punctuation beside Chinese becomes Chinese, every kind of space but the line feed becomes a plain space,
    and private-use characters, which the masks of `extract.sentence` use, and lone surrogates become spaces.
    """
    folded = _FOLDED.sub(lambda sign: _TABLE[sign.group()], text)
    if _PRIVATE.search(folded):
        folded = _PRIVATE.sub(" ", folded)
    folded = _ASCII_SIGN.sub(lambda sign: _TO_CHINESE[sign.group()], folded)
    if '"' in folded:
        folded = "\n".join(map(_curl, folded.split("\n")))
    return folded


def _curl(line: str) -> str:
    turn = iter("“”" * (line.count('"') // 2 + 1))
    return _STRAIGHT.sub(lambda _: next(turn), line)
