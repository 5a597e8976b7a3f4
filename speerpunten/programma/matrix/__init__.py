"""Gemeenten by packages, and what changed between two days. Knows no database: choices in, counts and changes out."""
