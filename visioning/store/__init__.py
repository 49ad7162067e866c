"""The store: workshops and all that belongs to them, in a database and in picture files.

The database (SQLite below the data folder, or PostgreSQL) holds what people write; each picture
is a PNG below the data folder that carries its own record, so that a lost or damaged database is
rebuilt from the pictures.
"""

from visioning.store.purge import EXPORTS, PurgeReport
from visioning.store.records import plain, restored
from visioning.store.recovery import RecoveryReport
from visioning.store.repair import RepairReport, repair
from visioning.store.store import Store

__all__ = [
    "EXPORTS",
    "PurgeReport",
    "RecoveryReport",
    "RepairReport",
    "Store",
    "plain",
    "repair",
    "restored",
]
