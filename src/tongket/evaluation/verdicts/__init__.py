"""How is a result judged against its target?

``judgement`` holds the words, ``evidence`` the figures, ``judge`` the rules.
"""
