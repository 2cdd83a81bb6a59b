SELECT count(*) FROM scan_item AS i JOIN scan_source AS s ON s.id = i.source
-- part scan_item_wanted
