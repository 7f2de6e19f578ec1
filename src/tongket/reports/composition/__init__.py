"""What does a report say, part by part, once the facts are gathered?

``compose`` is pure: the same material gives the same document. ``tracing`` ties every printed
number to the record, ``telling`` says a line's numbers, ``fields`` the results by field,
``goals`` what is planned, ``table`` the Biểu chỉ tiêu, ``remarks`` what the editor must know,
``heads`` what stands above and below; each paper has its outline in ``outlines``.
"""

from tongket.reports.composition.outlines import compose
from tongket.reports.composition.tracing import Reference, references

__all__ = ["Reference", "compose", "references"]
