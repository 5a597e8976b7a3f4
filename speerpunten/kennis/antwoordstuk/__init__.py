"""An answer as a document: the same content as PDF and as ODT."""
