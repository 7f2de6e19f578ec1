"""How is a fact said in the sentences of a Vietnamese report, so that reading gives it back?"""
