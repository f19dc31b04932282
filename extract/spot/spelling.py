"""Characters that spell the names of other peoples, and how far such a name goes."""

from __future__ import annotations

# Of names of the country's other peoples.
_SPELLING = frozenset(
    "阿艾埃安奥巴白包宝布达代丹旦道德迪杜朵丹额恩尔法帆甫富噶嘎甘高格根古哈海合黑胡加嘉江杰吉居卡凯克肯孔库拉莱兰朗勒雷里力丽利林留龙卢鲁路伦罗洛玛迈"
    "麦满曼茂梅门孟米明莫姆木穆纳娜乃南尼努诺帕皮朴普其奇齐乔切琴热仁日茹瑞若萨赛桑沙莎山舍司斯苏素孙索塔台泰提铁图吐托娃瓦外旺维温乌吾武西希夏肖谢辛"
    "雅亚娅叶伊依易音尤雨玉元约云再扎占者珍泽孜兹佐卓依孜买逊汗妮肉祖"
)
# Characters that spell foreign names and seldom stand in Chinese ones.
FOREIGN = frozenset(
    "巴贝伯卜茨迪厄尔弗夫盖戈哈赫霍贾卡坎柯科克库拉勒列卢鲁洛姆穆尼涅努帕佩皮普契切撒萨塞瑟舍什斯朔司塔坦特廷托瓦韦沃锡耶扎兹佐嫩堡拜"
)
SPELT = FOREIGN | _SPELLING
_LONGEST = 8


def spelt_end(text: str, start: int, end: int, limit: int) -> int:
    """Where the name that seems to end at `end` does, if the characters behind it go on spelling it (古特雷|斯); else `end`."""
    last = end
    while last < min(limit, start + _LONGEST) and text[last] in SPELT:
        last += 1
    foreign = sum(character in FOREIGN for character in text[start:last])
    return last if foreign and (foreign > 1 or last - end > 1) else end
