"""From a year or from hectares to the people needed per month. Pure: figures in, figures out."""
