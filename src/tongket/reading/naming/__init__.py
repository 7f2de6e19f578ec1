"""Which words around a number name the thing it measures, and what do the others say?"""
