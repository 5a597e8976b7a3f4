"""Who joins what: the matrix, the story of a cell, choosing, the download."""
