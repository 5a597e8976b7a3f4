"""Sealing a PDF and checking a seal: PDF in, answer out. Knows no model, no setting and no network."""
