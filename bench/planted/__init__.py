"""Card numbers planted into files of other people: is every copy masked, and is nothing else changed?"""
