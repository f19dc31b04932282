"""The reference of all commands, in Markdown, made from the commands themselves.

python -m graph.cli.reference          write docs/en/cli.md and docs/zh/cli.md
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.cli import main
from ontology.vocabulary import LANGUAGES, Language

_INTRODUCTION: dict[Language, str] = {
    "en": """# Commands

All commands, as `--help` shows them. This page is made from the commands: `python -m graph.cli.reference`.

Exit codes: 0 done; 1 an error, nothing found, or a violation of the shapes; 2 a command called wrongly; 3 some sources could not be read.
""",
    "zh": """# 命令

全部命令，与 `--help` 所示相同（帮助为英文；消息和表头随语言，见下）。本页由命令自身生成：`python -m graph.cli.reference`。

退出码：0 完成；1 出错、没有找到或不合形状；2 命令用法不对；3 有来源无法读取。
""",
}
_SHELLS: dict[Language, str] = {
    "en": """## Language and completion

Headings and messages follow the locale: Chinese where it is Chinese, English elsewhere. `unionkg --lang zh …` or `export UNIONKG_LANG=zh` forces one;
`--lang` after a command does so for its headings alone.

To complete commands and options with the tab key, put the line of your shell into its start-up file:

```sh
eval "$(_UNIONKG_COMPLETE=bash_source unionkg)"    # ~/.bashrc
eval "$(_UNIONKG_COMPLETE=zsh_source unionkg)"     # ~/.zshrc
```

For fish: `_UNIONKG_COMPLETE=fish_source unionkg > ~/.config/fish/completions/unionkg.fish`.
""",
    "zh": """## 语言与补全

表头和消息随系统语言：系统为中文则中文，否则英文。`unionkg --lang zh …` 或 `export UNIONKG_LANG=zh` 可强制；写在命令之后的 `--lang` 只管该命令的表头。

要用 Tab 键补全命令和选项，请把与所用 shell 相应的一行写入启动文件：

```sh
eval "$(_UNIONKG_COMPLETE=bash_source unionkg)"    # ~/.bashrc
eval "$(_UNIONKG_COMPLETE=zsh_source unionkg)"     # ~/.zshrc
```

fish：`_UNIONKG_COMPLETE=fish_source unionkg > ~/.config/fish/completions/unionkg.fish`。
""",
}
_HELP = ["-h", "--help"]
_CHINESE = {
    "extract": "读取报道，把图写成一个 RDF 文件，或把事实写成 JSON 行。",
    "build": "读取报道，存入磁盘上的存储；未变的跳过，改变的替换。",
    "query": "向存储提问：问题库中的问题、SPARQL 文件或 SPARQL 文本。",
    "search": "按名称的一部分查找组织、人物、活动、荣誉、文件和地方。",
    "show": "显示一个事物的全部事实，附原句。",
    "queries": "列出可按名提出的问题，或显示其中一个。",
    "stats": "统计存储的内容。",
    "report": "把统计写成一页带图表的报告，可打印。",
    "export": "把存储写成 RDF、网络或表格。",
    "backup": "把存储备份成一个文件，或由它恢复。",
    "compact": "清理多次改动留下的空间。",
    "validate": "按本体的形状检查图。",
    "explain": "标出一篇报道中的提及，列出每条事实、规则和原句。",
    "network": "把存储中的网络写成一个网页。",
    "serve": "在浏览器中查看存储，并提供 SPARQL 端点。",
    "aliases": "列出合为一个事物的各个全称及理由。",
    "doctor": "检查安装，说明缺少什么、怎么办。",
}


def reference(language: Language) -> str:
    """The page in that language."""
    parts = [_INTRODUCTION[language], _help(main, None, "unionkg"), _SHELLS[language]]
    context = click.Context(main, info_name="unionkg")
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is None:
            raise LookupError(name)
        about = f"{_CHINESE[name]}\n\n" if language == "zh" else ""
        parts.append(f"## {name}\n\n{about}{_help(command, context, name)}")
    return "\n".join(parts)


def _help(command: click.Command, parent: click.Context | None, name: str) -> str:
    """The help of a command, the same on every machine."""
    context = click.Context(command, parent=parent, info_name=name, terminal_width=100, help_option_names=_HELP)
    return f"```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs")
    for spoken in LANGUAGES:
        (folder / spoken / "cli.md").write_text(reference(spoken), encoding="utf-8")
