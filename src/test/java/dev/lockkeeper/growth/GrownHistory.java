package dev.lockkeeper.growth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Migrations as an application collects them while it grows: most of them careful, some not, and
 * none that a server would refuse. The same seed gives the same history on every machine.
 */
public final class GrownHistory {
  private static final List<String> NOUNS =
      words(
          """
          accounts customers orders products payments invoices shipments addresses carts coupons
          categories suppliers warehouses stock_items returns refunds reviews ratings messages
          notifications sessions devices tokens roles permissions teams projects tasks comments
          attachments labels events webhooks subscriptions plans credits ledgers transfers banks
          contacts campaigns segments surveys answers tickets agents shifts schedules rooms bookings
          guests prices taxes currencies countries regions stores employees contracts assets
          licenses reports exports imports jobs audits visits searches favourites wishlists
          """);
  private static final List<String> TEXTS =
      words(
          """
          title name note description email phone code reference status source locale colour
          summary slug city street carrier channel reason kind owner external_key nickname
          """);
  private static final List<String> NUMBERS =
      words("quantity position weight points visits attempts priority duration height views stars");
  private static final List<String> AMOUNTS = words("price total tax discount balance fee deposit");
  private static final List<String> TIMES =
      words("paid_at sent_at closed_at seen_at deleted_at expires_at starts_at approved_at");
  private static final List<String> FLAGS =
      words("active visible archived verified locked is_default internal confirmed");

  /** A kind of step, and how often it is tried. */
  private record Kind(int weight, Runnable grow) {}

  private final Random random;
  private final List<GrownTable> tables = new ArrayList<>();
  private final List<GrownTable> parted = new ArrayList<>();
  private final List<String> views = new ArrayList<>();
  private final List<String> summaries = new ArrayList<>();
  private final List<String> enums = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** What earlier steps promised, each with the step before which it is not due. */
  private final Deque<Promise> promises = new ArrayDeque<>();

  private final List<Kind> kinds;
  private int counter;

  private record Promise(int notBefore, Runnable keep) {}

  private GrownHistory(long seed) {
    this.random = new Random(seed);
    this.kinds = kinds();
  }

