SELECT id, version, name, email, standing, deputy, created FROM account ORDER BY id
