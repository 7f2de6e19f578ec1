"""Can all that the texts print about one place be true together?

``check`` holds printed figures against each other and gives findings. The order of reading:
``prints`` and ``relations`` (what comes in), ``quantities`` and ``ties`` (what each print says of
which quantity), ``network`` and ``solution`` (what the quantities can be), ``disagreements``,
``revisions``, ``sides`` and ``tensions`` (what that amounts to), ``findings`` (what comes out).
Pure: no Django, no clock.
"""
