"""How are units merged, and taken apart again?"""
