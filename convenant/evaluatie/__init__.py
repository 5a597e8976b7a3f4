"""An evaluation as a document that lasts."""
