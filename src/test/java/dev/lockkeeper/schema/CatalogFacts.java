package dev.lockkeeper.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What PostgreSQL's catalogs say of a database, extensions' own objects left out. */
public final class CatalogFacts {
  private static final String OURS =
      " n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND NOT EXISTS ("
          + "SELECT FROM pg_depend d WHERE d.objid = %s.oid AND d.deptype = 'e')";

  private final Connection connection;
  private final Facts facts = new Facts();

  private CatalogFacts(Connection connection) {
    this.connection = connection;
  }

  /** What they say now. */
  public static Facts of(Connection connection) throws SQLException {
    CatalogFacts catalogs = new CatalogFacts(connection);
    catalogs.readAll();
    return catalogs.facts;
  }

  /** Likewise, and what the definitions of views, functions and triggers say. */
  public static Facts withDefinitions(Connection connection) throws SQLException {
    CatalogFacts catalogs = new CatalogFacts(connection);
    catalogs.readAll();
    catalogs.readDefinitions();
    return catalogs.facts;
  }

  private void readDefinitions() throws SQLException {
    read(
        """
        SELECT 'definition of ' || n.nspname || '.' || c.relname, pg_get_viewdef(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'definition of ' || n.nspname || '.' || p.proname || ' #' || row_number() OVER (
                 PARTITION BY n.oid, p.proname ORDER BY p.oid), p.prosrc
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prokind IN ('f', 'p') AND\
        """
            + OURS.formatted("p"));
    read(
        """
        SELECT 'definition of ' || n.nspname || '.' || c.relname || '.' || t.tgname,
               pg_get_triggerdef(t.oid)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND\
        """
            + OURS.formatted("c"));
  }

  private void readAll() throws SQLException {
    read(
        """
        SELECT 'table ' || n.nspname || '.' || c.relname,
               CASE c.relkind WHEN 'p' THEN 'partitioned' WHEN 'f' THEN 'foreign' ELSE 'plain' END,
               CASE WHEN c.relispartition THEN 'partition of ' || (
                 SELECT p.relname FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
                 WHERE i.inhrelid = c.oid) ELSE 'no partition' END,
               CASE c.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'logged' END,
               CASE WHEN c.relrowsecurity THEN 'row security' ELSE 'no row security' END,
               CASE WHEN c.relforcerowsecurity THEN 'forced' ELSE 'not forced' END
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f') AND\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'column ' || n.nspname || '.' || c.relname || '.' || a.attname,
               row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum),
               format_type(a.atttypid, a.atttypmod),
               CASE WHEN NOT a.attnotnull THEN 'null'
                    WHEN EXISTS (
                      SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'n'
                      AND k.conkey[1] = a.attnum AND NOT k.convalidated) THEN 'maybe null'
                    ELSE 'not null' END,
               CASE WHEN a.attgenerated = '' THEN
                 coalesce('default ' || pg_get_expr(d.adbin, d.adrelid), 'no default')
                 ELSE 'generated ' || a.attgenerated::text || ' ' || pg_get_expr(d.adbin, d.adrelid) END,
               CASE a.attidentity WHEN 'a' THEN 'identity always' WHEN 'd' THEN 'identity by default'
                 ELSE 'no identity' END,
               CASE WHEN a.attcollation <> t.typcollation THEN (
                 SELECT collname FROM pg_collation l WHERE l.oid = a.attcollation)
                 ELSE 'own collation' END,
               CASE WHEN a.attislocal THEN 'local' ELSE 'inherited' END,
               a.attinhcount
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f') AND\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'constraint ' || n.nspname || '.' || c.relname || '.' || k.conname,
               CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique'
                 WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'n' THEN 'not null'
                 ELSE 'exclude' END,
               CASE WHEN k.contype IN ('c', 'x') THEN '' ELSE (
                 SELECT string_agg(a.attname, ', ' ORDER BY o.ordinality)
                 FROM unnest(k.conkey) WITH ORDINALITY o(num, ordinality)
                 JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.num) END,
               CASE WHEN k.convalidated THEN 'valid' ELSE 'not valid' END,
               CASE WHEN k.conenforced THEN 'enforced' ELSE 'not enforced' END,
               CASE WHEN k.contype = 'f' THEN 'references ' || (
                 SELECT f.relname FROM pg_class f WHERE f.oid = k.confrelid) || ' (' || (
                 SELECT string_agg(a.attname, ', ' ORDER BY o.ordinality)
                 FROM unnest(k.confkey) WITH ORDINALITY o(num, ordinality)
                 JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = o.num) || ')'
               WHEN k.contype = 'c' THEN
                 regexp_replace(pg_get_constraintdef(k.oid), ' (NOT VALID|NO INHERIT|NOT ENFORCED)', '', 'g')
               WHEN k.contype IN ('p', 'u', 'x') THEN 'index ' || (
                 SELECT i.relname FROM pg_class i WHERE i.oid = k.conindid)
               ELSE '' END
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype <> 't'
        AND NOT EXISTS (
          SELECT FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)
        AND\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'index ' || n.nspname || '.' || i.relname,
               c.relname,
               CASE WHEN x.indisunique THEN 'unique' ELSE 'not unique' END,
               CASE WHEN x.indisvalid THEN 'valid' ELSE 'invalid' END,
               CASE WHEN EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid
                 AND k.contype IN ('p', 'u', 'x')) THEN 'of constraint' ELSE 'plain' END,
               regexp_replace(pg_get_indexdef(i.oid), '^.* USING | WITH \\([^)]*\\)', '', 'g'),
               coalesce((SELECT 'part of ' || p.relname FROM pg_inherits h
                 JOIN pg_class p ON p.oid = h.inhparent WHERE h.inhrelid = i.oid), 'no part')
        FROM pg_index x
        JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_class c ON c.oid = x.indrelid
        JOIN pg_namespace n ON n.oid = i.relnamespace
        WHERE\
        """
            + OURS.formatted("i"));
    read(
        """
        SELECT 'view ' || n.nspname || '.' || c.relname,
               CASE c.relkind WHEN 'm' THEN 'materialized' ELSE 'plain' END,
               CASE WHEN c.relispopulated THEN 'filled' ELSE 'not filled' END,
               (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'sequence ' || n.nspname || '.' || c.relname,
               format_type(s.seqtypid, NULL),
               coalesce((SELECT 'of ' || t.relname || '.' || a.attname FROM pg_depend d
                JOIN pg_class t ON t.oid = d.refobjid
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
                WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass
                AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')), 'free')
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_sequence s ON s.seqrelid = c.oid
        WHERE\
        """
            + OURS.formatted("c"));
    readTypes();
    readOthers();
  }

