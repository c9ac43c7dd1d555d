"""What a release says about its figures and standing, in a form that can be computed."""
