"""Currencies as they are printed, and their codes of ISO 4217."""

SIGNS = {
    "US$": "USD", "U.S.$": "USD", "U.S. $": "USD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "CAD$": "CAD",
    "CDN": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "NT$": "TWD",
    "MX$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS", "RMB": "CNY", "RS.": "INR",
    "RS": "INR", "NIS": "ILS", "RM": "MYR",
}  # fmt: skip
"""Signs in capitals and their codes. `$` alone is the document's dollar; the yen's mark is the yuan's too, but a
Chinese issuer that means the latter mostly prints RMB."""

CODES = (
    "USD CAD AUD NZD HKD SGD EUR GBP JPY CNY CHF SEK NOK DKK INR BRL KRW ZAR MXN ILS TWD PLN CZK HUF THB MYR IDR PHP"
).split()
"""Codes that stand before or behind an amount themselves."""

SIGN = r"(?:(?:(?:US|U\.S\.|CA?|CDN|AU?|NZ|HK|S|R|NT) ?)?\$|[€£¥]|RMB|USD|EUR|GBP|CAD|AUD|CHF|SEK|NOK|DKK|CNY|JPY)"
"""A pattern of what stands before or above amounts of tables."""

NAMES = {
    "USD": r"U\.?S\.? ?dollars?|United States dollars?", "CAD": "Canadian dollars?", "AUD": "Australian dollars?",
    "EUR": "euros?", "GBP": "pounds sterling", "CNY": "renminbi|yuan", "JPY": "(?:Japanese )?yen",
    "CHF": "Swiss francs?", "SEK": "Swedish kron(?:or|a)", "NOK": "Norwegian kroner?", "DKK": "Danish kroner?",
}  # fmt: skip
"""Patterns of what currencies are called, by their codes."""
