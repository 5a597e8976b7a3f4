"""Made-up work sites, projects and scenarios for the demo."""
