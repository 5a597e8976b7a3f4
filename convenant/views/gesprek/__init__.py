"""Pages of the conversations about keeping commitments."""
