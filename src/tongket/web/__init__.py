"""The web pages, a folder per subject."""
