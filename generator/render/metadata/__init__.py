"""What pages tell machines: structured data, feeds, the picture of a preview, robots."""

from generator.render.metadata.head import make_head
from generator.render.metadata.picture import PICTURE, draw_picture
from generator.render.metadata.robots import ROBOTS, write_robots

__all__ = ["PICTURE", "ROBOTS", "draw_picture", "make_head", "write_robots"]
