"""The reports as they are read: list, web version, files, figures, how far an edition is, and who gets a message."""
