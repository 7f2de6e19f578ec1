"""The API: scorecards, claims and findings as JSON."""
