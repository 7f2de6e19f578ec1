"""Every component once, with its states."""
