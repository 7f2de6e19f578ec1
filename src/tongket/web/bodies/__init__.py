"""Who decides for a unit?"""
