"""What `bin/` needs to set up and run the portal: the standard library only, because nothing else is there yet."""
