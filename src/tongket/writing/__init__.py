"""How does a document described as data become a file that an office signs?"""
