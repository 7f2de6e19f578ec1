"""Where does the key that signs sessions come from?"""

import os
import secrets
from pathlib import Path


def secret_key(home: Path) -> str:
    """Take the key from ``TONGKET_SECRET_KEY``, else from the home, made on first use.

    The file is readable by its owner only. Without a home there is nothing to sign for: a key of
    this process alone is given and nothing is written.
    """
    if key := os.environ.get("TONGKET_SECRET_KEY"):
        return key
    path = home / "secret-key"
    if not home.is_dir():
        return secrets.token_urlsafe(50)
    if not path.exists():
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another process was first
            return path.read_text()
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text()
