"""The API's addresses, one subject a file, and the pages about it."""
