"""Do the tables of a subject point only at subjects below it?"""

import tomllib

from django.apps import apps

from architecture.source import ROOT


def storeys() -> list[str]:
    """The packages from the lowest to the highest, as the import contract has them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = contracts["contracts"][0]["layers"]
    return [name.strip(" ()") for layer in reversed(layers) for name in layer.split("|")]


def test_foreign_keys_across_subjects_point_downward() -> None:
    height = {name: level for level, name in enumerate(storeys())}
    upward = []
    for model in apps.get_models():
        if model.__module__.startswith("tongket."):
            for field in model._meta.get_fields():
                if field.is_relation and field.concrete:
                    here, there = model.__module__, field.related_model.__module__
                    if there.startswith("tongket."):
                        below = height[there.split(".")[1]] <= height[here.split(".")[1]]
                        upward += [] if below else [f"{model.__name__}.{field.name}"]
    assert upward == []


def test_every_relation_protects_what_it_points_at() -> None:
    """A figure, a target or a document is never deleted along with another row."""
    subjects = {"plans", "results", "indicators", "evaluation"}
    loose = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models()
        if model._meta.app_label in subjects
        for field in model._meta.get_fields()
        if field.many_to_one
        and field.concrete
        and field.remote_field.on_delete.__name__ != "PROTECT"
    ]
    assert loose == []
