"""Which place, time and stage govern a document, a heading, a sentence and a number?"""
