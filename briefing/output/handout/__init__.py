"""The hand-out that leaves the room, as HTML, PDF or Markdown."""
