"""The waterbed indicators W1 to W6: plain tables in, a figure with its uncertainty out. Nothing here knows a database."""
