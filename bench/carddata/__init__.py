"""How well card data is hidden: generated calls with exact truth, an independent decoder: `make bench-carddata`."""
