"""Pages of the report on a new business."""
