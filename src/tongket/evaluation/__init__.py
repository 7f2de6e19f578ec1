"""Scorecards, consistency, outlook: what the figures say about the promises."""
