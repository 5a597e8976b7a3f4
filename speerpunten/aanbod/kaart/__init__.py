"""The map: borders out of a file, what part of the region is asked for, and points that are drawn as one."""
