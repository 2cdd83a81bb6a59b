SELECT item, number, at, title, text, language, fingerprint, day, day_source, confidence, other_days, snapshot FROM scan_version
WHERE item = $1 ORDER BY number
