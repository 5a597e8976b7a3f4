"""The course of a conversation about keeping a commitment: which move may follow which. No model, no query in here."""
