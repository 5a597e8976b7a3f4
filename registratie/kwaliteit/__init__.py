"""How supply quality is judged: plain functions of facts and terms, without a database."""
