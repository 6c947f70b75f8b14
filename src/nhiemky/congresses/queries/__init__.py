"""What pages, papers and steps need to know about a season and its congresses."""
