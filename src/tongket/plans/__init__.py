"""Targets by issuer and decision: what was promised."""
