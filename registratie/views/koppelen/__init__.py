"""Linking: the questions, one question, what was judged, what is linked, and how it works."""
