"""Words that say something about health, addiction, pregnancy, a disability or a crime, in eight languages. No models."""
