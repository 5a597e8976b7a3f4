"""The vault of contact data: what goes in comes out as one unreadable text, and only with a key of the portal. No models."""
