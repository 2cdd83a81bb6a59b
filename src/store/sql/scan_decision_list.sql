SELECT item, number, version, mark, kind, reason, by_whom, at, submission FROM scan_decision
WHERE item = $1 ORDER BY number
