"""Financial statements in a release: tables found, their columns dated, their rows named, their figures as facts.

Order of reading: `marked.py`, `monospaced.py` and `flattened.py` find tables and cut them into pieces; `layout.py`
makes rows and columns of them; `heads.py` and `columns.py` date the columns; `kinds.py` says which statement it is;
`labels.py` names the rows; `units.py` gives scale and currency; `figures.py` reads cells; `agreement.py` weighs
tables against one another and against prose; `facts.py` writes what is certain into the record.
"""
