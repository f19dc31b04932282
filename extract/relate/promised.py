"""Honours promised to whoever earns them: 第一名将由市总工会授予H, 符合条件的选手由市人社局授予H."""

from __future__ import annotations

import re

from extract.reading import Reading
from extract.relate.honour_chain import HonourChain
from extract.sentence import Masked

_RULE = re.compile(
    r"将(?!近|军)|(?:^|，|、)对[^，。；]{0,12}[一二三四五六七八九十]名[^，。；]{0,6}，由|拟|可|准备|打算|计划|按(?:照)?[^，。；]{0,8}(?:规|办法|约|程序)|根据|依照|规定|约定|凡|符合|达到|具备|条件|的，(?:再?由|经)|届时|还要|一律|[拿夺得获][^，。；]{0,8}的，"
)
_DONE = re.compile(r"已(?:经|由|被)?|当场|现场|随后|决定授予|日前|近日|当天|昨[日天]")


def promised(reading: Reading, masked: Masked, chain: HonourChain) -> bool:
    """Whether the sentence promises the honours to whoever earns them."""
    begin = masked.begin(chain.start)
    said = reading.article.folded[masked.starts[begin] : masked.starts[chain.start]]
    return bool(_RULE.search(said)) and not _DONE.search(said)
