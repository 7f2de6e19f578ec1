"""Do all pages ask who comes, speak her language, and load nothing from elsewhere?"""

import gzip
import re

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

OPEN = {"sign-in", "sign-out", "language", "design", "password"}
SAMPLES = {
    "number": 1,
    "unit": "pac-nam",
    "year": 2023,
    "indicator": "pig_herd",
    "target": 1,
    "key": "x",
    "claim": 1,
    "decision": 1,
    "event": 1,
    "succession": 1,
    "month": "2024-01",
    "template": 1,
    "token": 1,
    "figure": 1,
    "name": "lan",
    "user": 1,
}


def pages() -> list[tuple[str, str]]:
    """Every named address of the web, with sample values."""
    found = []

    def walk(patterns: list[object], before: str) -> None:
        for item in patterns:
            path = before + str(item.pattern)
            if isinstance(item, URLResolver):
                walk(item.url_patterns, path)
            elif isinstance(item, URLPattern) and item.callback.__module__.startswith(
                ("tongket.web", "django.contrib.auth")
            ):
                filled = re.sub(r"<(?:\w+:)?(\w+)>", lambda m: str(SAMPLES.get(m[1], "x")), path)
                found.append((str(item.name), "/" + filled))

    walk(get_resolver().url_patterns, "")
    return found


def test_there_are_pages() -> None:
    assert len(pages()) > 20


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "path"), [p for p in pages() if p[0] not in OPEN])
def test_nobody_sees_a_page_without_signing_in(name: str, path: str) -> None:
    for answer in (Client().get(path), Client().post(path)):
        assert answer.status_code == 302
        assert answer.url.startswith("/sign-in/?next=")


@pytest.mark.django_db
def test_pages_may_load_only_what_this_machine_serves() -> None:
    answer = Client().get("/design")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = answer.content.decode()
    assert " style=" not in page
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"\bon[a-z]+=\"", page)
    assert re.findall(r'(?:src|href)="(?:https?:)?//', page) == []


@pytest.mark.parametrize("path", ["/sign-in/", "/documents/new/", "/nowhere/"])
def test_what_is_larger_than_any_form_is_refused_unread(path: str, settings: object) -> None:
    settings.BODY_LIMIT = 1000
    answer = Client().post(path, {"username": "x" * 1000})
    assert answer.status_code == 413
    assert "Hãy chia nhỏ" in answer.content.decode()
    assert Client().post(path, CONTENT_LENGTH="9" * 30).status_code == 413


@pytest.mark.django_db
def test_pages_come_packed_to_browsers_that_unpack() -> None:
    packed = Client(headers={"Accept-Encoding": "gzip"}).get("/sign-in/")
    plain = Client().get("/sign-in/")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(plain.content) / 2
    assert "Tên đăng nhập" in gzip.decompress(packed.content).decode()
    assert "Content-Encoding" not in plain.headers


@pytest.mark.django_db
def test_pages_speak_vietnamese_until_english_is_chosen() -> None:
    client = Client(headers={"Accept-Language": "en"})
    page = client.get("/sign-in/")
    assert 'lang="vi"' in page.content.decode()
    assert "Tên đăng nhập" in page.content.decode()
    answer = client.post("/language/", {"language": "en", "next": "/sign-in/?next=/units/"})
    assert answer.url == "/sign-in/?next=/units/"
    page = client.get("/sign-in/")
    assert 'lang="en"' in page.content.decode()
    assert "User name" in page.content.decode()


@pytest.mark.django_db
def test_choosing_a_language_leads_nowhere_else() -> None:
    answer = Client().post("/language/", {"language": "en", "next": "//elsewhere.example/"})
    assert answer.url == "/"


@pytest.mark.django_db
def test_a_page_that_is_not_there_says_so_in_words(settings: object) -> None:
    settings.DEBUG = False
    answer = Client().get("/nowhere/")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.content.decode()


@pytest.mark.django_db
def test_an_expired_form_says_that_nothing_was_changed() -> None:
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"username": "lan"})
    assert answer.status_code == 403
    assert "chưa có gì thay đổi" in answer.content.decode()


@pytest.mark.django_db
def test_a_failure_of_ours_says_so_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("tongket.web.design.views.bar", fail)
    answer = Client(raise_request_exception=False).get("/design")
    assert answer.status_code == 500
    assert "Hệ thống gặp lỗi" in answer.content.decode()


@pytest.mark.django_db
def test_a_form_sent_after_the_sign_in_ended_is_told_to_be_unsent() -> None:
    said = "nội dung vừa gửi chưa được ghi"
    client = Client()
    assert said in client.post("/findings/pac-nam/explain/", follow=True).content.decode()
    assert said not in client.get("/documents/", follow=True).content.decode()
    script = {"HX-Request": "true"}
    assert said not in client.post("/documents/", headers=script, follow=True).content.decode()
