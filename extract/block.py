"""What a paragraph is on the page, told by its own words."""

from __future__ import annotations

import re

from extract.article import BlockKind
from extract.dateline import is_dateline
from extract.lexicon import words
from extract.paragraph import is_caption

_OPENING = re.compile(
    r"(?:据新华社.{0,6}|[\u4e00-\u9fff\d·]{2,16})(?:讯(?=[ （])|专电|日电|\d电)|(?:本[报网站刊]|新华社).{0,8}(?:讯(?![员息])|电(?![话子力视]))|"
    r"（(?:记者|通讯员)|[\u4e00-\u9fff、]{2,12}消息(?=[：，（ ])"
)
_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,8})?"
# A name as bylines print it: 陈华, 陈 华, 买买提·艾力, a pen name, or an office that signs (市总宣教部).
_SIGNED = r"(?:(?![的了在是我有和为看中])[\u4e00-\u9fff·]){1,9}"
_ROLE = r"(?:通讯员|记者|(?<!工)作者|特约撰稿|撰稿|撰文|供稿)"
_BYLINE = re.compile(
    r"(?:[□■◎○●] ?(?:本?报?(?:通讯员|记者) ?)?[\u4e00-\u9fff· ]{2,24}"
    rf"|（?[^，。；：]{{0,12}}?{_ROLE}[:：/ ]{{0,2}}{_SIGNED}(?:[ 、/]{{1,2}}{_SIGNED}){{0,8}}(?: ?[/ ]?(?:文|摄|图|摄影|报道|摄影报道))?）?"
    rf"|（?[^，。；：“]{{0,20}}{_ROLE}）?"
    rf"|(?:{_NAME}[ 、]?){{1,4}}[/ ]?(?:文|摄|图|文/图|文/摄|图/文|摄影|供稿|摄影报道)(?:[ /].{{0,20}})?"
    rf"|（?[文图](?:/[文图])?[:：/|] ?{_SIGNED}(?:[ 、，]{{1,2}}{_SIGNED}){{0,5}}）?"
    rf"|（(?:.{{0,20}} )?(?:{_NAME} ?){{1,5}}）"
    rf"|.{{0,10}}(?:{_NAME} ?){{1,4}}（(?:作者单位|单位)[:：].{{2,30}}）|（作者单位[:：].{{2,40}}）|（作者[系为].{{2,40}}）"
    rf"|[^，。；：“]{{4,30}}(?:主席|书记|主任|部长|会长|局长|处长|中心) {_NAME}"
    rf"|{_NAME}(?: {_NAME}){{0,4}})$"
)
_NOTICE = re.compile(
    r"(?:投稿|新闻|广告|发行|联系|监督|举报|维权)?(?:电子)?(?:邮箱|电话|热线|地址|邮编|网址)[:：]|遗失声明|(?:招租|招聘|拍卖|注销|减资)(?:公告|启事)|"
    r"发[布表](?:时间|日期)[:：]|(?:稿件|信息|文章)?来源[:：|]|（?(?:责任?|本版|值班|执行|美术|版面)?(?:编辑?|美编|责编|校对|审核|审校|初审|终审|核稿人?|拟稿人?|签发人?)"
    r"(?:[/、](?:编辑|美编|校对|审核))*[:：|]|责任编辑 |（?本报地址|【?(?:打印|关闭|返回|大 中 小)】?|"
    r"上一篇|下一篇|您?(?:现在)?的?(?:当前)?位置[:：]|（?(?:完|未完待续)）$|"
    r".{0,12}第 ?\d{1,5} ?期$|.{0,20}(?:内部资料|准印证|国内统一刊号|邮发代号)|（?(?:上接|下转|紧接)第?.{1,4}版|导语$|编者按$|"
    r".{2,12}(?:报社|广告部|新闻网|有限公司）)$"
)
_LABEL = re.compile(r"[【〖][^】〗]{2,10}[】〗]$")
_LIST = re.compile(r"[◆●■□◎○★☆※◇▪①-⑳]|[一二三四五六七八九十]{1,3}、|附[：:]|链接|◎|编者按|（")
_LIST_HEAD = re.compile(
    r"[◆●■◎★☆※◇▪①-⑳].{2,40}(?:[)）：]|[名个家人])$|附[：:].{0,40}$|[^。；]{0,60}[（(]\d{1,4}[个名家人件项位][）)]：?$|[^。；]{2,60}：$"
)
_PLAIN = re.compile(rf"{_NAME}(?: {_NAME}){{0,4}}$")
_SHORT = 60
_CAPTION = 80
_HEADLINE = 45


def kind_of(text: str) -> BlockKind:
    """The kind of a paragraph, given its folded text: a short line that ends no sentence is a headline."""
    if len(text) >= _CAPTION:
        return BlockKind.BODY
    if is_caption(text) and not _BYLINE.match(text):
        return BlockKind.CAPTION
    if len(text) < _SHORT:
        if _NOTICE.match(text) or is_dateline(text):
            return BlockKind.NOTICE
        if _LABEL.match(text):
            return BlockKind.KICKER
        if (
            "。" not in text
            and "，" not in text
            and _BYLINE.match(text)
            and (text[0] == "（" or not _OPENING.match(text))
        ):
            return BlockKind.BYLINE if _is_signed(text) else BlockKind.HEADLINE
    if (
        len(text) <= _HEADLINE
        and not text.endswith(("。", "；", "：", "…", "，"))
        and not _LIST.match(text)
        and "。" not in text
    ):
        return BlockKind.HEADLINE
    return BlockKind.BODY


def opens_article(text: str) -> bool:
    """Whether the paragraph begins as the first of a news item does: 本报讯, 新华社…电, （记者 …）."""
    return _OPENING.match(text) is not None


def opens_list(text: str) -> bool:
    """Whether a list of names follows the line."""
    return len(text) <= _CAPTION and _LIST_HEAD.match(text) is not None


def _is_signed(text: str) -> bool:
    """Whether a line of nothing but names has surnames at their heads; True for any other byline."""
    if not _PLAIN.match(text) or "记者" in text or "通讯员" in text:
        return True
    surnames = words("surnames")
    return all(name[:1] in surnames or name[:2] in surnames for name in text.split())
