"""What other floors give to the pages of knowledge: registers that they fill at the start."""
