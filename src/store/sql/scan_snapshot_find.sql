SELECT digest, url, at, headers, bytes FROM scan_snapshot WHERE digest = $1
