"""Names and towns that only their places on the page tell."""
