"""robots.txt: everything may be read, and where the map of the site is."""

from generator.config import Settings

ROBOTS = "robots.txt"


def write_robots(settings: Settings) -> bytes:
    """The file; it names the map of the site only where the site's address is known, as it must be full."""
    lines = ["User-agent: *", "Allow: /"]
    if settings.site_url:
        lines += ["", f"Sitemap: {settings.site_url.rstrip('/')}/sitemap.xml"]
    return ("\n".join(lines) + "\n").encode()
