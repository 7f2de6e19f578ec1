"""Sign in, passwords, people and their mandates."""
