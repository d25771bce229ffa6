"""A file becomes a brief, or its problems: parsed, converted, held to the rules of the format."""
