"""Where is the record, and does it fit this program?"""

import os
import sys
from pathlib import Path

from tongket.cli.language import say
from tongket.vocabulary.error import TongketError

DEFAULT_HOME = Path("var/home")
DEMO_HOME = Path("var/demo")
SQLITE = "tongket.sqlite3"


class HomeNotInitialised(TongketError):
    """The home holds no record."""


def use_home(home: Path | None) -> None:
    """Choose the home for this run; the settings read it from the environment."""
    if home is not None:
        os.environ["TONGKET_HOME"] = str(home)


def home() -> Path:
    """The home in use, not necessarily there yet."""
    return Path(os.environ.get("TONGKET_HOME", DEFAULT_HOME)).absolute()


def is_initialised(folder: Path) -> bool:
    """Whether a home holds a record; one on PostgreSQL is asked when it is opened."""
    return "TONGKET_DATABASE" in os.environ or (folder / SQLITE).exists()


def set_up() -> None:
    """Make Django ready, without asking anything of the database."""
    import django

    django.setup()


def open_home() -> None:
    """Make Django ready on a home that holds a record, of whichever version.

    Where no home is named and none was made but the demo's, the demo is opened and said so.

    Raises:
        HomeNotInitialised: there is no record yet.
    """
    unnamed = "TONGKET_HOME" not in os.environ and not is_initialised(DEFAULT_HOME)
    if unnamed and is_initialised(DEMO_HOME):
        use_home(DEMO_HOME)
        note = say("Không có var/home, dùng bản minh họa ở", "No var/home, using the demo in")
        sys.stderr.write(f"{note} {DEMO_HOME}\n")
    if not is_initialised(home()):
        raise HomeNotInitialised(home=str(home()))
    set_up()
    from tongket.foundation.schema import applied_steps

    if not applied_steps():
        raise HomeNotInitialised(home=str(home()))


def open_record() -> None:
    """Make Django ready on a record that fits this program.

    Raises:
        HomeNotInitialised: there is no record yet.
        DatabaseNotMigrated, DatabaseNewer: its tables are not this program's.
    """
    open_home()
    from tongket.foundation.schema import require_current

    require_current()
