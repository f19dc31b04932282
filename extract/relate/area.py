"""Which area a body belongs to by its name."""

from __future__ import annotations

import re

from extract.entity import Entity

# What an area's bodies add to its name.
_OF_AREA = re.compile(
    r"(?<=[省市区县旗州盟镇乡道村])(?:纪检监察工委|党工委|工委|党委|党支部|委|人民政府|政府|人大常委会|人大|政协|管委会|总工会|工会|办事处)$"
)


def area_of(body: Entity) -> str:
    """The name of the area whose Party committee, government or union the body is; of any other body its own name."""
    return _OF_AREA.sub("", body.name)
