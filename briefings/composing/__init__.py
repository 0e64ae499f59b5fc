"""What was chosen -> the Brief: numbers, anchors, evidence, counts, and a last look at every word."""
