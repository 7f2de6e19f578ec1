"""Which reports are there, what do they say, and what has the record learned since?"""
