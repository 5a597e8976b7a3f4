"""The handelingsperspectief on paper."""
