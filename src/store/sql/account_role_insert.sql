INSERT INTO account_role (account, council, role) VALUES ($1, $2, $3)
