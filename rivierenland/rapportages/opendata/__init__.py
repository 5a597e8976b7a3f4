"""Figures for everybody, as data: what there is, how it is protected, and the files and catalogue made of it."""
