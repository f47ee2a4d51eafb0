"""The site: people, pages and rows. It imports the core, never the other way round."""
