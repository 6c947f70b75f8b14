"""What pages, actions and papers need to know about seasons and congresses; each module says of what."""
