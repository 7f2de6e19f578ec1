"""What waits for the visitor."""
