"""Whole telesales calls that are made from plans, and what every rule must say of them."""
