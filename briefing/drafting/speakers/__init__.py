"""Who says what: each quotation and statement gets its speaker, in English, German, French and Spanish."""
