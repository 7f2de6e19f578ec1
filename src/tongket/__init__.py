"""Tổng kết: how a locality plans its year, follows it and accounts for it."""

__version__ = "0.1.0"
