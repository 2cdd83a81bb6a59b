SELECT id, version, name, email, standing, deputy, created FROM account WHERE id = $1
