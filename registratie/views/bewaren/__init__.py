"""The pages of retention: lists, one list, the decision and the proof."""
