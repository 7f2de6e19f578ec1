"""The words every other folder speaks: periods, units, numbers, bounds, stages, intervals, claims.

Pure: the standard library only, no Django, no clock, no file.
"""
