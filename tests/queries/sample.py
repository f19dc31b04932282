"""A small corpus of invented articles with their facts written by hand, so that answers do not move with the extractor."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date

import pyoxigraph
from pyoxigraph import DefaultGraph, Quad, RdfFormat

from extract.article import Article, Block, BlockKind
from extract.context import Context
from extract.document import Document
from extract.entity import Entity
from extract.extraction import Extraction
from extract.fact import (
    Basis,
    Byline,
    Conferral,
    Cooperation,
    Credit,
    Employment,
    Evidence,
    Fact,
    Figure,
    Issuing,
    Organizing,
    PartOf,
    Post,
    Role,
    Status,
    SubOrganization,
)
from extract.fold import fold
from extract.kind import Kind
from extract.mention import Mention
from extract.sentence import sentences
from graph.lifting.iri import Minter
from graph.lifting.lift import lift
from graph.lifting.term import lines as lines_of
from graph.storage.ontology_graph import ontology_lines
from tests.graph.lifting.area import area

NATION = Entity(Kind.UNION, "中华全国总工会")
PROVINCE = Entity(Kind.UNION, "江苏省总工会", area=area("江苏省", "江苏省"))
CITY = Entity(Kind.UNION, "南通市总工会", area=area("南通市", "江苏省"))
DISTRICT = Entity(Kind.UNION, "海门区总工会", area=area("海门区", "江苏省"))
COUNTY = Entity(Kind.UNION, "如东县总工会", area=area("如东县", "江苏省"))
SHIPYARD_UNION = Entity(Kind.UNION, "蓝帆船厂工会")
SHIPYARD = Entity(Kind.ENTERPRISE, "蓝帆船厂")
MILL = Entity(Kind.ENTERPRISE, "东林纺织厂")
BUREAU = Entity(Kind.GOVERNMENT, "南通市应急管理局")
CHAIR = Entity(Kind.PERSON, "陈若水", "南通市")
DEPUTY = Entity(Kind.PERSON, "许明远", "南通市")
WELDER = Entity(Kind.PERSON, "顾长风", "蓝帆船厂")
NAMESAKE = Entity(Kind.PERSON, "顾长风", "如东县")
REPORTER = Entity(Kind.PERSON, "沈知秋")
VISITOR = Entity(Kind.PERSON, "洪小渡")
PAPER = Entity(Kind.ENTERPRISE, "通州湾日报")
CUP = Entity(Kind.PROGRAMME, "“安康杯”竞赛")
CUP_UNQUOTED = Entity(Kind.PROGRAMME, "安康杯竞赛")
QUIZ = Entity(Kind.PROGRAMME, "“平安一线”知识问答")
COOL = Entity(Kind.PROGRAMME, "“清凉驿站”行动")
VANGUARD = Entity(Kind.HONOUR, "江苏省工人先锋号")
MEDAL = Entity(Kind.HONOUR, "全国五一劳动奖章")
RULES = Entity(Kind.DOCUMENT, "《职工疗休养办法》")


def _said(text: str, words: str, rule: str = "by hand") -> Evidence:
    start = text.index(words)
    return Evidence(start, start + len(words), rule)


def _first() -> tuple[str, str, date | None, list[tuple[str, Entity]], list[Fact]]:
    text = (
        "海门办起“清凉驿站”\n"
        "本报讯（记者沈知秋）7月1日，南通市总工会和南通市应急管理局联合启动“清凉驿站”行动，海门区总工会承办，慰问职工3200余人。\n"
        "“清凉驿站”行动包括“平安一线”知识问答。\n"
        "南通市总工会主席陈若水、海门区总工会副主席许明远到场。\n"
        "江苏省总工会授予蓝帆船厂、东林纺织厂2020年“江苏省工人先锋号”称号。\n"
        "蓝帆船厂焊工顾长风获全国五一劳动奖章。\n"
    )
    names = [
        ("沈知秋", REPORTER),
        ("南通市总工会", CITY),
        ("南通市应急管理局", BUREAU),
        ("“清凉驿站”行动", COOL),
        ("“平安一线”知识问答", QUIZ),
        ("海门区总工会", DISTRICT),
        ("陈若水", CHAIR),
        ("许明远", DEPUTY),
        ("江苏省总工会", PROVINCE),
        ("蓝帆船厂", SHIPYARD),
        ("东林纺织厂", MILL),
        ("江苏省工人先锋号", VANGUARD),
        ("顾长风", WELDER),
        ("全国五一劳动奖章", MEDAL),
    ]
    launch, posts, given = (
        _said(text, "联合启动"),
        _said(text, "主席陈若水", "a post"),
        _said(text, "授予", "a conferral"),
    )
    facts: list[Fact] = [
        Byline(REPORTER, Credit.REPORTER, _said(text, "记者沈知秋", "a byline")),
        Organizing(CITY, COOL, Role.ORGANIZER, launch),
        Organizing(BUREAU, COOL, Role.CO_ORGANIZER, launch),
        Organizing(DISTRICT, COOL, Role.UNDERTAKER, _said(text, "承办")),
        Cooperation(CITY, BUREAU, launch),
        Figure(COOL, "慰问职工", 3200, "人", 2021, True, _said(text, "3200余人", "a figure")),
        PartOf(QUIZ, COOL, _said(text, "包括")),
        Post(CHAIR, "主席", CITY, posts),
        Post(DEPUTY, "副主席", DISTRICT, posts),
        Conferral(VANGUARD, SHIPYARD, PROVINCE, 2020, None, Status.CONFERRED, given),
        Conferral(VANGUARD, MILL, PROVINCE, 2020, None, Status.CONFERRED, given),
        Conferral(MEDAL, WELDER, None, None, None, Status.CONFERRED, _said(text, "获全国", "a conferral")),
        Employment(WELDER, SHIPYARD, _said(text, "焊工")),
        SubOrganization(DISTRICT, CITY, Basis.RANK, launch),
        SubOrganization(CITY, PROVINCE, Basis.RANK, launch),
        SubOrganization(PROVINCE, NATION, Basis.RANK, launch),
    ]
    return "a.txt", text, date(2021, 7, 2), names, facts


def _second() -> tuple[str, str, date | None, list[tuple[str, Entity]], list[Fact]]:
    text = (
        "南通评出先锋号\n"
        "南通市总工会通报，蓝帆船厂、东林纺织厂获2020年“江苏省工人先锋号”称号，东林纺织厂还获2021年这一称号，"
        "拟推荐如东县总工会申报全国五一劳动奖章，另有12名职工获奖章。\n"
        "蓝帆船厂工会隶属海门区总工会，顾长风任蓝帆船厂工会主席，也是东林纺织厂顾问。\n"
        "“清凉驿站”行动由如东县总工会协办，慰问职工3000人。\n"
        "海门市总，即今海门区总工会，与南通市总工会印发《职工疗休养办法》。\n"
        "南通市总工会和南通市应急管理局联合办“清凉驿站”行动。\n"
    )
    names = [
        ("南通市总工会", CITY),
        ("蓝帆船厂", SHIPYARD),
        ("蓝帆船厂工会", SHIPYARD_UNION),
        ("东林纺织厂", MILL),
        ("如东县总工会", COUNTY),
        ("海门区总工会", DISTRICT),
        ("海门市总", DISTRICT),
        ("南通市应急管理局", BUREAU),
        ("江苏省工人先锋号", VANGUARD),
        ("全国五一劳动奖章", MEDAL),
        ("顾长风", WELDER),
        ("“清凉驿站”行动", COOL),
        ("《职工疗休养办法》", RULES),
    ]
    given = _said(text, "获2020年", "a conferral")
    facts: list[Fact] = [
        Conferral(VANGUARD, SHIPYARD, None, 2020, None, Status.CONFERRED, given),
        Conferral(VANGUARD, MILL, None, 2020, None, Status.CONFERRED, given),
        Conferral(VANGUARD, MILL, None, 2021, None, Status.CONFERRED, given),
        Conferral(MEDAL, COUNTY, CITY, 2021, None, Status.NOMINATED, _said(text, "拟推荐")),
        Conferral(MEDAL, None, None, None, 12, Status.CONFERRED, _said(text, "12名")),
        SubOrganization(SHIPYARD_UNION, DISTRICT, Basis.STATED, _said(text, "隶属")),
        Post(WELDER, "主席", SHIPYARD_UNION, _said(text, "任蓝帆船厂工会主席", "a post")),
        Post(WELDER, "顾问", MILL, _said(text, "也是东林纺织厂顾问", "a post")),
        Organizing(COUNTY, COOL, Role.CO_ORGANIZER, _said(text, "协办")),
        Figure(COOL, "慰问职工", 3000, "人", 2021, False, _said(text, "3000人", "a figure")),
        Figure(None, "评奖", 12, "名", None, False, _said(text, "12名", "a figure")),
        Issuing(DISTRICT, RULES, _said(text, "印发")),
        Issuing(CITY, RULES, _said(text, "印发")),
        Organizing(CITY, COOL, Role.ORGANIZER, _said(text, "联合办")),
        Cooperation(CITY, BUREAU, _said(text, "联合办")),
    ]
    return "b.txt", text, date(2022, 3, 9), names, facts


def _third() -> tuple[str, str, date | None, list[tuple[str, Entity]], list[Fact]]:
    text = (
        "“安康杯”在如东\n"
        "通讯员顾长风报道，如东县总工会办“安康杯”竞赛，拟设“工人先锋号”。\n"
        "如东县总工会计划授予东林纺织厂江苏省工人先锋号。\n"
        "中华全国总工会发起“安康杯”竞赛。\n"
        "2021年海门区总工会也获江苏省工人先锋号，蓝帆船厂工会改由南通市总工会领导，洪小渡等人到会，通州湾日报在场。\n"
    )
    names = [
        ("顾长风", NAMESAKE),
        ("如东县总工会", COUNTY),
        ("“安康杯”竞赛", CUP_UNQUOTED),
        ("东林纺织厂", MILL),
        ("江苏省工人先锋号", VANGUARD),
        ("中华全国总工会", NATION),
        ("海门区总工会", DISTRICT),
        ("蓝帆船厂工会", SHIPYARD_UNION),
        ("南通市总工会", CITY),
        ("洪小渡", VISITOR),
        ("通州湾日报", PAPER),
    ]
    facts: list[Fact] = [
        Byline(NAMESAKE, Credit.CORRESPONDENT, _said(text, "通讯员顾长风", "a byline")),
        Organizing(COUNTY, CUP, Role.ORGANIZER, _said(text, "办“安康杯”")),
        Organizing(NATION, CUP, Role.ORGANIZER, _said(text, "发起")),
        Conferral(VANGUARD, MILL, COUNTY, 2022, None, Status.PLANNED, _said(text, "计划授予")),
        Conferral(VANGUARD, DISTRICT, None, 2021, None, Status.CONFERRED, _said(text, "也获", "a conferral")),
        SubOrganization(SHIPYARD_UNION, CITY, Basis.STATED, _said(text, "改由")),
        SubOrganization(COUNTY, CITY, Basis.RANK, _said(text, "办“安康杯”")),
        SubOrganization(CITY, PROVINCE, Basis.RANK, _said(text, "办“安康杯”")),
        SubOrganization(PROVINCE, NATION, Basis.RANK, _said(text, "办“安康杯”")),
    ]
    return "c.txt", text, None, names, facts


def lines() -> Iterable[str]:
    """The corpus as lines of N-Quads, each once, sorted."""
    found: set[str] = set()
    for name, text, published, names, facts in (_first(), _second(), _third()):
        lifted = lift(_extraction(name, text, published, names, facts), Minter())
        found.update((*lines_of(lifted.own, lifted.article), *lifted.shared))
    return sorted(found)


def store() -> pyoxigraph.Store:
    """The corpus and the ontology as a build would store them: each graph, and all of them merged."""
    result = pyoxigraph.Store()
    result.load(input="".join(lines()), format=RdfFormat.N_QUADS)
    result.extend([Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in result])
    result.load(input="".join(ontology_lines()), format=RdfFormat.N_QUADS)
    return result


def _extraction(
    name: str, text: str, published: date | None, names: list[tuple[str, Entity]], facts: list[Fact]
) -> Extraction:
    document = Document(name, hashlib.sha256(text.encode()).hexdigest(), text)
    end = text.index("\n")
    blocks = (Block(BlockKind.HEADLINE, 0, end), Block(BlockKind.BODY, end + 1, len(text)))
    article = Article(document, text, fold(text), blocks, ((0, 0),), published, "通州湾日报" if published else None)
    mentions = []
    for surface, entity in names:
        start = text.find(surface)
        while start >= 0:
            mentions.append(Mention(entity.kind, start, start + len(surface), surface, "by hand", entity=entity))
            start = text.find(surface, start + 1)
    return Extraction(article, Context(), sentences(article), tuple(mentions), tuple(facts))
