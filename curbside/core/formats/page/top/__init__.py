"""What stands above the answers: the site's own lines, the title, who asked and how many answered, the question."""
