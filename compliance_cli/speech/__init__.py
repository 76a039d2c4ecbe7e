"""How people say things, offsets kept: folding, the squeezed view, sentences, languages, spoken numbers.

Everything here works on plain strings and knows neither the raw nor the safe side.
"""

from compliance_cli.speech.acknowledgement import is_acknowledgement
from compliance_cli.speech.folding import fold
from compliance_cli.speech.languages import language_of
from compliance_cli.speech.sentences import sentences
from compliance_cli.speech.squeezing import offsets, squeeze

__all__ = ["fold", "is_acknowledgement", "language_of", "offsets", "sentences", "squeeze"]
