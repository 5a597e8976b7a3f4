"""Applying to take part: the pages for everybody, and those of the queue of the gemeente."""
