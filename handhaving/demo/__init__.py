"""Made-up supervision for the demo: nobody and nothing in it exists."""
