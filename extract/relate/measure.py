"""What a figure counts, in the words of the text."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.boundary import within_word
from extract.kind import ORGANISATIONS, Kind
from extract.sentence import MASK, Masked

_BREAK = re.compile(rf"[，。；：！？、（）()—…\s“”{MASK[Kind.QUANTITY]}]")
_TRIM = re.compile(
    r"^(?:依次|分别|的|了|共|已|就|也|都|和|与|及|以及|其中|另有|有|是|为|约)+|(?:的|了|共|已|达|达到|有|是|为|共计|合计|累计|分别|依次|超过|占|各)+$"
)
# What is counted; a phrase behind a quantity ends with the last of these before something happens to them.
_THINGS = (
    "职工|工人|员工|农民工|劳动者|选手|代表队?|队员|队伍?|企业|单位|公司|家庭|孩子|子女|学生|学子|教师|医生|护士|司机|驾驶员|骑手|小哥|快递员|保洁员|环卫工"
    "|志愿者|专家|律师|干部|会员|党员|劳模|劳动模范|工匠|标兵|能手|状元|先进|个人|集体|班组|站点|驿站|基地|中心|工作室|书屋|食堂|平台|窗口|网点|工会|组织|联合会|协会"
    "|项目|工种|赛[区项点]|课程|课|活动|讲座|培训班|岗位|工作|合同|协议|案件|纠纷|信访|问题|建议|提案|成果|专利|措施|制度|文件|条|街道|社区|乡镇|镇|村|县|区|市州?|学校|医院|工地|厂|矿|车间|工段"
    "|作品|节目|图书|书|礼包|物资|慰问品|慰问金|资金|助学金|救助金|奖金|善款|款|被|米|面|油|水|饮料|礼物|证书|人员|群众|居民|村民|观众|读者|妇女|女工|母亲|老人|青年|徒弟|师傅|技师|技工|技术员|工程师|指导员|协管员|骨干|带头人"
)
_COUNTED = re.compile(rf"(?:{_THINGS})(?:们|者)?")
_HAPPENS = re.compile(
    r"参加|参与|参赛|进行|获[得评奖]?|荣获|被|到场|从|在|向|来(?!信)|领[到取]|拿[到下]|走[进上到]|报名|享受|得到|受到|都|也|还|已|分[成别]|将|同[台场]|一较|比[武拼出]|登|收到|接受|因|以|用|把|对|为|由|与|和|及|及其|通过|涉及|覆盖|惠及|实现|完成|建立|成立|加入|推荐|推选|走|角逐|展开|上[台场阵]|担任|组成|签[订了下]|陆续|全部|先后|无一|有的|就|而|则|凑|替|里|中"
)
# With these begins what is done with money, goods or people.
_DEEDS = re.compile(
    r"发[放出给]|送[去上出到]?|拨[付出]?|投入|筹[集措得]|募集|支[出付]|补[助贴]|救助|慰问|走访|减[免负]|缴纳|挽回|追[讨回]|讨回|节[约省]|创[造收]|增收|培训|服务|吸纳|吸引|帮助|帮扶|资助|捐[赠款助]|覆盖|惠及|受益|新?建[成立]|新[增建]|发展|签订|签[下了]|开展|举办|组织|办理|调处|调解|接[待受]|受理|提供|安置|推荐|介绍|就业|创业|脱困|脱贫|入会|体检|参[加与赛]|报名|注册|评[选出]|命名|表彰|选[树出]|征集|收[到集]|完成|实现|达成|解决|投[资保]|配[备套]|奖励|设立|申请|争取|安排|支持"
)
_NAMED = ORGANISATIONS | {Kind.PERSON, Kind.PLACE, Kind.PROGRAMME, Kind.YEAR}
_LIMIT = 14
_SHORT = 8
# So far around a quantity at most stands what it counts.
_WINDOW = 400


def measure_of(masked: Masked, position: int) -> str:
    """The shortest phrase that says what the quantity at the masked position counts, never empty.

    It is what follows the quantity up to the end of the clause, and the phrase before where little or nothing follows; where
    the clause says nothing else, the nearest phrase before, failing that behind, and at last the quantity's own words.
    """
    after = _phrase(masked, position + 1, _next_break(masked.text, position + 1))
    before = _phrase(masked, _after_names(masked, _last_break(masked.text, position), position), position)
    if after:
        verb = before if len(before) <= 4 else ""
        return (verb + _things(after))[:_LIMIT]
    return _deed(before) or _beside(masked, position) or masked.mentions[position].name


def _things(phrase: str) -> str:
    """The phrase up to what is counted, without what happens to it."""
    happens = next((one for one in _HAPPENS.finditer(phrase, 1) if not _within(phrase, one)), None)
    stop = happens.start() if happens else len(phrase)
    counted = [end for one in _COUNTED.finditer(phrase, 0, stop) if not within_word(phrase, end := one.end())]
    if counted:
        return phrase[: counted[-1]]
    return _TRIM.sub("", phrase[: happens.start()]) or phrase if happens else phrase


def _within(phrase: str, match: re.Match[str]) -> bool:
    """Whether a word of the dictionary goes on beyond what matches: 新|就|业."""
    return within_word(phrase, match.start()) or within_word(phrase, match.end())


def _deed(phrase: str) -> str:
    """The phrase from the last deed that it tells of, where it is long."""
    if len(phrase) <= _SHORT:
        return phrase
    deeds = [match.start() for match in _DEEDS.finditer(phrase) if match.end() < len(phrase) - 1]
    if deeds and len(phrase) - deeds[-1] <= _LIMIT:
        return phrase[deeds[-1] :]
    start = len(phrase) - _LIMIT
    while within_word(phrase, start):
        start += 1
    return phrase[start:]


def _beside(masked: Masked, position: int) -> str:
    """The nearest phrase of other clauses of the sentence, those before first."""
    first, last = max(position - _WINDOW, 0), min(position + _WINDOW, len(masked.text))
    cuts = [first - 1, *(match.start() for match in _BREAK.finditer(masked.text, first, last)), last]
    clauses = [(start + 1, end) for start, end in pairwise(cuts)]
    near = [clause for clause in reversed(clauses) if clause[1] <= position]
    near += [clause for clause in clauses if clause[0] > position]
    return next(
        (phrase for start, end in near if (phrase := _phrase(masked, _after_names(masked, start, end), end)[-_LIMIT:])),
        "",
    )


def _next_break(text: str, start: int) -> int:
    match = _BREAK.search(text, start)
    return match.start() if match else len(text)


def _last_break(text: str, end: int) -> int:
    return next((at + 1 for at in range(end - 1, -1, -1) if _BREAK.match(text, at)), 0)


def _after_names(masked: Masked, start: int, end: int) -> int:
    """Where the words after the last name of the stretch begin; `start` where no words follow a name."""
    named = [at for at in masked.between(start, end) if masked.mentions[at].kind in _NAMED]
    return named[-1] + 1 if named and end - named[-1] > 2 else start


def _phrase(masked: Masked, start: int, end: int) -> str:
    words = [masked.mentions[at].name if at in masked.mentions else masked.text[at] for at in range(start, end)]
    return _TRIM.sub("", "".join(words)).strip()
