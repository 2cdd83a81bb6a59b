SELECT
    number, text, kind, author, day, time, embargo, asked_by, by_whom, at, note, digest
FROM revision WHERE submission = $1 ORDER BY number
