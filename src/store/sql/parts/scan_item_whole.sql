SELECT
    i.id, i.source, i.guid, i.address, i.link, i.title, i.day, i.published, i.state, i.first_seen, i.last_look, i.last_good, i.last_full, i.next_look, i.etag, i.last_modified, i.version, i.fingerprint, i.misses, i.first_miss, i.failures, i.why, i.verdict, i.recognition, i.submission, i.judged
FROM scan_item AS i JOIN scan_source AS s ON s.id = i.source
