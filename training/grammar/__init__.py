"""The grammar that Veduta learns from: composed scenes with captions, deterministic from a seed."""