  /** The steps of a history, from 1 to a count. */
  public static List<Step> of(int count, long seed) {
    GrownHistory history = new GrownHistory(seed);
    history.createTable();
    while (history.steps.size() < count) {
      history.grow();
    }
    return List.copyOf(history.steps);
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split("\\s+", -1));
  }

  private void grow() {
    Promise due = promises.peek();
    if (due != null && due.notBefore <= steps.size()) {
      promises.remove().keep.run();
    } else if (tables.size() * 8 < steps.size() + 8) {
      createTable();
    } else {
      int at = random.nextInt(kinds.stream().mapToInt(Kind::weight).sum());
      for (Kind kind : kinds) {
        at -= kind.weight;
        if (at < 0) {
          kind.grow.run();
          return;
        }
      }
    }
  }

  private List<Kind> kinds() {
    return List.of(
        new Kind(14, this::addColumn),
        new Kind(8, this::addColumnWithDefault),
        new Kind(4, this::addSeveralColumns),
        new Kind(3, this::addColumnWithTime),
        new Kind(2, this::addColumnWithVolatileDefault),
        new Kind(2, this::addRequiredColumn),
        new Kind(1, this::addGeneratedColumn),
        new Kind(9, this::createIndexConcurrently),
        new Kind(4, this::createIndex),
        new Kind(3, this::createPartialIndex),
        new Kind(3, this::addUniqueByIndex),
        new Kind(2, this::addUnique),
        new Kind(5, this::addKeyUnchecked),
        new Kind(2, this::addKey),
        new Kind(3, this::addColumnWithKey),
        new Kind(4, this::addCheckUnchecked),
        new Kind(2, this::addCheck),
        new Kind(1, this::addCheckAndValidate),
        new Kind(3, this::requireWithCare),
        new Kind(2, this::require),
        new Kind(2, this::createEnum),
        new Kind(4, this::addEnumValue),
        new Kind(1, this::renameEnumValue),
        new Kind(3, this::createView),
        new Kind(1, this::dropView),
        new Kind(2, this::createSummary),
        new Kind(2, this::refreshSummary),
        new Kind(3, this::backfill),
        new Kind(3, this::backfillByRange),
        new Kind(1, this::updateAll),
        new Kind(2, this::insertSelected),
        new Kind(2, this::deleteOld),
        new Kind(2, this::createPartitioned),
        new Kind(5, this::addPartition),
        new Kind(2, this::attachPartition),
        new Kind(1, this::indexPartitioned),
        new Kind(4, this::dropColumn),
        new Kind(3, this::dropIndexConcurrently),
        new Kind(2, this::dropIndex),
        new Kind(2, this::dropTable),
        new Kind(2, this::dropCheck),
        new Kind(2, this::dropKey),
        new Kind(2, this::dropNotNull),
        new Kind(2, this::dropDefault),
        new Kind(2, this::setDefault),
        new Kind(2, this::renameColumn),
        new Kind(1, this::renameTable),
        new Kind(2, this::renameIndex),
        new Kind(3, this::widen),
        new Kind(2, this::toBigint),
        new Kind(2, this::toText),
        new Kind(1, this::toNumber),
        new Kind(2, this::guardedColumn),
        new Kind(2, this::guardedType),
        new Kind(1, this::dynamicIndexes),
        new Kind(2, this::touchTrigger),
        new Kind(3, this::comment),
        new Kind(1, this::tune),
        new Kind(1, this::rowSecurity),
        new Kind(1, this::analyze),
        new Kind(1, this::truncate),
        new Kind(1, this::lockAndCount),
        new Kind(1, this::statistics));
  }

  private boolean createTable() {
    GrownTable table = new GrownTable(newTableName());
    table.busy = random.nextInt(5) > 0;
    List<String> lines = new ArrayList<>();
    lines.add("id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY");
    int wanted = 2 + random.nextInt(5);
    for (int i = 0; i < wanted; i++) {
      GrownColumn column = newColumn(table);
      column.required = random.nextBoolean();
      column.filled = true;
      column.distinct = column.is("text") || column.is("varchar") || column.is("integer");
      table.columns.add(column);
      lines.add(column.name + " " + column.type + (column.required ? " NOT NULL" : ""));
    }
    List<Change> up = new ArrayList<>();
    if (!tables.isEmpty() && random.nextInt(3) > 0) {
      GrownTable other = any(tables, t -> true).orElseThrow();
      other.referenced = true;
      GrownColumn key = keyColumn(table, other);
      key.pinned = true;
      table.columns.add(key);
      lines.add(key.name + " bigint REFERENCES " + other.name + " (id)");
      lines.add("created_at timestamptz NOT NULL DEFAULT now()");
      up.add(Change.sql(createTable(table.name, lines)));
      up.add(index(table, key.name, false));
    } else {
      lines.add("created_at timestamptz NOT NULL DEFAULT now()");
      up.add(Change.sql(createTable(table.name, lines)));
    }
    tables.add(table);
    add("create_" + table.name, up, List.of("DROP TABLE " + table.name), rowsOf(table));
    return true;
  }

  private static String createTable(String name, List<String> lines) {
    return "CREATE TABLE " + name + " (\n  " + String.join(",\n  ", lines) + "\n)";
  }

  private static List<String> rowsOf(GrownTable table) {
    if (!table.busy) {
      return List.of();
    }
    List<GrownColumn> written = table.columns.stream().filter(c -> c.filled).toList();
    return List.of(
        "INSERT INTO %s (%s) SELECT %s FROM generate_series(1, 3) g"
            .formatted(
                table.name,
                String.join(", ", written.stream().map(c -> c.name).toList()),
                String.join(", ", written.stream().map(GrownColumn::valueOfRow).toList())));
  }

  private String newTableName() {
    int number = counter++;
    String noun = NOUNS.get(number % NOUNS.size());
    return number < NOUNS.size() ? noun : noun + "_" + (number / NOUNS.size() + 1);
  }

  private GrownColumn newColumn(GrownTable table) {
    while (true) {
      GrownColumn column =
          switch (random.nextInt(8)) {
            case 0, 1 -> new GrownColumn(pick(TEXTS), "text");
            case 2 ->
                new GrownColumn(pick(TEXTS), "varchar(" + (50 + 50 * random.nextInt(4)) + ")");
            case 3 -> new GrownColumn(pick(NUMBERS), "integer");
            case 4 -> new GrownColumn(pick(AMOUNTS), "numeric(12, 2)");
            case 5 -> new GrownColumn(pick(TIMES), "timestamptz");
            case 6 -> new GrownColumn(pick(FLAGS), "boolean");
            default -> new GrownColumn(pick(List.of("settings", "payload", "extra")), "jsonb");
          };
      if (table.has(column.name)) {
        column.name += "_" + (2 + random.nextInt(900));
      }
      if (!table.has(column.name)) {
        return column;
      }
    }
  }

  private static GrownColumn keyColumn(GrownTable table, GrownTable other) {
    String name = other.name.replaceFirst("s$", "") + "_id";
    int number = 2;
    String free = name;
    while (table.has(free)) {
      free = name + number++;
    }
    return new GrownColumn(free, "bigint");
  }

  private boolean createPartitioned() {
    GrownTable table = new GrownTable("log_of_" + newTableName());
    parted.add(table);
    List<Change> up =
        List.of(
            Change.sql(
                """
                CREATE TABLE %s (
                  id bigint NOT NULL,
                  at date NOT NULL,
                  detail text,
                  PRIMARY KEY (id, at)
                ) PARTITION BY RANGE (at)\
                """
                    .formatted(table.name)),
            Change.sql(partition(table, 0)));
    table.indexes.add("first");
    return add("partition_" + table.name, up, List.of("DROP TABLE " + table.name));
  }

  private static String partition(GrownTable parent, int number) {
    return "CREATE TABLE %s_p%d PARTITION OF %s %s"
        .formatted(parent.name, number, parent.name, bounds(number));
  }

  private static String bounds(int number) {
    return "FOR VALUES FROM ('%d-%02d-01') TO ('%d-%02d-01')"
        .formatted(
            2020 + number / 12, 1 + number % 12, 2020 + (number + 1) / 12, 1 + (number + 1) % 12);
  }

  private boolean addPartition() {
    return with(
        parted,
        t -> true,
        table -> {
          String sql = partition(table, table.indexes.size());
          table.indexes.add("next");
          String made = table.name + "_p" + (table.indexes.size() - 1);
          return add("next_part_of_" + table.name, sql, "DROP TABLE " + made);
        });
  }

  private boolean attachPartition() {
    return with(
        parted,
        t -> true,
        table -> {
          int number = table.indexes.size();
          String name = table.name + "_p" + number;
          table.indexes.add("next");
          return add(
              "attach_part_to_" + table.name,
              List.of(
                  Change.sql(
                      "CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"
                          .formatted(name, table.name)),
                  Change.sql(
                      "ALTER TABLE %s ATTACH PARTITION %s %s"
                          .formatted(table.name, name, bounds(number)))),
              List.of("DROP TABLE " + name));
        });
  }

  private boolean indexPartitioned() {
    return with(
        parted,
        t -> !t.busy,
        table -> {
          table.busy = true;
          return add(
              "index_" + table.name,
              "CREATE INDEX %s_detail_idx ON %s (detail)".formatted(table.name, table.name),
              "DROP INDEX %s_detail_idx".formatted(table.name));
        });
  }

  private boolean addColumn() {
    return withTable(
        table -> {
          GrownColumn column = newColumn(table);
          Change change = addition(table, column, "", "");
          table.columns.add(column);
          return add("add_" + column.name + "_to_" + table.name, change, dropping(table, column));
        });
  }

  private boolean addColumnWithDefault() {
    return withTable(
        table -> {
          GrownColumn column = newColumn(table);
          column.hasDefault = true;
          column.filled = true;
          column.required = true;
          Change change =
              addition(
                  table,
                  column,
                  " NOT NULL DEFAULT " + column.literal(),
                  ", nullable=False, server_default=sa.text(\"" + column.literal() + "\")");
          table.columns.add(column);
          return add("add_" + column.name + "_to_" + table.name, change, dropping(table, column));
        });
  }

  private boolean addSeveralColumns() {
    return withTable(
        table -> {
          GrownColumn first = newColumn(table);
          table.columns.add(first);
          GrownColumn second = newColumn(table);
          table.columns.add(second);
          return add(
              "extend_" + table.name,
              """
              ALTER TABLE %s
                ADD COLUMN %s %s,
                ADD COLUMN %s %s\
              """
                  .formatted(table.name, first.name, first.type, second.name, second.type),
              "ALTER TABLE %s DROP COLUMN %s, DROP COLUMN %s"
                  .formatted(table.name, first.name, second.name));
        });
  }

  private boolean addColumnWithTime() {
    return withTable(
        table -> {
          if (table.has("updated_at")) {
            return false;
          }
          GrownColumn column = new GrownColumn("updated_at", "timestamptz");
          column.filled = true;
          column.hasDefault = true;
          Change change =
              addition(table, column, " DEFAULT now()", ", server_default=sa.func.now()");
          table.columns.add(column);
          return add("add_updated_at_to_" + table.name, change, dropping(table, column));
        });
  }

  private boolean addColumnWithVolatileDefault() {
    return withTable(
        table -> {
          if (table.has("public_id")) {
            return false;
          }
          GrownColumn column = new GrownColumn("public_id", "uuid");
          column.filled = true;
          column.hasDefault = true;
          column.required = true;
          Change change =
              addition(
                  table,
                  column,
                  " NOT NULL DEFAULT gen_random_uuid()",
                  ", nullable=False, server_default=sa.text(\"gen_random_uuid()\")");
          table.columns.add(column);
          return add("add_public_id_to_" + table.name, change, dropping(table, column));
        });
  }

  private boolean addRequiredColumn() {
    return with(
        tables,
        t -> !t.busy,
        table -> {
          GrownColumn column = newColumn(table);
          column.required = true;
          column.filled = true;
          Change change = addition(table, column, " NOT NULL", ", nullable=False");
          table.columns.add(column);
          return add(
              "require_" + column.name + "_of_" + table.name, change, dropping(table, column));
        });
  }

  private boolean addGeneratedColumn() {
    return withColumn(
        c -> c.is("numeric"),
        (table, column) -> {
          String name = column.name + "_in_cents";
          if (table.has(name)) {
            return false;
          }
          column.pinned = true;
          GrownColumn cents = new GrownColumn(name, "bigint generated");
          cents.pinned = true;
          table.columns.add(cents);
          return add(
              "generate_" + name + "_of_" + table.name,
              "ALTER TABLE %s ADD COLUMN %s bigint GENERATED ALWAYS AS ((%s * 100)::bigint) STORED"
                  .formatted(table.name, name, column.name),
              "ALTER TABLE %s DROP COLUMN %s".formatted(table.name, name));
        });
  }

  private boolean addColumnWithKey() {
    return withTable(
        table -> {
          GrownTable other = any(tables, t -> t != table).orElse(table);
          other.referenced = true;
          GrownColumn column = keyColumn(table, other);
          column.pinned = true;
          table.columns.add(column);
          return add(
              "add_" + column.name + "_to_" + table.name,
              "ALTER TABLE %s ADD COLUMN %s bigint REFERENCES %s (id)"
                  .formatted(table.name, column.name, other.name),
              "ALTER TABLE %s DROP COLUMN %s".formatted(table.name, column.name));
        });
  }

  private static Change addition(
      GrownTable table, GrownColumn column, String clauses, String arguments) {
    return new Change(
        "ALTER TABLE %s ADD COLUMN %s %s%s"
            .formatted(table.name, column.name, column.type, clauses),
        "op.add_column(\"%s\", sa.Column(\"%s\", %s%s))"
            .formatted(table.name, column.name, column.python(), arguments));
  }

  private static String dropping(GrownTable table, GrownColumn column) {
    return "ALTER TABLE %s DROP COLUMN %s".formatted(table.name, column.name);
  }

  private Change index(GrownTable table, String column, boolean concurrently) {
    String name = newName(table.name + "_" + column + "_idx");
    table.indexes.add(name);
    return new Change(
        "CREATE INDEX %s%s ON %s (%s)"
            .formatted(concurrently ? "CONCURRENTLY " : "", name, table.name, column),
        "op.create_index(\"%s\", \"%s\", [\"%s\"]%s)"
            .formatted(
                name, table.name, column, concurrently ? ", postgresql_concurrently=True" : ""));
  }

  private String newName(String base) {
    counter++;
    return base.replaceFirst("(?<stem>.{0,50}).*", "${stem}") + counter;
  }

  private boolean createIndexConcurrently() {
    return withColumn(
        c -> !c.is("json"),
        (table, column) -> {
          Change change = index(table, column.name, true);
          String name = table.indexes.get(table.indexes.size() - 1);
          return addAlone(
              "index_" + table.name + "_by_" + column.name,
              change,
              "DROP INDEX CONCURRENTLY " + name);
        });
  }

  private boolean createIndex() {
    return withColumn(
        c -> !c.is("json"),
        (table, column) -> {
          Change change = index(table, column.name, false);
          String name = table.indexes.get(table.indexes.size() - 1);
          return add("find_" + table.name + "_by_" + column.name, change, "DROP INDEX " + name);
        });
  }

  private boolean createPartialIndex() {
    return withColumn(
        c -> c.is("boolean"),
        (table, column) -> {
          column.pinned = true;
          String name = newName(table.name + "_" + column.name + "_part");
          table.indexes.add(name);
          return addAlone(
              "index_some_" + table.name,
              Change.sql(
                  "CREATE INDEX CONCURRENTLY IF NOT EXISTS %s ON %s (created_at) WHERE %s"
                      .formatted(name, table.name, column.name)),
              "DROP INDEX CONCURRENTLY IF EXISTS " + name);
        });
  }

  private boolean addUniqueByIndex() {
    return withColumn(
        c -> c.distinct,
        (table, column) -> {
          column.pinned = true;
          String name = newName(table.name + "_" + column.name + "_key");
          promise(
              () ->
                  add(
                      "unique_" + column.name + "_of_" + table.name,
                      "ALTER TABLE %s ADD CONSTRAINT %s UNIQUE USING INDEX %s"
                          .formatted(table.name, name, name),
                      "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, name)));
          return addAlone(
              "index_unique_" + column.name + "_of_" + table.name,
              Change.sql(
                  "CREATE UNIQUE INDEX CONCURRENTLY %s ON %s (%s)"
                      .formatted(name, table.name, column.name)),
              "DROP INDEX CONCURRENTLY " + name);
        });
  }

  private boolean addUnique() {
    return withColumn(
        c -> c.distinct,
        (table, column) -> {
          column.pinned = true;
          String name = newName(table.name + "_" + column.name + "_key");
          return add(
              "unique_" + column.name + "_of_" + table.name,
              new Change(
                  "ALTER TABLE %s ADD CONSTRAINT %s UNIQUE (%s)"
                      .formatted(table.name, name, column.name),
                  "op.create_unique_constraint(\"%s\", \"%s\", [\"%s\"])"
                      .formatted(name, table.name, column.name)),
              "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, name));
        });
  }

  private boolean addKeyUnchecked() {
    return withNewKey(
        (table, column, other) -> {
          String name = newName(table.name + "_" + column.name + "_fk");
          table.keys.add(name);
          promise(
              () ->
                  add(
                      "validate_" + name,
                      "ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(table.name, name),
                      ""));
          return add(
              "link_" + table.name + "_to_" + other.name,
              new Change(
                  "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (id) NOT VALID"
                      .formatted(table.name, name, column.name, other.name),
                  "op.create_foreign_key(\"%s\", \"%s\", \"%s\", [\"%s\"], [\"id\"], postgresql_not_valid=True)"
                      .formatted(name, table.name, other.name, column.name)),
              "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, name));
        });
  }

  private boolean addKey() {
    return withNewKey(
        (table, column, other) -> {
          String name = newName(table.name + "_" + column.name + "_fk");
          table.keys.add(name);
          return add(
              "link_" + table.name + "_to_" + other.name,
              new Change(
                  "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (id)"
                      .formatted(table.name, name, column.name, other.name),
                  "op.create_foreign_key(\"%s\", \"%s\", \"%s\", [\"%s\"], [\"id\"])"
                      .formatted(name, table.name, other.name, column.name)),
              "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, name));
        });
  }

  private interface KeyStep {
    boolean grow(GrownTable table, GrownColumn column, GrownTable other);
  }

  /** First the column, a step later its key. */
  private boolean withNewKey(KeyStep step) {
    return withTable(
        table -> {
          GrownTable other = any(tables, t -> t != table).orElse(table);
          other.referenced = true;
          GrownColumn column = keyColumn(table, other);
          column.pinned = true;
          Change change = addition(table, column, "", "");
          table.columns.add(column);
          promise(() -> step.grow(table, column, other));
          return add("add_" + column.name + "_to_" + table.name, change, dropping(table, column));
        });
  }

  private boolean addCheckUnchecked() {
    return withColumn(
        c -> c.is("integer") || c.is("numeric"),
        (table, column) -> {
          column.pinned = true;
          String name = newName(table.name + "_" + column.name + "_positive");
          table.checks.add(name);
          promise(
              () ->
                  add(
                      "validate_" + name,
                      "ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(table.name, name),
                      ""));
          return add(
              "check_" + column.name + "_of_" + table.name,
              new Change(
                  "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s >= 0) NOT VALID"
                      .formatted(table.name, name, column.name),
                  "op.create_check_constraint(\"%s\", \"%s\", \"%s >= 0\", postgresql_not_valid=True)"
                      .formatted(name, table.name, column.name)),
              "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, name));
        });
  }

  private boolean addCheck() {
    return withColumn(
        c -> c.is("text"),
        (table, column) -> {
          column.pinned = true;
          String name = newName(table.name + "_" + column.name + "_short");
          table.checks.add(name);
          return add(
              "check_" + column.name + "_of_" + table.name,
              "ALTER TABLE %s ADD CONSTRAINT %s CHECK (length(%s) <= 500)"
                  .formatted(table.name, name, column.name),
              "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, name));
        });
  }

  private boolean addCheckAndValidate() {
    return withColumn(
        c -> c.is("integer"),
        (table, column) -> {
          column.pinned = true;
          String name = newName(table.name + "_" + column.name + "_sane");
          table.checks.add(name);
          return add(
              "check_" + column.name + "_of_" + table.name,
              List.of(
                  Change.sql(
                      "ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s > -1000) NOT VALID"
                          .formatted(table.name, name, column.name)),
                  Change.sql("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(table.name, name))),
              List.of("ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, name)));
        });
  }

  private boolean requireWithCare() {
    return withColumn(
        c -> !c.required && !c.pinned && !c.literal().equals("NULL"),
        (table, column) -> {
          column.pinned = true;
          column.filled = true;
          column.required = true;
          column.distinct = false;
          String name = newName(table.name + "_" + column.name + "_present");
          String alter = "ALTER TABLE " + table.name + " ";
          promise(
              () ->
                  add(
                      "check_" + name,
                      alter
                          + "ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID"
                              .formatted(name, column.name),
                      alter + "DROP CONSTRAINT " + name));
          promise(() -> add("validate_" + name, alter + "VALIDATE CONSTRAINT " + name, ""));
          promise(
              () ->
                  add(
                      "require_" + column.name + "_of_" + table.name,
                      List.of(
                          new Change(
                              alter + "ALTER COLUMN " + column.name + " SET NOT NULL",
                              "op.alter_column(\"%s\", \"%s\", nullable=False)"
                                  .formatted(table.name, column.name)),
                          Change.sql(alter + "DROP CONSTRAINT " + name)),
                      List.of(alter + "ALTER COLUMN " + column.name + " DROP NOT NULL")));
          return add(
              "fill_" + column.name + "_of_" + table.name,
              "UPDATE %s SET %s = %s WHERE %s IS NULL"
                  .formatted(table.name, column.name, column.literal(), column.name),
              "");
        });
  }

  private boolean require() {
    return withColumn(
        c -> !c.required && c.filled && !c.pinned && !c.literal().equals("NULL"),
        (table, column) -> {
          column.required = true;
          return add(
              "require_" + column.name + "_of_" + table.name,
              new Change(
                  "ALTER TABLE %s ALTER COLUMN %s SET NOT NULL".formatted(table.name, column.name),
                  "op.alter_column(\"%s\", \"%s\", nullable=False)"
                      .formatted(table.name, column.name)),
              "ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL".formatted(table.name, column.name));
        });
  }

  private boolean createEnum() {
    return withTable(
        table -> {
          String type = table.name + "_state" + counter++;
          enums.add(type);
          GrownColumn column = new GrownColumn("state_" + counter, type);
          column.pinned = true;
          table.columns.add(column);
          return add(
              "states_of_" + table.name,
              List.of(
                  Change.sql("CREATE TYPE " + type + " AS ENUM ('open', 'closed')"),
                  Change.sql(
                      "ALTER TABLE %s ADD COLUMN %s %s DEFAULT 'open'"
                          .formatted(table.name, column.name, type))),
              List.of(dropping(table, column), "DROP TYPE " + type));
        });
  }

  private boolean addEnumValue() {
    if (enums.isEmpty()) {
      return false;
    }
    String value = "state_" + counter++;
    String type = pick(enums);
    return add(
        "add_" + value, "ALTER TYPE " + type + " ADD VALUE IF NOT EXISTS '" + value + "'", "");
  }

  private boolean renameEnumValue() {
    if (enums.isEmpty()) {
      return false;
    }
    String type = enums.remove(random.nextInt(enums.size()));
    return add(
        "rename_closed_of_" + type,
        "ALTER TYPE " + type + " RENAME VALUE 'closed' TO 'done'",
        "ALTER TYPE " + type + " RENAME VALUE 'done' TO 'closed'");
  }

  private boolean createView() {
    return withColumn(
        c -> true,
        (table, column) -> {
          column.pinned = true;
          table.referenced = true;
          String name = newName("current_" + table.name);
          views.add(name);
          return add(
              "view_" + name,
              "CREATE VIEW %s AS SELECT id, %s FROM %s WHERE created_at > '2024-01-01'"
                  .formatted(name, column.name, table.name),
              "DROP VIEW " + name);
        });
  }

  private boolean dropView() {
    if (views.isEmpty()) {
      return false;
    }
    String name = views.remove(random.nextInt(views.size()));
    return add("drop_" + name, "DROP VIEW " + name, "");
  }

  private boolean createSummary() {
    return with(
        tables,
        t -> t.busy,
        table -> {
          table.referenced = true;
          String name = newName(table.name + "_by_day");
          summaries.add(name);
          return add(
              "summarise_" + table.name,
              List.of(
                  Change.sql(
                      "CREATE MATERIALIZED VIEW %s AS SELECT date(created_at AT TIME ZONE 'UTC') AS day, count(*) AS number FROM %s GROUP BY 1"
                          .formatted(name, table.name)),
                  Change.sql("CREATE UNIQUE INDEX %s_day ON %s (day)".formatted(name, name))),
              List.of("DROP MATERIALIZED VIEW " + name));
        });
  }

  private boolean refreshSummary() {
    if (summaries.isEmpty()) {
      return false;
    }
    String name = pick(summaries);
    String how = random.nextBoolean() ? "CONCURRENTLY " : "";
    return add("refresh_" + name, "REFRESH MATERIALIZED VIEW " + how + name, "");
  }

  private boolean touchTrigger() {
    return with(
        tables,
        t -> t.has("updated_at"),
        table -> {
          String name = newName("touch_" + table.name);
          return add(
              name,
              List.of(
                  Change.sql(
                      """
                      CREATE FUNCTION %s() RETURNS trigger AS $$
                      BEGIN
                        NEW.updated_at = now();
                        RETURN NEW;
                      END;
                      $$ LANGUAGE plpgsql\
                      """
                          .formatted(name)),
                  Change.sql(
                      "CREATE TRIGGER %s BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s()"
                          .formatted(name, table.name, name))),
              List.of(
                  "DROP TRIGGER %s ON %s".formatted(name, table.name),
                  "DROP FUNCTION %s()".formatted(name)));
        });
  }

  private boolean guardedColumn() {
    return withTable(
        table -> {
          GrownColumn column = newColumn(table);
          table.columns.add(column);
          return add(
              "ensure_" + column.name + "_of_" + table.name,
              """
              DO $$
              BEGIN
                IF NOT EXISTS (
                  SELECT 1 FROM information_schema.columns
                  WHERE table_name = '%s' AND column_name = '%s'
                ) THEN
                  ALTER TABLE %s ADD COLUMN %s %s;
                END IF;
              END
              $$\
              """
                  .formatted(table.name, column.name, table.name, column.name, column.type),
              dropping(table, column));
        });
  }

  private boolean guardedType() {
    String type = "level_" + counter++;
    enums.add(type);
    return add(
        "ensure_" + type,
        """
        DO $$
        BEGIN
          CREATE TYPE %s AS ENUM ('low', 'closed');
        EXCEPTION
          WHEN duplicate_object THEN NULL;
        END
        $$\
        """
            .formatted(type),
        "DROP TYPE " + type);
  }

  private boolean dynamicIndexes() {
    return withTable(
        table -> {
          String name = newName(table.name + "_recent");
          table.indexes.add(name);
          return add(
              "recent_" + table.name,
              """
              DO $$
              BEGIN
                EXECUTE format('CREATE INDEX %%I ON %%I (created_at)', '%s', '%s');
              END
              $$\
              """
                  .formatted(name, table.name),
              "DROP INDEX " + name);
        });
  }

  private boolean backfill() {
    return withColumn(
        c -> !c.pinned && !c.filled && !c.literal().equals("NULL"),
        (table, column) -> {
          column.filled = true;
          column.distinct = false;
          return add(
              "fill_" + column.name + "_of_" + table.name,
              "UPDATE %s SET %s = %s WHERE %s IS NULL"
                  .formatted(table.name, column.name, column.literal(), column.name),
              "");
        });
  }

  private boolean backfillByRange() {
    return withColumn(
        c -> !c.pinned && !c.filled && !c.literal().equals("NULL"),
        (table, column) -> {
          column.distinct = false;
          return add(
              "fill_some_" + column.name + "_of_" + table.name,
              "UPDATE %s SET %s = %s WHERE id BETWEEN 1 AND 10000 AND %s IS NULL"
                  .formatted(table.name, column.name, column.literal(), column.name),
              "");
        });
  }

  private boolean updateAll() {
    return withColumn(
        c -> c.is("boolean"),
        (table, column) -> {
          column.filled = true;
          return add(
              "reset_" + column.name + "_of_" + table.name,
              "UPDATE %s SET %s = false".formatted(table.name, column.name),
              "");
        });
  }

  private boolean insertSelected() {
    return with(
        tables,
        t -> !t.busy && t.columns.stream().noneMatch(c -> c.required),
        table -> {
          table.busy = false;
          GrownTable from = any(tables, t -> true).orElseThrow();
          return add(
              "copy_into_" + table.name,
              "INSERT INTO %s (created_at) SELECT created_at FROM %s WHERE created_at < '2020-01-01'"
                  .formatted(table.name, from.name),
              "");
        });
  }

  private boolean deleteOld() {
    return withTable(
        table ->
            add(
                "forget_old_" + table.name,
                "DELETE FROM %s WHERE created_at < '2015-01-01'".formatted(table.name),
                ""));
  }

  private boolean truncate() {
    return with(
        tables,
        t -> !t.referenced,
        table -> {
          table.busy = false;
          return add("empty_" + table.name, "TRUNCATE " + table.name, "");
        });
  }

  private boolean lockAndCount() {
    return withColumn(
        c -> c.is("integer"),
        (table, column) -> {
          column.distinct = false;
          return add(
              "renumber_" + table.name,
              List.of(
                  Change.sql("LOCK TABLE " + table.name + " IN SHARE ROW EXCLUSIVE MODE"),
                  Change.sql(
                      "UPDATE %s SET %s = 0 WHERE %s < 0"
                          .formatted(table.name, column.name, column.name))),
              List.of());
        });
  }

  private boolean dropColumn() {
    return withColumn(
        c -> !c.pinned,
        (table, column) -> {
          table.columns.remove(column);
          return add(
              "drop_" + column.name + "_of_" + table.name,
              new Change(
                  dropping(table, column),
                  "op.drop_column(\"%s\", \"%s\")".formatted(table.name, column.name)),
              "ALTER TABLE %s ADD COLUMN %s %s".formatted(table.name, column.name, column.type));
        });
  }

  private boolean dropIndexConcurrently() {
    return with(
        tables,
        t -> !t.indexes.isEmpty(),
        table -> {
          String index = table.indexes.remove(random.nextInt(table.indexes.size()));
          return addAlone(
              "drop_" + index, Change.sql("DROP INDEX CONCURRENTLY IF EXISTS " + index), "");
        });
  }

  private boolean dropIndex() {
    return with(
        tables,
        t -> !t.indexes.isEmpty(),
        table -> {
          String index = table.indexes.remove(random.nextInt(table.indexes.size()));
          return add("drop_" + index, "DROP INDEX IF EXISTS " + index, "");
        });
  }

  private boolean dropTable() {
    return with(
        tables,
        t -> !t.referenced && tables.size() > 5,
        table -> {
          if (promises.isEmpty()) {
            tables.remove(table);
            return add("drop_" + table.name, "DROP TABLE " + table.name, "");
          }
          return false;
        });
  }

  private boolean dropCheck() {
    return with(
        tables,
        t -> !t.checks.isEmpty() && promises.isEmpty(),
        table -> {
          String check = table.checks.remove(random.nextInt(table.checks.size()));
          return add(
              "drop_" + check,
              new Change(
                  "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, check),
                  "op.drop_constraint(\"%s\", \"%s\", type_=\"check\")"
                      .formatted(check, table.name)),
              "");
        });
  }

  private boolean dropKey() {
    return with(
        tables,
        t -> !t.keys.isEmpty() && promises.isEmpty(),
        table -> {
          String key = table.keys.remove(random.nextInt(table.keys.size()));
          return add(
              "drop_" + key,
              new Change(
                  "ALTER TABLE %s DROP CONSTRAINT %s".formatted(table.name, key),
                  "op.drop_constraint(\"%s\", \"%s\", type_=\"foreignkey\")"
                      .formatted(key, table.name)),
              "");
        });
  }

  private boolean dropNotNull() {
    return withColumn(
        c -> c.required,
        (table, column) -> {
          column.required = false;
          return add(
              "allow_no_" + column.name + "_of_" + table.name,
              new Change(
                  "ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL".formatted(table.name, column.name),
                  "op.alter_column(\"%s\", \"%s\", nullable=True)"
                      .formatted(table.name, column.name)),
              "");
        });
  }

  private boolean dropDefault() {
    return withColumn(
        c -> c.hasDefault,
        (table, column) -> {
          column.hasDefault = false;
          return add(
              "no_default_" + column.name + "_of_" + table.name,
              "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT".formatted(table.name, column.name),
              "");
        });
  }

  private boolean setDefault() {
    return withColumn(
        c -> !c.hasDefault && !c.pinned && !c.literal().equals("NULL"),
        (table, column) -> {
          column.hasDefault = true;
          return add(
              "default_" + column.name + "_of_" + table.name,
              "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %s"
                  .formatted(table.name, column.name, column.literal()),
              "ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT".formatted(table.name, column.name));
        });
  }

  private boolean renameColumn() {
    return withColumn(
        c -> !c.pinned,
        (table, column) -> {
          String old = column.name;
          column.name = newName(old);
          return add(
              "rename_" + old + "_of_" + table.name,
              "ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table.name, old, column.name),
              "ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table.name, column.name, old));
        });
  }

  private boolean renameTable() {
    return with(
        tables,
        t -> promises.isEmpty(),
        table -> {
          String old = table.name;
          table.name = newName(old);
          return add(
              "rename_" + old,
              "ALTER TABLE %s RENAME TO %s".formatted(old, table.name),
              "ALTER TABLE %s RENAME TO %s".formatted(table.name, old));
        });
  }

  private boolean renameIndex() {
    return with(
        tables,
        t -> !t.indexes.isEmpty(),
        table -> {
          String old = table.indexes.remove(random.nextInt(table.indexes.size()));
          String name = newName(table.name + "_ix");
          table.indexes.add(name);
          return add(
              "rename_" + old,
              "ALTER INDEX IF EXISTS %s RENAME TO %s".formatted(old, name),
              "ALTER INDEX %s RENAME TO %s".formatted(name, old));
        });
  }

  private boolean widen() {
    return retype(
        "varchar(", c -> "varchar(" + (Integer.parseInt(c.type.replaceAll("\\D", "")) + 55) + ")");
  }

  private boolean toBigint() {
    return retype("integer", c -> "bigint");
  }

  private boolean toText() {
    return retype("varchar(", c -> "text");
  }

  private boolean toNumber() {
    return retype("numeric(12, 2)", c -> "numeric(14, 4)");
  }

  private boolean retype(String from, java.util.function.Function<GrownColumn, String> to) {
    return withColumn(
        c -> c.is(from) && !c.pinned,
        (table, column) -> {
          String old = column.type;
          column.type = to.apply(column);
          return add(
              "retype_" + column.name + "_of_" + table.name,
              new Change(
                  "ALTER TABLE %s ALTER COLUMN %s TYPE %s"
                      .formatted(table.name, column.name, column.type),
                  "op.alter_column(\"%s\", \"%s\", type_=%s)"
                      .formatted(table.name, column.name, column.python())),
              "ALTER TABLE %s ALTER COLUMN %s TYPE %s".formatted(table.name, column.name, old));
        });
  }

  private boolean comment() {
    return withColumn(
        c -> true,
        (table, column) ->
            add(
                "explain_" + column.name + "_of_" + table.name,
                "COMMENT ON COLUMN %s.%s IS 'as the team agreed'"
                    .formatted(table.name, column.name),
                ""));
  }

  private boolean tune() {
    return withTable(
        table ->
            add(
                "vacuum_" + table.name + "_more",
                "ALTER TABLE %s SET (autovacuum_vacuum_scale_factor = 0.02)".formatted(table.name),
                ""));
  }

  private boolean rowSecurity() {
    return withTable(
        table -> {
          String name = newName("only_own");
          return add(
              "secure_" + table.name,
              List.of(
                  Change.sql(
                      "CREATE POLICY %s ON %s USING (created_at IS NOT NULL)"
                          .formatted(name, table.name)),
                  Change.sql("ALTER TABLE %s ENABLE ROW LEVEL SECURITY".formatted(table.name))),
              List.of("DROP POLICY %s ON %s".formatted(name, table.name)));
        });
  }

  private boolean analyze() {
    return withTable(table -> add("analyze_" + table.name, "ANALYZE " + table.name, ""));
  }

  private boolean statistics() {
    return withColumn(
        c -> !c.is("json") && !c.pinned,
        (table, column) -> {
          column.pinned = true;
          String name = newName(table.name + "_stats");
          return add(
              "measure_" + table.name,
              "CREATE STATISTICS %s ON %s, created_at FROM %s"
                  .formatted(name, column.name, table.name),
              "DROP STATISTICS " + name);
        });
  }

  private interface ColumnStep {
    boolean grow(GrownTable table, GrownColumn column);
  }

  private boolean withTable(Predicate<GrownTable> step) {
    return with(tables, t -> true, step);
  }

  private boolean withColumn(Predicate<GrownColumn> which, ColumnStep step) {
    return with(
        tables,
        t -> t.columns.stream().anyMatch(which),
        table -> step.grow(table, table.any(random, which).orElseThrow()));
  }

  private boolean with(
      List<GrownTable> among, Predicate<GrownTable> which, Predicate<GrownTable> step) {
    return any(among, which).filter(step).isPresent();
  }

  private <T> Optional<T> any(List<T> among, Predicate<T> which) {
    List<T> found = among.stream().filter(which).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(pick(found));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void promise(Runnable keep) {
    promises.add(new Promise(steps.size() + 3 + random.nextInt(4), keep));
  }

  private boolean add(String name, String up, String down) {
    return add(name, Change.sql(up), down);
  }

  private boolean add(String name, Change up, String down) {
    return add(name, List.of(up), down.isEmpty() ? List.of() : List.of(down));
  }

  private boolean add(String name, List<Change> up, List<String> down) {
    return add(name, up, down, List.of());
  }

  private boolean add(String name, List<Change> up, List<String> down, List<String> rows) {
    boolean timeout = random.nextInt(5) > 0;
    steps.add(
        new Step(steps.size() + 1, name.toLowerCase(Locale.ROOT), up, down, timeout, false, rows));
    return true;
  }

  private boolean addAlone(String name, Change up, String down) {
    steps.add(
        new Step(
            steps.size() + 1,
            name.toLowerCase(Locale.ROOT),
            List.of(up),
            List.of(down),
            false,
            true,
            List.of()));
    return true;
  }
}
