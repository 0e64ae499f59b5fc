"""What the analyst asks: outline.yaml read by tables of keys, and described by a schema."""
