"""The letter to a worker about registering: words in eight languages, and the PDF."""
