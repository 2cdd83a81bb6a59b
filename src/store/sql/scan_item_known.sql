SELECT id, guid, address, fingerprint FROM scan_item WHERE source = $1 ORDER BY id
