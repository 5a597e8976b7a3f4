"""Letters of a case: a template of plain words with placeholders, the words of one letter, and the PDF."""
