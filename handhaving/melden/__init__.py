"""What a melding is made of, without the database: codes that can be said over the phone, and what the register signals."""
