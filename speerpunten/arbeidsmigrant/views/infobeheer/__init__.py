"""The information as officials write, translate, review and place it."""
