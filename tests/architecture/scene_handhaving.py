"""The rows of handhaving that hang on one tenant of the scene."""
