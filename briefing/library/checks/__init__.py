"""What `briefing check` finds in sound briefs: the quotations, the advice of the trade, and the format as JSON Schema."""
