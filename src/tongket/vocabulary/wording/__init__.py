"""Which words do reports use for bounds, stages, plans, changes and units?

Tables only: reading looks these words up, writing picks the first of a row. Phrases are written in
one spelling, lower case, with semicolons between them; ``reading.text.normalise.key``
folds the other spellings onto it.
"""
