from extract.fact import Conferral
from tests.extract.told import facts_of_page

PASSAGE = (
    "焙茶的周立新守着一口铁锅，三十年没有挪窝。雕红木的李国强刀不离手。修钟表的王志刚替人守时间。"
    "接骨的张志明两只手顶一台机器。把奖杯递到他们手上的是苏州市总工会主席陈大海。\n"
)


def test_a_passage_of_the_announced_number_receives() -> None:
    text = PASSAGE + "大屏幕上打出四位师傅共有的名字：苏州时代工匠。\n"
    assert _recipients(text) == {"周立新", "李国强", "王志刚", "张志明"}


def test_a_passage_of_another_number_does_not() -> None:
    text = PASSAGE + "大屏幕上打出二十位师傅共有的名字：苏州时代工匠。\n"
    assert not {"周立新", "李国强"} & _recipients(text)


def _recipients(text: str) -> set[str]:
    return {fact.recipient.name for fact in facts_of_page(Conferral, text) if fact.recipient}
