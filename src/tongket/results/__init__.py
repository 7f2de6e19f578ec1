"""Reported figures with their vintages: what was achieved, as who said when."""
