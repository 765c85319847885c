"""What a reader sees and reuses."""
