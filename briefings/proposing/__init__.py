"""Sources -> a first outline: what they speak of, parted into topics, written as outline.yaml."""
