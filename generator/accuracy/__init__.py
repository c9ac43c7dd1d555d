"""How often the records say what a human reader noted of the same documents: precision and recall by field. Pure."""

from generator.accuracy.scoring import score_archive
from generator.accuracy.tables import list_misses, measure, write_table
from generator.accuracy.tallies import Scores

__all__ = ["Scores", "list_misses", "measure", "score_archive", "write_table"]
