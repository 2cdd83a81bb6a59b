SELECT
    number, gate, kind, whom, day, note, revision, by_whom, at
FROM gate_answer WHERE submission = $1 ORDER BY number
