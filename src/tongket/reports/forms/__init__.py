"""How do a state paper and a Party paper look, by the rules of their day?"""
