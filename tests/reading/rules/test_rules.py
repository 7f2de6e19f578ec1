"""The examples and counter-examples that stand beside each reading rule."""

import pytest

from reading.notation import in_one_line
from tongket.reading import read
from tongket.reading.rules import RULES

EXAMPLES = [(rule, *example) for rule in RULES for example in rule.examples]
COUNTERS = [(rule, text) for rule in RULES for text in rule.counters]


@pytest.mark.parametrize(
    ("rule", "text", "claims"), EXAMPLES, ids=lambda v: getattr(v, "name", None)
)
def test_a_rule_reads_its_examples(rule, text, claims):
    found = read(text).claims
    assert in_one_line(found) == claims
    assert any(rule.name in claim.rules for claim in found)


@pytest.mark.parametrize(("rule", "text"), COUNTERS, ids=lambda v: getattr(v, "name", None))
def test_a_rule_leaves_its_counter_examples_alone(rule, text):
    assert all(rule.name not in claim.rules for claim in read(text).claims)


def test_every_rule_has_an_example_and_a_name_of_its_own():
    assert all(rule.examples for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
