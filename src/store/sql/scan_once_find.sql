SELECT at FROM scan_once WHERE key = $1
