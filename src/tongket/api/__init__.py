"""The API: scorecards, claims and findings as JSON, for whoever is signed in."""
