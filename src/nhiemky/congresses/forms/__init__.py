"""What people type about seasons and congresses."""
