"""How is a report drafted, reworded, signed and set by an office's own template?"""
