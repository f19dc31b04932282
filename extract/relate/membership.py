"""Words for those who belong to a body without holding a post at it."""

from __future__ import annotations

# Workers and members of a body: who is called so only belongs to it.
GENERIC = frozenset(
    {
        "职工", "员工", "工人", "工友", "农民工", "职工代表", "劳模", "全国劳模", "省劳模",
        "市劳模", "劳动模范", "党员", "老党员", "代表", "群众", "居民", "村民", "困难职工",
        "干部", "学生", "大学生", "工作人员", "女工", "建筑工人", "产业工人", "退休职工",
        "退休工人", "退休干部", "下岗职工", "下岗女工", "家属", "市民", "网友", "顾客", "工匠",
        "大国工匠", "志愿者", "电力工人", "建设者", "煤矿工人", "石油工人",
        "记者", "通讯员", "工会干部", "工会工作者", "机关干部", "务工人员",
        "党务工作者", "民工", "编辑", "退役军人", "选手", "参赛选手", "队员",
    }
)  # fmt: skip
