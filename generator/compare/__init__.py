"""What one archive says that another does not: for the person who judges a new document. Pure."""

from generator.compare.comparison import Comparison
from generator.compare.records import compare
from generator.compare.summary import write_summary

__all__ = ["Comparison", "compare", "write_summary"]
