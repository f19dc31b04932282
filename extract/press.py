"""Bodies that report what others do: papers, stations, agencies."""

from __future__ import annotations

import re

PRESS = re.compile(r"(?:新华社|[日晚早]?报|报社|电视台|通讯社|(?<!电)网|频道|总台|客户端|新闻中心|融媒体中心)$")
"""The end of such a body's name; a grid (国家电网) is none."""
