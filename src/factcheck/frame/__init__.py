"""What a mention is about: measure, event, participants, place, scope, aspect, modality, certainty, attribution, as-of, polarity."""

from .document import frames, lead_names
from .heading import dated_by_heading
from .lives import lived
from .naming import Names, acronyms, capitalised
from .scene import Scene, Tables
from .speaker import attribution

__all__ = ["Names", "Scene", "Tables", "acronyms", "attribution", "capitalised", "dated_by_heading", "frames", "lead_names", "lived"]
