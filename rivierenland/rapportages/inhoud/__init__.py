"""What a report says, whatever its format: figures are final here, withheld where needed, each with its reference."""
