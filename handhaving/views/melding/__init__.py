"""The pages about meldingen."""
