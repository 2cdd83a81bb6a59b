SELECT item, version, at, day, ruleset, verdict, findings, report FROM scan_assessment
WHERE item = $1 ORDER BY number DESC LIMIT 1
