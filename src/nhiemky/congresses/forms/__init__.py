"""What is typed about a season and its congresses."""
