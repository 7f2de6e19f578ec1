"""Units and their dated hierarchy, mergers, bodies, and who may act for whom."""
