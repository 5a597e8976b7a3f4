"""The pages of the handelingsperspectief."""
