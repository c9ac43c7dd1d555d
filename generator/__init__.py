"""Dateline: press releases in, a site out in which every statement lands on its words."""

__version__ = "0.1.0"
