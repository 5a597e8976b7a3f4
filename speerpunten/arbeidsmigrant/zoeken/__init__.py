"""Find a page by words, in any alphabet and with a letter wrong: pure Python.

woorden    words without accents and capitals, and how much two of them are alike
rang       which texts a question is about, the best first
"""

from .rang import Document, rank

__all__ = ["Document", "rank"]
