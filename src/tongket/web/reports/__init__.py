"""Reports: drafts, their words, signatures, and what the record learned since."""
