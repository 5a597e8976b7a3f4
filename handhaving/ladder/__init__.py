"""The ladder of enforcement, pure: what may follow what, which terms run, which intervention fits, what is forfeited."""
