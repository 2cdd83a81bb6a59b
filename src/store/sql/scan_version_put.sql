INSERT INTO scan_version (item, number, at, title, text, language, fingerprint, day, day_source, confidence, other_days, snapshot)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (item, number) DO UPDATE SET
    title = excluded.title, text = excluded.text, language = excluded.language,
    fingerprint = excluded.fingerprint, day = excluded.day, day_source = excluded.day_source,
    confidence = excluded.confidence, other_days = excluded.other_days
WHERE scan_version.snapshot = excluded.snapshot
