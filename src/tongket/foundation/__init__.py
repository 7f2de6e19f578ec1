"""Users, audit trail, stored documents, error sentences: what every subject stands on."""
