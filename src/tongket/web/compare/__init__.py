"""How do units stand beside each other?"""
