"""The words by which quotations are judged, language by language: what negates, hedges, turns or denies, and what counts."""
