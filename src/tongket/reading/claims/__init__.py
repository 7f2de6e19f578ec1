"""To which claim does a number belong, and how do claims become whole?"""
