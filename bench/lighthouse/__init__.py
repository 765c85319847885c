"""What Lighthouse says of every page."""
