"""A real installation with the demo, served by its own command, and a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tongket.cli.demo.load import ACCOUNTS

CHROMIUM = shutil.which("chromium")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
)
COMMAND = Path(sys.executable).with_name("tongket")
PATIENCE = 60  # seconds for a server to answer on a busy machine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, and say loudly where there is none."""
    missing = pytest.mark.skip(
        reason="NO BROWSER: /usr/bin/chromium is missing, so no journey was made (make browser)"
    )
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("journey")
            if CHROMIUM is None:
                item.add_marker(missing)


@dataclass(frozen=True)
class House:
    """The installation: where it answers, and who can sign in."""

    address: str

    def password(self, name: str) -> str:
        return next(account.password for account in ACCOUNTS if account.name == name)


def _environment() -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("TONGKET_")}
    return {**ours, "PYTHONWARNINGS": "default"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urlopen(f"{address}/sign-in/"):
                return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"no answer from {address}")


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    port = _free_port()
    run = {"cwd": folder, "env": _environment(), "stdout": subprocess.DEVNULL}
    subprocess.run([COMMAND, "demo", "--no-serve"], check=True, timeout=300, **run)
    server = subprocess.Popen(
        [COMMAND, "--home", "var/demo", "serve", "--port", str(port), "--workers", "1"], **run
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}")
        yield House(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")  # its event loop must end before others use the database
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@dataclass
class Visit:
    """A tab in which somebody is signed in; what it asked for and complained of is kept."""

    page: Page
    addresses: list[str]
    complaints: list[str]

    def go(self, path: str) -> Page:
        self.page.goto(path)
        return self.page


Enter = Callable[..., Visit]
_SIGNED_IN: dict[str, list[dict[str, object]]] = {}  # name -> cookies, so that each signs in once


def sign_in(page: Page, name: str, password: str) -> None:
    page.goto("/sign-in/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", password)
    page.click("main button")
    page.wait_for_url(lambda address: "sign-in" not in address)


@pytest.fixture
def enter(house: House, browser: Browser) -> Iterator[Enter]:
    """Open a browser, sign somebody in, and go to work."""
    contexts: list[BrowserContext] = []

    def signed_in(name: str = "nguoi-duyet", **options: object) -> Visit:
        language = str(options.pop("language", "vi"))
        context = browser.new_context(base_url=house.address, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        context.add_cookies([{"name": "language", "value": language, "url": house.address}])
        visit = Visit(context.new_page(), [], [])
        visit.page.on("request", lambda request: visit.addresses.append(request.url))
        visit.page.on("console", lambda message: visit.complaints.append(message.text))
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        if name in _SIGNED_IN:
            context.add_cookies(_SIGNED_IN[name])
        else:
            sign_in(visit.page, name, house.password(name))
            cookies = context.cookies()
            _SIGNED_IN[name] = [cookie for cookie in cookies if cookie["name"] != "language"]
        return visit

    yield signed_in
    for context in contexts:
        context.close()
