-- part scan_item_whole
-- part scan_item_wanted
ORDER BY coalesce(i.day, 0) DESC, i.id DESC LIMIT $8 OFFSET $9
