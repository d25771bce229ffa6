"""What screens are derived from: the bars, the brief that is followed, the list beside its detail, the line that is typed."""
