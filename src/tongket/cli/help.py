"""How does the library of commands speak our language in its pages of help?"""

from collections.abc import Callable
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from tongket.cli.language import LANGUAGE, say

Function = TypeVar("Function", bound=Callable[..., Any])

_VIETNAMESE = {  # names of the library's words, and ours
    "ARGUMENTS_PANEL_TITLE": "Đối số",
    "OPTIONS_PANEL_TITLE": "Tùy chọn",
    "COMMANDS_PANEL_TITLE": "Lệnh",
    "DEFAULT_STRING": "[mặc định: {}]",
    "REQUIRED_LONG_STRING": "[bắt buộc]",
}


class _Translated:
    """What the library's commands and groups do alike, in the language of this run."""

    @property
    def _library(self) -> Any:
        return super()

    def get_usage(self, ctx: Any) -> str:
        """Give the line that shows how the command is written."""
        usage: str = self._library.get_usage(ctx)
        return usage.replace("Usage:", say("Cách dùng:", "Usage:"), 1)

    def get_help_option(self, ctx: Any) -> Any:
        """Give the option that asks for the page."""
        option = self._library.get_help_option(ctx)
        option.help = say("Hiện trang trợ giúp này.", "Show this page of help.")
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the page."""
        from typer import rich_utils

        if LANGUAGE == "vi":
            for name, words in _VIETNAMESE.items():
                setattr(rich_utils, name, words)
        self._library.format_help(ctx, formatter)


class _Command(_Translated, TyperCommand):
    pass


class _Group(_Translated, TyperGroup):
    pass


class App(typer.Typer):
    """Commands whose help is in the language of this run."""

    def __init__(self, **options: Any) -> None:
        super().__init__(cls=_Group, **options)

    def command(self, name: str | None = None, **options: Any) -> Callable[[Function], Function]:
        """Take a function as a command."""
        return super().command(name, cls=_Command, **options)
