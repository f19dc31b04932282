"""Which area a body belongs to by its name."""

from __future__ import annotations

import re

from extract.entity import Entity

# What an area's bodies add to its name.
_OF_AREA = re.compile(
    r"(?<=[省市区县旗州盟镇乡道村园）])(?:纪检监察工委|纪工委|党工委|工委|党委|党总支|党支部|纪委|委|人民政府|政府|人大常委会|人大|政协|管委会"
    r"|总工会|工会联合会|联合工会|工会|办事处|村委会|居委会|妇联|团委|人武部|武装部|党群服务中心)$"
)


def area_of(body: Entity) -> str:
    """The name of the area whose Party committee, government or union the body is; of any other body its own name."""
    return _OF_AREA.sub("", body.name)
