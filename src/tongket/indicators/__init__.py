"""What is measured: definitions, units, directions, aliases, formulas, sets."""
