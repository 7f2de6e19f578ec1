"""Giving links a confidence that says how often they are right."""

from reading.linking.annotated import (
    codes,
    gold,
    leave_one_out,
    linked,
    read_claims,
    tallies,
    unseen,
    wanted,
)
from tongket.indicators.catalogue import shipped_catalogue
from tongket.reading.linking.evidence import MEASURED, confidence

SURE = 0.9


def test_every_claim_of_the_corpus_is_annotated_with_a_code_of_the_catalogue_or_none():
    known = {row.code for row in shipped_catalogue()} | {""}
    for document, found in codes().items():
        assert list(found) == list(range(1, len(gold(document)) + 1))
        assert set(found.values()) <= known


def test_of_the_links_given_nine_tenths_or_more_at_least_97_percent_are_right():
    sure = [one.right for given, one in leave_one_out(unseen()) if given >= SURE]
    assert sum(sure) >= 0.97 * len(sure)


def test_three_of_four_claims_in_words_of_other_documents_are_linked_so_surely():
    sure = [one.right for given, one in leave_one_out(unseen()) if given >= SURE]
    assert sum(sure) >= 0.72 * wanted()


def test_nine_of_ten_claims_in_words_of_the_catalogue_are_linked_so_surely():
    links = [one for document in codes() for one in linked(document)]
    sure = [one.right for one in links if one.link.confidence >= SURE]
    assert sum(sure) >= 0.9 * wanted()
    assert sum(sure) >= 0.97 * len(sure)


def test_confidences_are_those_that_the_corpus_gives():
    now = tallies(unseen())
    drifted = {
        evidence: (MEASURED.get(evidence), counted)
        for evidence, counted in now.items()
        if abs(confidence(evidence, now) - confidence(evidence)) > 0.1
    }
    assert drifted == {}


def test_nearly_every_annotated_claim_is_read_so_that_it_can_be_judged():
    judged = sum(len(read_claims(document)[1]) for document in codes())
    assert judged >= 0.95 * sum(map(len, codes().values()))
