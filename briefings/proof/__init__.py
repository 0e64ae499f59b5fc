"""A printed brief -> what it says, read back from its bytes, and what the sources say to that."""
