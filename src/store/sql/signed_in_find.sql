SELECT digest, person, opened, expires, revoked FROM signed_in WHERE digest = $1
