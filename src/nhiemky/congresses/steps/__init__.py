"""Writers that actions use, and that higher rooms and the sample may use inside their own action."""
