"""Figures of a month, entered by hand."""
