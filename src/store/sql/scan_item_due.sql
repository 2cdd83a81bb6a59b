-- part scan_item_whole
-- part scan_item_wanted
ORDER BY (i.state <> 'waiting'), i.next_look, i.id LIMIT $8 OFFSET $9
