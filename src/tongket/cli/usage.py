"""How is a command that makes no sense declined in the language of this run?"""

import re

from tongket.cli.language import say

_SAID = (  # the words of the library of commands, and ours for them
    (r"Missing (?:argument|option) '(.+?)(?:\.\.\.)?'", say("thiếu {0}", "{0} is missing")),
    (
        r"No such option: (--home|--lang)\b.*",
        say("{0} đứng trước tên lệnh", "{0} stands before the name of the command"),
    ),
    (r"No such option: (\S+)", say("không có tùy chọn {0}", "there is no option {0}")),
    (
        r"No such option: (\S+) \(Possible options: (.+)\)",
        say("không có tùy chọn {0}; có thể là {1}", "there is no option {0}; perhaps {1}"),
    ),
    (r"No such command '(.+)'", say("không có lệnh {0}", "there is no command {0}")),
    (
        r"No such command '(.+)'\. Did you mean '?(.+?)'?\?",
        say("không có lệnh {0}; có thể là {1}", "there is no command {0}; perhaps {1}"),
    ),
    (
        r"Invalid value for '(.+?)': .*integer.*",
        say("{0} phải là số nguyên", "{0} must be a whole number"),
    ),
    (
        r"Invalid value for '(.+?)': .*greater than or equal to (.+)",
        say("{0} phải từ {1} trở lên", "{0} must be at least {1}"),
    ),
    (
        r"Invalid value for '(.+?)': .*less than or equal to (.+)",
        say("{0} nhiều nhất là {1}", "{0} must be at most {1}"),
    ),
    (
        r"Invalid value for '(.+?)': .*?'(.*?)' is not one of (.+)",
        say("{0} không nhận “{1}”; chọn trong {2}", "{0} does not take “{1}”; choose among {2}"),
    ),
    (r"Option '(.+)' requires an argument", say("{0} cần một giá trị", "{0} needs a value")),
    (
        r"Got unexpected extra argument\(?s?\)? \((.+)\)",
        say("thừa “{0}”", "“{0}” is too much"),
    ),
)


def complaint(message: str, command: str) -> str:
    """Say what is wrong with a command and where its help is; unknown words stay as they are."""
    said = message.removesuffix(".")
    found = next(
        (ours.format(*m.groups()) for p, ours in _SAID if (m := re.fullmatch(p, said))), said
    )
    return say(
        f"Lệnh chưa đúng: {found}. Xem: {command} --help",
        f"The command is not right: {found}. See: {command} --help",
    )
