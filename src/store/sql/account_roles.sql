SELECT council, role FROM account_role WHERE account = $1
