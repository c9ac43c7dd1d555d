"""What a release says about its figures and standing, in a form that can be computed.

Begin with `claims`, the step, of `growth_claims` (rates and comparisons) and `said_claims` (shares, counts,
superlatives, outlooks); `reasons` is a step of its own.
"""
