package dev.lockkeeper.schema;

import dev.lockkeeper.operation.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * The columns that a query names with the tables they belong to, as JSqlParser reads it: asked only
 * where the words alone do not tell, because its first parse takes longer than a whole short run.
 *
 * <p>What it refuses, and what it might have passed over, is unknown.
 */
final class QueryColumns {
  /** Columns that these join by are written without their tables. */
  private static final Set<String> JOINS_BY_NAME = Set.of("natural", "using");

  private final List<SqlWord> words;
  private final Map<String, Set<String>> tables = new HashMap<>();
  private final List<Named> columns = new ArrayList<>();
  private boolean complete = true;

  /** A column with what stands before its dot. */
  private record Named(Optional<String> qualifier, String column) {}

  private QueryColumns(Query query) {
    this.words = SqlWord.of(query.text());
  }

  /** The columns of a query; none are known when it cannot be parsed. */
  static QueryColumns of(Query query) {
    QueryColumns found = new QueryColumns(query);
    try {
      new Finder(found).getTables(CCJSqlParserUtil.newParser(query.text()).Statement());
    } catch (ParseException | RuntimeException | StackOverflowError refused) {
      found.complete = false;
    }
    found.complete &= found.words.stream().noneMatch(word -> JOINS_BY_NAME.contains(word.value()));
    return found;
  }

  /**
   * Whether it reads a column of a table.
   *
   * @param names what the query calls the table; empty when that is not certain
   * @param column its name in the query
   */
  Truth reads(Set<String> names, String column) {
    List<Named> same = columns.stream().filter(named -> named.column().equals(column)).toList();
    if (same.stream().anyMatch(named -> isKnown(named) && names.containsAll(tablesOf(named)))) {
      return Truth.YES;
    }
    long written = words.stream().filter(w -> w.isName() && w.value().equals(column)).count();
    boolean areOthers =
        same.stream().allMatch(named -> isKnown(named) && !meetsAny(names, tablesOf(named)));
    boolean readsWholeRow =
        columns.stream()
            .anyMatch(named -> named.qualifier().isEmpty() && tables.containsKey(named.column()));
    boolean certain = complete && !names.isEmpty() && written == same.size() && !readsWholeRow;
    return certain && areOthers ? Truth.NO : Truth.UNKNOWN;
  }

  private boolean isKnown(Named named) {
    return !tablesOf(named).isEmpty();
  }

  private static boolean meetsAny(Set<String> names, Set<String> others) {
    return others.stream().anyMatch(names::contains);
  }

  /** The tables that what stands before a column's dot calls somewhere in the query. */
  private Set<String> tablesOf(Named named) {
    return named.qualifier().map(q -> tables.getOrDefault(q, Set.of())).orElse(Set.of());
  }

  private static String folded(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }

  /** Walks all of a query. */
  private static final class Finder extends TablesNamesFinder<Void> {
    private final QueryColumns found;

    Finder(QueryColumns found) {
      this.found = found;
    }

    @Override
    public <S> Void visit(Table table, S context) {
      String name = folded(table.getName());
      String called = table.getAlias() == null ? name : folded(table.getAlias().getName().strip());
      found.tables.computeIfAbsent(called, key -> new HashSet<>()).add(name);
      return super.visit(table, context);
    }

    @Override
    public <S> Void visit(net.sf.jsqlparser.schema.Column column, S context) {
      Optional<String> qualifier =
          Optional.ofNullable(column.getTable()).map(table -> folded(table.getName()));
      found.columns.add(new Named(qualifier, folded(column.getColumnName())));
      return super.visit(column, context);
    }

    @Override
    public <S> Void visit(AllColumns all, S context) {
      found.complete = false;
      return super.visit(all, context);
    }

    @Override
    public <S> Void visit(AllTableColumns all, S context) {
      found.complete = false;
      return super.visit(all, context);
    }
  }
}
