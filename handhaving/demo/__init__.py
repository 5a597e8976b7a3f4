"""Made-up supervision and enforcement."""
