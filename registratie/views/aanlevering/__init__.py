"""The pages of a delivery: list, upload, preview, mapping, progress, result, downloads."""
