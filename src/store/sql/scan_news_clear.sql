DELETE FROM scan_news WHERE source = $1
