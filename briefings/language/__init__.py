"""What a text says, as pure functions with offsets."""
