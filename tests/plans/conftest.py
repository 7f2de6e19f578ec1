import pytest

from cast import Cast
from measured import load_measured


@pytest.fixture
def measured(cast: Cast) -> Cast:
    """The cast, with the catalogue loaded."""
    load_measured()
    return cast
