"""Example editions: a quarter that was published, and the next one that waits for its check."""
