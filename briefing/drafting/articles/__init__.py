"""One article: its paragraphs, its date, its quotations, and the forms that articles come in."""
