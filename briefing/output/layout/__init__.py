"""Blocks of text with roles, laid out in cells: what pages, slides and hand-outs are made of."""
