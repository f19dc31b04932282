"""Bytes decoded: UTF-8, UTF-16, GB18030 or Big5, told apart by what they would say."""

from __future__ import annotations

import codecs
import re

from extract.read.clean import unfit
from extract.read.content import Content

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# The commonest characters of Chinese prose and of union news, simplified and traditional, with the signs between them: four
# in ten of any text, one in a hundred of text decoded by the wrong table.
_COMMON = frozenset(
    "，。、；：“”（）《》的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过民前面"
    "所自之进方行与及日月市区县省全总组织业务员部业劳职企新开第十二三四五学高展建设活保这為個國我時來們對會發動過進與區縣總組織業務員勞職開"
    "設展黨党體体產产"
)
_RARE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old or an encrypted office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
)
_SAMPLE = 200_000
_SHARE = 0.08


def decode(content: Content) -> str:
    """The text of the bytes as it is written; UnreadableError where they are no text or no known encoding fits.

    A byte order mark decides; else UTF-8 where the bytes are valid; else the one of GB18030, Big5 and UTF-16 in which
    they hold the largest share of common characters.
    """
    data = content.data
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise content.unreadable(f"not text: {kind}")
    text = _marked(content)
    if text is None and b"\0" not in data[:_SAMPLE]:
        text = _strict(data, "utf-8")
    if text is None:
        text = _likeliest(content)
    sample = text[:_SAMPLE]
    if sample.count("\ufffd") * 100 > len(sample) or "锟斤拷" in sample:
        raise content.unreadable("damaged: characters were lost in an earlier conversion")
    if unfit(sample) * 50 > len(sample):
        raise content.unreadable("not text: binary data")
    return text


def _marked(content: Content) -> str | None:
    for mark, encoding in _MARKS:
        if content.data.startswith(mark):
            try:
                return content.data.decode(encoding).removeprefix("\ufeff")
            except UnicodeDecodeError as error:
                raise content.unreadable(
                    f"marked as {encoding[:6].upper()}, but broken at byte {error.start}"
                ) from error
    return None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likeliest(content: Content) -> str:
    data = content.data
    wide = len(data) % 2 == 0
    texts = (_strict(data, encoding) for encoding in _CANDIDATES if wide or not encoding.startswith("utf-16"))
    share, text = max(((_share(text), text) for text in texts if text is not None), default=(0.0, ""))
    if share >= _SHARE:
        return text
    if b"\0" in data:
        raise content.unreadable("not text: binary data")
    line = data[: _broken_at(data)].count(b"\n") + 1
    raise content.unreadable(f"not UTF-8 (broken at line {line}), and no sense in it as GB18030, Big5 or UTF-16")


def _share(text: str) -> float:
    """The share of common characters among those beyond ASCII; less than 0 where rare ones prevail."""
    foreign = [character for character in text[:_SAMPLE] if character > "\x7f"]
    rare = len(_RARE.findall(text[:_SAMPLE]))
    if not foreign:
        return -1.0 if rare else float(len(text) > 0)
    return (sum(character in _COMMON for character in foreign) - 5 * rare) / len(foreign)


def _broken_at(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(data)
