"""What the consistency check found."""
