"""From readings to card data: kinds, certainty, and the places that are hidden."""
