"""Chapters that reports share, one subject each: figures in, blocks out."""
