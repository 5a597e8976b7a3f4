"""What feedback needs and no database knows: codes, the week, blocks of answers, doubt, and the words on the wall."""
