"""Words of the information in a page."""
