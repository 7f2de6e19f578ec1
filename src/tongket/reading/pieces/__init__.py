"""What are the pieces of a line: quantities, units, times, cues, comparisons?"""
