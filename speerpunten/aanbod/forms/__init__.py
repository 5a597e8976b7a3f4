"""Forms of supply and demand."""
