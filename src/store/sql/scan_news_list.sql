SELECT item, seen FROM scan_news WHERE source = $1 ORDER BY item
