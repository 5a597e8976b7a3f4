"""Identifiers and their formats, one file each. A validator raises ValidationError in Dutch that says what to do."""
