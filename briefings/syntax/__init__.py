"""Foreign syntax with offsets: YAML, CommonMark, LaTeX; what it means is decided elsewhere."""
