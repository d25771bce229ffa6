"""Who says what in German, French and Spanish."""
