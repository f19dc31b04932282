"""What the names of the houses end in of which a title or a general word tells: 校长 of a school, 厂 of works."""

from __future__ import annotations

import re

_SCHOOLS = re.compile(r"(?:学校|大学|中学|小学|[一二三四五六七八九十]中|党校|学院)$")
# A title and what the names of the bodies that have such a post end in.
CHIEFS = (
    (re.compile(r"厅长(?:助理)?$"), re.compile(r"厅$")),
    (re.compile(r"局长(?:助理)?$"), re.compile(r"局$")),
    (
        re.compile(r"校长(?:助理)?$"),
        re.compile(r"(?:学校|大学|中学|小学|[一二三四五六七八九十]中|党校|[师农医科财]大)$"),
    ),
    (re.compile(r"院长(?:助理)?$"), re.compile(r"院$")),
    (re.compile(r"馆长(?:助理)?$"), re.compile(r"馆$")),
    (re.compile(r"厂长(?:助理)?$"), re.compile(r"厂$")),
    (re.compile(r"矿长(?:助理)?$"), re.compile(r"矿$")),
    (re.compile(r"站长(?:助理)?$"), re.compile(r"站$")),
    (re.compile(r"行长(?:助理)?$"), re.compile(r"行$")),
    (re.compile(r"所长(?:助理)?$"), re.compile(r"所$")),
    (re.compile(r"(?<!工)段长(?:助理)?$"), re.compile(r"段$")),
    (re.compile(r"台长(?:助理)?$"), re.compile(r"[视播总]台$|融媒体中心$")),
    (re.compile(r"社长(?:助理)?$"), re.compile(r"报$|[报版通]社$|合作社$")),
    (re.compile(r"园长(?:助理)?$"), re.compile(r"幼儿园$")),
    (re.compile(r"(?<!市)场长(?:助理)?$"), re.compile(r"[农林牧渔茶机]场$")),
    (re.compile(r"团长(?:助理)?$"), re.compile(r"团$")),
    (re.compile(r"(?<!工)队长$"), re.compile(r"队$")),
    (re.compile(r"(?<!值)(?<!大)班长$"), re.compile(r"班组?$")),
    (re.compile(r"^中心(?:常务)?副?主任$"), re.compile(r"中心$")),
)
# What a house calls itself and what the names of such houses end in.
CALLED = (
    (re.compile(r"校"), _SCHOOLS),
    (re.compile(r"医院"), re.compile(r"医院$")),
    (re.compile(r"院"), re.compile(r"院$")),
    (re.compile(r"厂"), re.compile(r"(?:厂|公司|集团|企业)$")),
    (re.compile(r"矿"), re.compile(r"矿$")),
    (re.compile(r""), re.compile(r"(?:公司|集团|股份|银行|分行|[\u4e00-\u9fff][局钢煤化建油电企])$")),
)
