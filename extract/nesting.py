"""The bodies that a long name holds one within the other, and the short forms that it leaves: 某某集团|某某公司|某某厂."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.toponym import toponyms

# A name, then in brackets the one it goes by: 某某有限公司（以下简称“某某”）.
STATED = re.compile(r"（(?:以?下?[简称]称?|下称|简称)(?:为|：)?[“]?([一-鿿A-Za-z0-9]{2,12})[”]?")
_HEAD = re.compile(
    r"集团(?:股份|控股)?(?:有限)?(?:责任)?(?:公司)?|（集团）(?:股份|控股)?(?:有限)?(?:责任)?公司"
    r"|(?:股份|控股)?(?:有限)?(?:责任)?公司|大学|学院(?!路)|医院|(?:矿务|林业|管理|铁路|工程|[一二三四五六七八九十])局(?!集团)|油田|煤矿"
    r"|(?:[矿煤]业|煤电|焦煤|煤焦)(?!集团|公司|有限|股份)|[一-鿿](?:厂|(?<![厂铁煤采选金])矿)(?![区长务业山井])|分行|支行|车间|[务电机辆运]段|项目部|作业区"
    r"|股份(?!有限|公司)"
)
_LEGAL = re.compile(r"(?:（集团）)?(?:股份|控股)?有限(?:责任)?公司$|(?<![一二三四五六七八九十分总子支])公司$")
_GENERIC = re.compile(
    r"(?:总|分|子|支|集团|股份|有限|责任|控股|本|母|[一-鿿]家)*公司|集团|附属医院|[一-鿿]?(?:车间|厂|学院|大学|矿|段|局|分行)"
    r"|(?:有限|责任|股份|集团|公司|控股).*"
)
_OF_NUMBER = re.compile(r"[一二三四五六七八九十][建安]|[一-鿿]大[一二三四]院")
_NUMBERED = re.compile(r"[一二三四五六七八九十\d]{1,3}(?:公司|厂|矿|局|分厂|车间)")
# The number of a bureau or institute behind the group's name: 中铁三局, 中建八局.
_SERIAL = re.compile(
    r"(?<=[铁建交冶化电水核煤])第?([一二三四五六七八九十]+)(?:工程)?(局)(?:（集团）|集团)?(?:股份)?(?:有限)?(?:公司)?$"
)
# The builder of a number in the group, and the hospital of a number of a university: 某某三建, 吉大二院.
_BUILDER = re.compile(
    r"(.{2,}?)(?:集团)?第?([一二三四五六七八九十])([建安])(?:设|筑|装)(?:工程|安装)?(?:集团)?(?:有限)?(?:责任)?公司$"
)
_WARD = re.compile(r"([一-鿿])[一-鿿]{1,5}大学(?:附属)?第([一二三四])(?:附属|临床)?医院$")
# A university by its field: 某某师大, 某某理工大.
_BY_FIELD = re.compile(r"(.{2,}?)(?:(师)范|(农)业|(医)科|(医)药|(财)经|(科)技|(理工)|(工)业|(林)业)(?:科技)?大学$")
_SHORTEST = 3
# What many an area has, so that the name of the area is never left out of its name.
_OF_MANY = frozenset({"国家公园", "人民政府", "职工之家", "火车北站", "火车南站", "火车东站", "火车西站"})


def wholes(name: str) -> tuple[str, ...]:
    """The bodies that the name begins with, the outermost first, without the name itself."""
    return tuple(name[:end] for end in _cuts(name) if end < len(name))


@lru_cache(maxsize=4096)
def shorts(name: str) -> frozenset[str]:
    """The forms under which an article may speak of the body that it names in full: without the bodies around it, without the
    area before it, and a firm without its legal form."""
    found = {name[cut:] for cut in _cuts(name) if cut < len(name)}
    plain = skeleton(name)
    if plain != name:
        found |= {plain} | {plain[cut:] for cut in _cuts(plain) if cut < len(plain)}
    if serial := _SERIAL.search(name):
        found.add(serial[1] + serial[2])
    if builder := _BUILDER.match(name):
        holder, number, trade = builder.groups()
        found |= {number + trade, number + trade + "公司", holder + number + trade, holder + number + trade + "公司"}
    if ward := _WARD.match(name):
        found.add(f"{ward[1]}大{ward[2]}院")
    if field := _BY_FIELD.match(name):
        found.add(f"{field[1]}{field[field.lastindex or 1]}大")
    formless = _LEGAL.sub("", name)
    found |= {
        formless,
        *(
            bare
            for bare in (
                _bare(formless),
                _bare(name),
                _bare(formless) + "公司" * (formless != name and len(_bare(formless)) >= _SHORTEST),
            )
            if len(bare) > _SHORTEST and bare not in _OF_MANY
        ),
    }
    return frozenset(short for short in found if short != name and _is_telling(short))


# Legal forms within a name, and what a numbered firm's name leaves out: 某某集团第三工程有限公司 is 某某三公司.
_INNER_FORM = re.compile(
    r"(?:集团)?(?:股份|控股)?有限(?:责任)?公司(?=[一-鿿])|(?:（集团）|集团)(?=第?[一二三四五六七八九十]+(?:工程|建筑|建设)?(?:有限)?(?:责任)?公司)"
)
# A firm that is a power station, and the area of a firm in brackets.
_PLANT = re.compile(r"(?<=热)电(?:总)?(?:有限)?(?:责任)?公司$|发电(?:总)?(?:有限)?(?:责任)?公司$")
_BRACKETED = re.compile(r"（[一-鿿]{2,3}）(?=[一-鿿]{4})(?<!（集团）)")
_ORDINAL = re.compile(r"第?([一二三四五六七八九十]+)(?:工程|建筑|建设|安装)?(?:有限)?(?:责任)?公司$")


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The name without the legal forms within it, and numbered firms under their number: 某某局三公司."""
    plain = _INNER_FORM.sub("", _BRACKETED.sub("", name))
    plain = _PLANT.sub("电厂", plain)
    return _ORDINAL.sub(r"\1公司", plain) if "公司" in plain else plain


def last(name: str) -> str:
    """The body that the name ends with, without those before it."""
    cuts = [cut for cut in _cuts(name) if cut < len(name)]
    return name[cuts[-1] :] if cuts else name


def core(name: str) -> str:
    """The proper part of the firm that the name ends with, without the bodies and areas before it and its legal form."""
    return _LEGAL.sub("", _bare(last(name)))


def _is_telling(short: str) -> bool:
    return (
        bool(_OF_NUMBER.fullmatch(short))
        or (len(short) >= _SHORTEST and not _GENERIC.fullmatch(short))
        or bool(_NUMBERED.fullmatch(short))
    )


_ZONE = re.compile(
    r"(?:经济技术开发|高新技术产业开发|高新技术开发|经济开发|工业园|保税|示范|新|高新|经开|开发|园)区(?=[一-鿿]{3})"
)
# A town named behind its county before the body's own name: 某区|某某镇|某某供电所.
_TOWN = re.compile(r"[一-鿿]{2,4}?(?:[镇乡]|街道)(?=[一-鿿]{4})")


def _bare(name: str) -> str:
    end = 0
    for toponym in toponyms(name):
        if toponym.start != end:
            break
        end = toponym.end
    zone = (_ZONE.match(name, end) or _TOWN.match(name, end)) if end else None
    return name[zone.end() if zone else end :]


@lru_cache(maxsize=4096)
def _cuts(name: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _HEAD.finditer(name) if match.start() > 1)
