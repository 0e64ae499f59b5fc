"""What the analyst asks: outline.yaml read, described by a schema, written and proposed."""