  private void readTypes() throws SQLException {
    read(
        """
        SELECT 'enum ' || n.nspname || '.' || t.typname,
               coalesce((SELECT string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
                FROM pg_enum e WHERE e.enumtypid = t.oid), '')
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e' AND\
        """
            + OURS.formatted("t"));
    read(
        """
        SELECT 'composite ' || n.nspname || '.' || t.typname,
               (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', '
                  ORDER BY a.attnum)
                FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped)
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
        WHERE\
        """
            + OURS.formatted("t"));
    read(
        """
        SELECT 'range ' || n.nspname || '.' || t.typname
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'r' AND\
        """
            + OURS.formatted("t"));
    read(
        """
        SELECT 'domain ' || n.nspname || '.' || t.typname,
               format_type(t.typbasetype, t.typtypmod),
               CASE WHEN t.typnotnull THEN 'not null' ELSE 'null' END,
               CASE WHEN t.typdefault IS NULL THEN 'no default' ELSE 'default' END,
               coalesce((SELECT string_agg(k.conname ||
                 CASE WHEN k.convalidated THEN ' valid' ELSE ' not valid' END, ', ' ORDER BY k.conname)
                FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'), '')
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'd' AND\
        """
            + OURS.formatted("t"));
  }

  private void readOthers() throws SQLException {
    read(
        """
        SELECT 'function ' || n.nspname || '.' || p.proname || ' #' || row_number() OVER (
                 PARTITION BY n.oid, p.proname ORDER BY p.oid),
               CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END,
               CASE p.provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE'
                 ELSE 'VOLATILE' END
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prokind IN ('f', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'i') AND\
        """
            + OURS.formatted("p"));
    read(
        """
        SELECT 'trigger ' || n.nspname || '.' || c.relname || '.' || t.tgname
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'policy ' || n.nspname || '.' || c.relname || '.' || p.polname
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'rule ' || n.nspname || '.' || c.relname || '.' || r.rulename
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'statistics ' || n.nspname || '.' || s.stxname
        FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
        WHERE\
        """
            + OURS.formatted("s"));
    read(
        """
        SELECT 'comment on ' || n.nspname || '.' || c.relname || coalesce('.' || a.attname, ''),
               d.description
        FROM pg_description d
        JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = nullif(d.objsubid, 0)
        WHERE\
        """
            + OURS.formatted("c"));
    read("SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'");
    read("SELECT 'publication ' || pubname FROM pg_publication");
    read("SELECT 'event trigger ' || evtname FROM pg_event_trigger");
    read("SELECT 'foreign data wrapper ' || fdwname FROM pg_foreign_data_wrapper");
    read(
        """
        SELECT 'collation ' || n.nspname || '.' || c.collname
        FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
        WHERE\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'aggregate ' || n.nspname || '.' || p.proname
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prokind = 'a' AND\
        """
            + OURS.formatted("p"));
    read(
        """
        SELECT 'text search configuration ' || n.nspname || '.' || c.cfgname
        FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace
        WHERE\
        """
            + OURS.formatted("c"));
    read(
        """
        SELECT 'schema ' || nspname FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')\
        """);
  }

  /** A constant without its cast, which is that of the column's type when the default was set. */
  static String withoutCast(String text) {
    return text.replaceAll("^(default )?('(?:[^']|'')*')::[a-z0-9_. \\[\\]]+$", "$1$2");
  }

  private void read(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        Object[] parts = new Object[columns - 1];
        for (int i = 0; i < parts.length; i++) {
          parts[i] = withoutCast(String.valueOf(rows.getString(i + 2)));
        }
        facts.add(rows.getString(1), parts);
      }
    }
  }
}
