"""Many varied articles for benchmarks, the same ones every time: a page holds a dozen, each of a few sentences drawn from patterns."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from extract.gazetteer import Area, gazetteer

ARTICLES_A_PAGE = 12
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平刚桂英华玉兰建国文辉力鹏飞晓东海燕红梅志远思源若水"
_THEMES = [
    "安全生产",
    "送清凉",
    "金秋助学",
    "技能比武",
    "职工书屋",
    "心理关爱",
    "普法宣传",
    "健康体检",
    "劳动竞赛",
    "送温暖",
    "文艺汇演",
    "创业帮扶",
    "技术创新",
    "节能减排",
    "班组建设",
    "女工关爱",
    "法律援助",
    "就业援助",
    "读书分享",
    "红色研学",
]
_SHAPES = ("“{0}{2}·{1}”行动", "“{0}{1}{2}行”主题活动", "“{0}{2}”{1}竞赛", "“{2}{1}{0}”项目")
_ADJECTIVES = [
    "暖心",
    "匠心",
    "同心",
    "聚力",
    "先锋",
    "启航",
    "护航",
    "春风",
    "晨光",
    "百日",
    "千家",
    "万里",
    "新程",
    "共进",
    "赋能",
    "蓝海",
]
_HONOURS = [
    "工人先锋号",
    "五一劳动奖状",
    "五一劳动奖章",
    "劳动模范",
    "模范职工之家",
    "工匠",
    "职工信赖的娘家人",
    "先进集体",
]
_TRADES = ["纺织", "机械", "电子", "建筑", "船舶", "食品", "物流", "化工", "电力", "医药"]
_MEASURES = (
    "慰问职工{0}人",
    "培训职工{0}人次",
    "发放慰问品{0}份",
    "投入资金{0}万元",
    "建成职工书屋{0}家",
    "走访企业{0}家",
)
_POSTS = ["主席", "副主席", "党组书记", "常务副主席", "办公室主任"]


class Author:
    """A writer of articles who always writes the same from the same seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 (no secret)
        places = gazetteer()
        areas = {
            area
            for found in places.names().values()
            for area in found
            if area.last is None and area.name.endswith(("市", "区", "县"))
        }
        self._chains: list[tuple[Area, ...]] = [
            chain for area in sorted(areas, key=lambda area: area.code) if len(chain := places.chain(area, 2021)) >= 2
        ]

    def page(self) -> str:
        """A page of articles, each a headline and a paragraph, with blank lines between."""
        return "\n\n".join(self._article() for _ in range(ARTICLES_A_PAGE)) + "\n"

    def _article(self) -> str:
        pick = self._chance.choice
        chain = pick(self._chains)
        here, above = f"{chain[0].name}总工会", f"{chain[1].name}总工会"
        if chain[0].name.endswith("区"):
            here = f"{chain[1].name}{here}"
        short = chain[0].name[:2]
        programme = pick(_SHAPES).format(pick(_ADJECTIVES), pick(_THEMES), short)
        firms = self._chance.sample([f"{chain[0].name}{pick(_ADJECTIVES)}{trade}有限公司" for trade in _TRADES], 3)
        year = self._chance.randint(2015, 2023)
        sentences = [
            f"{here}启动{programme}，{self._measure()}，{self._measure()}。",
            f"{here}{pick(_POSTS)}{self._person()}、{above}{pick(_POSTS)}{self._person()}出席活动。",
            f"{above}授予{firms[0]}、{firms[1]}{year}年“{chain[1].name}{pick(_HONOURS)}”称号。",
            f"{here}与{chain[0].name}应急管理局联合举办{pick(_SHAPES).format(pick(_ADJECTIVES), pick(_THEMES), short)}，{self._measure()}。",
            f"{year}年，{firms[2]}职工{self._person()}荣获“{chain[1].name}{pick(_HONOURS)}”称号。",
            f"{here}印发《{pick(_THEMES)}工作实施办法》，{firms[0]}工会承办{programme}。",
        ]
        kept = sorted(self._chance.sample(range(1, len(sentences)), self._chance.randint(2, 5)))
        body = "".join(sentences[i] for i in (0, *kept))
        day = f"{self._chance.randint(1, 12)}月{self._chance.randint(1, 28)}日"
        return f"{chain[0].name}{pick(_THEMES)}见成效\n本报讯 (通讯员{self._person()} 记者{self._person()}){day},{body}"

    def _person(self) -> str:
        return self._chance.choice(_SURNAMES) + "".join(self._chance.sample(_GIVEN, self._chance.choice((1, 2, 2))))

    def _measure(self) -> str:
        return self._chance.choice(_MEASURES).format(self._chance.randint(2, 900) * self._chance.choice((1, 10)))


def pages(count: int, seed: int = 1) -> Iterator[str]:
    """So many pages."""
    author = Author(seed)
    for _ in range(count):
        yield author.page()


def write(folder: Path, count: int) -> None:
    """Write so many pages into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(pages(count)):
        (folder / f"{number:06d}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
