SELECT digest, submission, revision, asks, guest, made_by, made, expires, used FROM guest_link
WHERE submission = $1 ORDER BY made, digest
