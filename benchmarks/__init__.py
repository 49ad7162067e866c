"""Measurements; each prints ratios of things measured side by side on the same machine."""
