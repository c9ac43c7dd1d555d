"""The records of data/ as YAML: the only code that reads or writes it.

`data/curated/` is kept by hand; nothing there is written, but for a review appended on a person's word. The files::

    releases/<id>.yml   what one document says (or why it is refused)
    releases/<id>.txt   its canonical text, byte for byte what every `at` counts in
    events/<id>.yml     periods/<organisation>/<period>.yml     people/<id>.yml     organisations/<id>.yml
    ids.yml             which id was given to what
    redirects.yml       addresses that a person changed (optional)
    accuracy.yml        how often the rules were right, by labels (optional)
"""

from generator.model.redirects import Redirect
from generator.store.accuracy import keep_measurement, load_labels, load_measurements
from generator.store.archive import list_refused, list_releases, load_archive, load_ids, load_redirects, save_archive
from generator.store.curated import append_review, load_curated, read_checksums
from generator.store.folder import Changes, write_folder

__all__ = [
    "Changes",
    "Redirect",
    "append_review",
    "keep_measurement",
    "list_refused",
    "list_releases",
    "load_archive",
    "load_curated",
    "load_ids",
    "load_labels",
    "load_measurements",
    "load_redirects",
    "read_checksums",
    "save_archive",
    "write_folder",
]
