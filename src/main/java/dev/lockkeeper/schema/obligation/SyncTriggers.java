package dev.lockkeeper.schema.obligation;

import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.schema.OtherObject;
import dev.lockkeeper.schema.Routine;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.schema.Table;
import dev.lockkeeper.schema.obligation.Obligation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Triggers that copy one column of a row into another while two releases run, in the form of the
 * recipes: {@code users_email_sync}, with a function of that name. What computes a column from
 * others may stay.
 */
final class SyncTriggers {
  private static final String SUFFIX = "_sync";

  private static final Pattern COPY =
      Pattern.compile(
          "\\bNEW\\.(\\w+|\"[^\"]+\")\\s*:=\\s*(coalesce\\s*\\(\\s*)?NEW\\.",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private SyncTriggers() {}

  static List<Obligation> of(Schema schema, Backfills backfills) {
    List<OtherObject> triggers =
        schema.objects().stream()
            .filter(o -> o.kind() == ObjectKind.TRIGGER)
            .map(OtherObject.class::cast)
            .toList();
    List<Obligation> open = new ArrayList<>();
    for (OtherObject trigger : triggers) {
      Optional<Routine> copier = copier(trigger, schema);
      copier
          .flatMap(function -> promised(trigger, function, schema, backfills))
          .ifPresent(open::add);
      copier.ifPresent(function -> open.add(left(trigger, function, schema)));
    }
    schema.objects().stream()
        .filter(Routine.class::isInstance)
        .map(Routine.class::cast)
        .filter(SyncTriggers::isCopier)
        .filter(function -> triggers.stream().noneMatch(trigger -> runs(trigger, function.name())))
        .flatMap(function -> left(function).stream())
        .forEach(open::add);
    return open;
  }

  private static Optional<Routine> copier(OtherObject trigger, Schema schema) {
    Optional<CreateTrigger> definition =
        trigger
            .trigger()
            .filter(t -> trigger.birth().isPresent() && runs(trigger, trigger.name()))
            .filter(t -> t.timing().equals("BEFORE") && t.forEachRow());
    return definition
        .flatMap(t -> schema.routines(t.function()).stream().findFirst())
        .filter(SyncTriggers::isCopier);
  }

  private static Optional<Obligation> promised(
      OtherObject trigger, Routine function, Schema schema, Backfills backfills) {
    return trigger
        .tableId()
        .map(schema::table)
        .filter(Table::isSeen)
        .flatMap(table -> backfills.promisedBy(trigger, function, table));
  }

  private static boolean runs(OtherObject trigger, String function) {
    return trigger.trigger().filter(t -> t.function().name().value().equals(function)).isPresent();
  }

  private static boolean isCopier(Routine function) {
    return function.name().endsWith(SUFFIX)
        && function.definition().body().filter(body -> COPY.matcher(body).find()).isPresent();
  }

  private static Obligation left(OtherObject trigger, Routine function, Schema schema) {
    String name = Identifier.quoted(trigger.name());
    String table = trigger.tableId().flatMap(schema::object).map(o -> o.sql()).orElse("");
    return new Obligation(
        Kind.SYNC_TRIGGER,
        table,
        name,
        trigger.exists(),
        trigger.birth().orElseThrow().span(),
        "%s on %s still copies one column into another".formatted(name, table),
        List.of("DROP TRIGGER " + name + " ON " + table, drop(function)));
  }

  private static Optional<Obligation> left(Routine function) {
    return function
        .birth()
        .map(
            birth ->
                new Obligation(
                    Kind.SYNC_TRIGGER,
                    function.sql(),
                    function.sql(),
                    function.exists(),
                    birth.span(),
                    "%s() is the function of a trigger that is gone".formatted(function.sql()),
                    List.of(drop(function))));
  }

  private static String drop(Routine function) {
    return "DROP FUNCTION " + function.sql() + "()";
  }
}
