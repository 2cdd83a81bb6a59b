SELECT {columns} FROM {table} WHERE ({key}) > ({places}) ORDER BY {key} LIMIT 50
