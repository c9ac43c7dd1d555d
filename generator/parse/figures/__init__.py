"""Figures in prose: amounts, fiscal calendars, periods, and the sentences that tie them together."""
