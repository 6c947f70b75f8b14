"""What pages, papers and higher rooms need to know about resolutions and targets."""
