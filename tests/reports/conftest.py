import pytest

from cast import Cast
from desk import Desk
from measured import load_measured


@pytest.fixture
def measured(cast: Cast) -> Cast:
    """The cast, with the catalogue loaded."""
    load_measured()
    return cast


@pytest.fixture
def minh(measured: Cast, home: object) -> Desk:
    """The officer's desk."""
    return Desk(measured.minh)
