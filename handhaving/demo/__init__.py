"""Made-up inspections, findings and repairs for the demo."""
