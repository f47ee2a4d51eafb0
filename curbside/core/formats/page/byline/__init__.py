"""Who answered, read from one line."""
