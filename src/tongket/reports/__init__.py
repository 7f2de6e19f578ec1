"""What does an office print and sign, and from which figures?"""
