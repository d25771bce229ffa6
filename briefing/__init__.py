"""A terminal dashboard for a briefing room."""
