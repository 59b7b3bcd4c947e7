UPDATE countries SET currency = 'EUR'; -- lockkeeper:ignore update-without-where 240 rows
