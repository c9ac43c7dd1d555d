"""Derived figures, comparisons and checked claims: what follows from the figures that releases state."""

from generator.resolve.ledger.claims import check_claims
from generator.resolve.ledger.derived import Ledgers, keep_ledgers

__all__ = ["Ledgers", "check_claims", "keep_ledgers"]
