"""Characters that spell the names of other peoples, and how far such a name goes."""

from __future__ import annotations

import re

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
# Names of Tibetans, one or two of which a person bears.
TIBETAN = re.compile(
    "(?:(?:阿旺|白玛|巴桑|巴珠|边巴|边珍|布琼|仓决|次旦|次吉|次仁|次旺|达娃|达瓦|丹巴|丹增|旦增|旦巴|德吉|德庆|顿珠|多布杰|多吉|尕玛|嘎玛|格桑|格列|贡布|贡觉|贡嘎|"
    "江白|江村|吉美|久美|拉巴|拉姆|拉珍|洛桑|罗布|罗桑|尼玛|诺布|平措|普布|普琼|强巴|其美|曲珍|曲扎|仁青|仁增|桑杰|桑珠|索朗|索南|斯朗|土登|旺堆|旺杰|旺久|旺姆|旺扎|"
    "罗松|洛松|洛珠|嘎松|次丹|白珍|群宗|拥措|拥忠|邓珠|益西|桑吉|完玛|拉毛|才仁|尕藏|更登|格勒|仁钦|仁真|班玛|切吉|斯郎|四郎|"
    "西热|晓日|央金|央宗|泽仁|泽旺|扎巴|扎西|扎桑|卓嘎|卓玛|措姆|坚参|群培|加措|云丹|晋美|顿旦|热旦|才让|才旦|卓尕|多杰|昂旺)){1,2}"
)
# The characters that such a name begins with.
TIBETAN_FIRST = frozenset(
    "丹久云仁白拥邓益完更班切四仓其加卓吉嘎土坚多央尕尼巴布平强德才扎拉措斯旦旺昂晋晓普曲格桑次江泽洛热白索罗群西诺贡边达阿顿"
)
# Two of them running are hardly anything but a person, unless the name of a place or house goes on behind.
TIBETAN_PAIR = re.compile(
    rf"(?=[{''.join(sorted(TIBETAN_FIRST))}]){TIBETAN.pattern.replace('{1,2}', '{2}')}(?![县乡镇村寺合社公路峰山湖厂店])"
)
# Names of Uighur women: 海日|古丽.
UIGHUR_WOMAN = re.compile(rf"[{''.join(sorted(_SPELLING))}]{{1,3}}古[丽力](?!·)")
SPELT = FOREIGN | _SPELLING
_LONGEST = 8


def spelt_end(text: str, start: int, end: int, limit: int) -> int:
    """Where the name that seems to end at `end` does, if the characters behind it go on spelling it (古特雷|斯); else `end`."""
    last = end
    while last < min(limit, start + _LONGEST) and text[last] in SPELT and not text.startswith("日前", last):
        last += 1
    if last == end:
        return end
    foreign = sum(character in FOREIGN for character in text[start:last])
    return last if foreign and (foreign > 1 or last - end > 1) else end
