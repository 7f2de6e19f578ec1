"""How often are links of each confidence right? Run as ``python -m reading.linking.reliability``.

Prints the reliability table by leave-one-document-out, what each evidence is worth (the figures of
``evidence.MEASURED``), and the wrong links.
"""

import sys
from collections.abc import Iterator, Sequence

from reading.linking.annotated import Judged, leave_one_out, tallies, unseen, wanted

BINS = (0.97, 0.95, 0.9, 0.75, 0.5, 0.25, 0.0)


def table(links: Sequence[tuple[float, Judged]]) -> list[tuple[float, int, int, float]]:
    """Lower bound of the confidence, links, right ones, and the mean confidence given to them."""
    rows, above = [], 1.01
    for low in BINS:
        inside = [(sure, one) for sure, one in links if low <= sure < above]
        mean = sum(sure for sure, _ in inside) / len(inside) if inside else 0.0
        rows.append((low, len(inside), sum(one.right for _, one in inside), mean))
        above = low
    return rows


def lines() -> Iterator[str]:
    judged = unseen()
    links = leave_one_out(judged)
    yield "| confidence | links | right | share right | mean confidence |"
    yield "|---|---|---|---|---|"
    for low, count, right, mean in table(links):
        share = f"{100 * right / count:.1f} %" if count else ""
        yield f"| from {low} | {count} | {right} | {share} | {mean:.3f} |"
    sure = [one.right for confidence, one in links if confidence >= 0.9]
    covered = 100 * sum(sure) / wanted()
    yield f"\n{sum(sure)} of {len(sure)} right from 0.9, {covered:.1f} % of {wanted()} claims\n"
    for evidence, (right, given) in sorted(tallies(judged).items(), key=str):
        key = f"Evidence(Match.{evidence.match.name}, {evidence.unit_agrees})"
        yield f"        {key}: ({right}, {given}),"
    for confidence, one in sorted(links, key=lambda pair: (-pair[0], pair[1].words)):
        if not one.right:
            yield f"{confidence:.3f} {one.document} {one.words!r} {one.link.code}, not {one.wanted}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in lines())
