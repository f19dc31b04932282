"""Bytes spelled as news: one byte stands for one word or sign, so that changes of bytes give other sentences, not other letters."""

# ruff: noqa: E501 - lists of words read best side by side

from __future__ import annotations

from functools import cache
from importlib.resources import files

from extract.gazetteer import gazetteer
from extract.lexicon import words

# Signs and words of every class that a rule looks for, one byte each, two for those beyond the first 251.
PIECES = (
    *"\n，。、；：！？“”‘’（）《》〈〉【】「」…—－·/|□■◆●◎①②＊ \u3000\t\"'(),.;:!?-+%％&<>[]{}\\#@*~^_=`$\r\0",
    *"0123456789０１〇一二两三四五六七八九十百千万亿余多近第",
    *"市区县省镇乡村州旗盟街道路总工会局厂委部办处科室站所院校社团队组班年月日时人名个家项次元的了在和与及由向为被对将把获授给等共其该各全本我县",
    "\n\n", "　　", "总工会", "工会", "市总", "区总", "市总工会", "我市", "本报讯", "（记者 ", "通讯员", "摄", "新华社", "日电", "编辑：",
    "南通市", "海门区", "苏州", "江苏省", "常乐镇", "朝阳区", "内蒙古", "全国总工会", "省总工会", "纺织厂工会", "有限公司", "集团", "医院", "大学",
    "党委", "人民政府", "妇联", "团市委", "教育局", "协会", "居委会", "驿站", "主席", "副主席", "党组书记", "常务", "部长", "职工", "劳模", "同志", "先生",
    "王明", "赵远帆", "欧阳文静", "李 强", "买买提·艾力", "获得", "荣获", "授予", "被评为", "拟授予", "推荐", "命名", "表彰", "五一劳动奖章", "工人先锋号",
    "先进集体", "荣誉称号", "称号", "全国", "省级", "“送清凉”", "“安康杯”竞赛", "活动", "竞赛", "行动", "工程", "讲座", "启动", "主办", "承办", "协办", "联合",
    "举办", "开展", "举行", "印发", "《办法》", "《关于", "的通知》", "属于", "下属", "所属", "所在", "慰问", "发放", "投入", "约", "超过", "万元", "人次", "去年",
    "今年", "2019年", "5月1日", "同比增长", "名单如下：", "（排名不分先后）", "等单位", "以及", "分别", "其中", "包括", "之一", "系列", "会议", "，并", "参加",
)  # fmt: skip
_MORE, _WORD, _AREA, _REPEAT, _ANY = 0xFB, 0xFC, 0xFD, 0xFE, 0xFF
# An article of more characters tells nothing that a shorter one does not.
_LONGEST = 4000


@cache
def _pieces() -> tuple[str, ...]:
    return tuple(dict.fromkeys(PIECES))


@cache
def _words() -> tuple[str, ...]:
    names = sorted(entry.name for entry in (files("extract") / "words").iterdir() if entry.name.endswith(".txt"))
    return tuple(sorted({word for name in names for word in words(name.removesuffix(".txt"))}))


@cache
def _areas() -> tuple[str, ...]:
    return tuple(sorted(gazetteer().names()))


def spelled(data: bytes) -> bytes:
    """The text that the bytes stand for, in UTF-8 with lone surrogates let through; every byte string is one."""
    pieces, found, at = _pieces(), [""], 0
    size = 0
    while at < len(data) and size < _LONGEST:
        code, low, high = data[at], *(*data[at + 1 : at + 3], 0, 0)[:2]
        at += 1
        if code == _ANY:
            found.append(chr(int.from_bytes(data[at : at + 3], "big") % 0x110000))
            at += 3
        elif code == _REPEAT:
            found.append(found[-1] * min(low, _LONGEST // (len(found[-1]) or 1)))
            at += 1
        elif code in (_WORD, _AREA):
            known = _words() if code == _WORD else _areas()
            found.append(known[(high << 8 | low) % len(known)])
            at += 2
        elif code == _MORE:
            found.append(pieces[(_MORE + low) % len(pieces)])
            at += 1
        else:
            found.append(pieces[code])
        size += len(found[-1])
    return "".join(found)[:_LONGEST].encode("utf-8", "surrogatepass")


def spelling(text: str) -> bytes:
    """Bytes that stand for the text, the longest piece first at each place."""
    codes = {piece: code for code, piece in enumerate(_pieces())}
    longest = max(map(len, codes))
    found, at = bytearray(), 0
    while at < len(text):
        piece = next((text[at : at + size] for size in range(longest, 0, -1) if text[at : at + size] in codes), None)
        if piece is None:
            found += bytes([_ANY]) + ord(text[at]).to_bytes(3, "big")
            at += 1
        else:
            code = codes[piece]
            found += bytes([code]) if code < _MORE else bytes([_MORE, code - _MORE])
            at += len(piece)
    return bytes(found)
