"""How are many units evaluated at once?

The pure rules say what a figure means; the expressions here say the same of whole columns, on any
engine that Ibis compiles for. ``docs/columns.md`` names every frame, its grain and its units;
property tests hold rules and expressions together.
"""
