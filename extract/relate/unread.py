"""Names behind a body that no spotter read: a part of it (某院护理部获…), someone by title or a person's name."""

from __future__ import annotations

import re

from extract.sentence import Masked
from extract.spot.names import surnames

# Words right behind a body with which the one who receives has not been named yet: a part of it (某院护理部获…) or a person.
_PART = re.compile(
    r"(?:的)?(?:(?![获评授夺捧摘])[\u4e00-\u9fff]){0,8}?(?:部|科|班|组|室|站|车间|[一二三四五]厂|分厂|项目部|支行|分行|岗|中队|大队|小队|营业所|工段)(?=荣|获|被|捧|摘|夺|拿|入选|当选|成为|领|登|榜|[、和与及，]|等)"
)
_ROLE_END = r"(?:员|师|工|手|匠|干部|负责人|[班组队站所厂段部院科]长|主任|主管|司机|医生|护士|老师|教授|专家|小哥|大姐|民警|骑手)"
_ROLE = re.compile(rf"[\u4e00-\u9fff]{{0,8}}{_ROLE_END}(?=[，）]|$)")
_NAME = re.compile(
    r"(?![也还又则曾再分双成喜一因以凭在今去连首同均都已共先将把并及和与于])(?:公司|集团|的)?(?:[\u4e00-\u9fff]{0,6}?[员工师长手任席])?(?P<surname>[\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}"
    r"(?=荣获|获|被|捧|摘|夺|拿下|入[选列]|当选|成为|领|登|上榜|榜上|在列|分享|均|都|记|[、，。；]|等|$)"
)
_TITLED = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:师|员|手|匠|技师|工程师|干部)(?P<surname>[\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}(?=在|来|正|说|介绍|的|用|带)"
)
# 某局的某某夺走: a name of any kind.
_OF_BODY = re.compile(
    r"的(?!职工|选手|员工|代表|女工|队员|师傅|同志|节目|作品|项目|团队|队伍|工人|班组|成果|论文|案例)[\u4e00-\u9fff]{2,3}(?=荣获|夺[走得下]|摘[走得下]|捧[走得回]|拿[走下])"
)


def unread(masked: Masked, at: int) -> bool:
    """Whether the words right behind the body at the masked position name a part of it or a person who is no mention."""
    text = masked.text
    if _PART.match(text, at + 1) or _ROLE.match(text, at + 1) or is_of_someone(masked, at):
        return True
    named = (_TITLED.match(text, at + 1), _NAME.match(text, at + 1))
    return any(one is not None and one["surname"] in surnames() for one in named)


def is_of_someone(masked: Masked, at: int) -> bool:
    """Whether someone of the body at the masked position, who is no mention, takes the prize: 某局的|某某夺走."""
    return _OF_BODY.match(masked.text, at + 1) is not None
