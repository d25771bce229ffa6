"""What a curator can decide: each function makes the plan of one decision in a text, and changes nothing itself."""
