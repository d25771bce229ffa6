"""The rules of the trade: advice on sound briefs, one module for each family of rules; `advice` lists them."""
