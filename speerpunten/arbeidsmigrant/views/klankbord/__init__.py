"""The sounding board: for everybody, for its members, and for who runs it."""
