"""The words by which card data is told: of topics, hints, talk, and small ones. Data, and how it is looked for."""
