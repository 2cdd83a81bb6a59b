-- part scan_item_whole
WHERE i.id = $1
