"""The same small app in other frameworks, each in an environment of its own that is made when first asked for."""
