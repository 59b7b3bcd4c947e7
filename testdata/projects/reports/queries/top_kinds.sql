SELECT kind, count(*) FROM events GROUP BY kind ORDER BY 2 DESC LIMIT 10;
