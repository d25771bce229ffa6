"""The rules of the trade: advice on sound briefs, one module per family; `rulebook` lists them."""
