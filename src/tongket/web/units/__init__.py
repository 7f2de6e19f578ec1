"""Scorecards and the page of one target."""
