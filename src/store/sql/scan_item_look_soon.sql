UPDATE scan_item SET next_look = $2 WHERE id = $1 AND next_look > $2
