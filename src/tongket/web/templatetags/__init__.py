"""Which tags do the templates know?"""
