"""What changed between two texts, word by word: pure Python, without Django. Read the files in this order::

    blokken        plain text as paragraphs and lists, the only make-up there is
    woorden        two lines, word by word
    regels         two texts, line by line: like lines are laid beside each other
    volgorde       what moved, and where what is gone stood
    verandering    what happened to a part of a text, and to a fact about it
    samen          two people who changed the same thing

Taking the inserts of a redline gives the new text to the letter, taking the deletes the old one. What a document is made of, and how
its parts are found back in the next version, is for whoever compares documents.
"""

from .blokken import Blok, Blokvorm, blocks, tidy
from .regels import Redline, Regel, redline
from .verandering import Kenmerk, Verandering, change
from .volgorde import merged, moved
from .woorden import Stuk, Stuksoort

__all__ = [
    "Blok",
    "Blokvorm",
    "Kenmerk",
    "Redline",
    "Regel",
    "Stuk",
    "Stuksoort",
    "Verandering",
    "blocks",
    "change",
    "merged",
    "moved",
    "redline",
    "tidy",
]
