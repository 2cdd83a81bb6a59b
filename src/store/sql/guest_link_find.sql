SELECT digest, submission, revision, asks, guest, made_by, made, expires, used FROM guest_link WHERE digest = $1
