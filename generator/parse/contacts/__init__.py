"""Press and investor contacts: where they stand, what a line of them holds, and whose number is whose."""
