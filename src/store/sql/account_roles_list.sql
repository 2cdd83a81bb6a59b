SELECT account, council, role FROM account_role
