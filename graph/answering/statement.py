"""Facts said in a line of words."""

from __future__ import annotations

from typing import assert_never

from extract.entity import Entity
from extract.fact import (
    Byline,
    Conferral,
    Cooperation,
    Employment,
    Fact,
    Figure,
    Issuing,
    Organizing,
    PartOf,
    Post,
    SubOrganization,
)

Words = tuple[str, tuple[tuple[str, str], ...]]


def words(fact: Fact) -> Words:
    """The fact's relation and its arguments as pairs of role and text, in Chinese, those without a value left out."""
    match fact:
        case SubOrganization(child, parent, basis):
            return _said("隶属", 下级=child, 上级=parent, 依据=str(basis))
        case Post(person, title, organization):
            return _said("任职", 人=person, 职务=title, 单位=organization)
        case Employment(person, organization):
            return _said("供职", 人=person, 单位=organization)
        case Conferral(honour, recipient, grantor, year, count, status):
            return _said("授予", 荣誉=honour, 获奖者=recipient, 授予者=grantor, 年份=year, 数量=count, 状态=str(status))
        case Organizing(organization, programme, role):
            return _said("组织", 单位=organization, 项目=programme, 角色=str(role))
        case PartOf(part, whole):
            return _said("属于", 部分=part, 整体=whole)
        case Figure(about, measure, value, unit, year, approximate):
            amount = f"{'约' if approximate else ''}{value:g}{unit}" if value < 1e6 else f"{value:,.0f}{unit}"
            return _said("数字", 关于=about, 名目=measure, 数值=amount, 年份=year)
        case Cooperation(a, b):
            return _said("联合", 甲=a, 乙=b)
        case Byline(person, credit):
            return _said("署名", 人=person, 身份=str(credit))
        case Issuing(organization, document):
            return _said("发文", 单位=organization, 文件=document)
        case _:
            assert_never(fact)


def _said(relation: str, **arguments: Entity | str | int | None) -> Words:
    present = (
        (role, value.name if isinstance(value, Entity) else str(value))
        for role, value in arguments.items()
        if value is not None
    )
    return relation, tuple(present)
