"""Policy: briefcheck.yaml and rulesets -> the rules, options and severities for one file and audience."""
