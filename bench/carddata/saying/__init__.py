"""Digits as people say them and recognisers write them."""
