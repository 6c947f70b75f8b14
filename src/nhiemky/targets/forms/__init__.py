"""What is typed about resolutions and targets."""
