"""Papers of a season and its congresses."""
