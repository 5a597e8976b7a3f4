"""Pages of commitments: how they are kept, how that is counted, and evidence."""
