SELECT
    number, revision, span_begin, span_end, text, by_whom, guest, at
FROM remark WHERE submission = $1 ORDER BY number
