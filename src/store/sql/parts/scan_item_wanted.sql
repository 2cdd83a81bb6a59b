WHERE ($1 = '' OR instr($1, '|' || s.council || '|') > 0)
  AND ($2 = 0 OR i.source = $2)
  AND ($3 = '' OR instr($3, '|' || i.state || '|') > 0)
  AND ($4 = '' OR instr($4, '|' || i.verdict || '|') > 0)
  AND ($6 = '' OR i.judged <> $6)
  AND (CAST($5 AS bigint) IS NULL OR i.next_look <= CAST($5 AS bigint))
  AND ($7 = '' OR ($7 = 'set-aside') = EXISTS (
      SELECT 1 FROM scan_decision AS d WHERE d.item = i.id AND d.version = i.version AND d.kind = 'dismissed'
      AND d.number = (SELECT max(number) FROM scan_decision WHERE item = i.id)))
