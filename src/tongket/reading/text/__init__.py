"""Which words, numbers and lines does a stored text hold, in one spelling?"""
