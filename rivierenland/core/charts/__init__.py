"""Charts and maps as SVG strings, the same for a page and for a PDF. See `figure.Figure` for how a page shows one."""
