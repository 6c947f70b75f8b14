"""What can happen to resolutions and targets."""
