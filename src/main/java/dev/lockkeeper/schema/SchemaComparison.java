package dev.lockkeeper.schema;

import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.operation.Identifier;
import dev.lockkeeper.operation.IndexElement;
import dev.lockkeeper.operation.ObjectKind;
import dev.lockkeeper.operation.RoutineOperation.CreateFunction;
import dev.lockkeeper.operation.RoutineOperation.CreatePolicy;
import dev.lockkeeper.operation.RoutineOperation.CreateRule;
import dev.lockkeeper.operation.RoutineOperation.CreateTrigger;
import dev.lockkeeper.schema.Difference.Changed;
import dev.lockkeeper.schema.Difference.Facet;
import dev.lockkeeper.schema.Thing.Whole;
import dev.lockkeeper.schema.UserType.CompositeType;
import dev.lockkeeper.schema.UserType.DomainType;
import dev.lockkeeper.schema.UserType.EnumType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * How a schema differs from what it was before a migration ran and was taken back.
 *
 * <p>What is unknown on either side is no difference; nor is the order of columns, the name of a
 * NOT NULL, or what goes with something that is told itself: the indexes of a missing table, the
 * sequence of a serial column. Only what a statement touched is looked at, so that the cost does
 * not grow with the schema.
 */
public final class SchemaComparison {
  private final Schema before;
  private final Schema after;
  private final Migration migration;
  private final Set<String> takenAway;
  private final Map<Integer, SchemaObject> pairs = new HashMap<>();
  private final Set<Integer> paired = new HashSet<>();
  private final List<Difference> differences = new ArrayList<>();

  private SchemaComparison(
      Schema before, Schema after, Migration migration, Set<String> takenAway) {
    this.before = before;
    this.after = after;
    this.migration = migration;
    this.takenAway = takenAway;
  }

  /**
   * The differences, in order of creation: those of what was there, then what is left over.
   *
   * @param migration what ran in between
   * @param changed the ids of the objects that its statements touched
   * @param takenAway the names that its statements drop or rename away: what was never seen may
   *     have had them
   */
  public static List<Difference> between(
      Schema before,
      Schema after,
      Migration migration,
      Set<Integer> changed,
      Set<String> takenAway) {
    SchemaComparison comparison = new SchemaComparison(before, after, migration, takenAway);
    comparison.compare(Collections.unmodifiableSortedSet(new TreeSet<>(changed)));
    return comparison.differences;
  }

  Schema before() {
    return before;
  }

  Schema after() {
    return after;
  }

  void add(Difference difference) {
    differences.add(difference);
  }

  private void compare(Set<Integer> changed) {
    List<SchemaObject> old = objects(before, changed);
    pair(old);
    for (SchemaObject was : old) {
      SchemaObject is = pairs.get(was.id());
      if (is == null) {
        reportMissing(was);
      } else if (was != is || !before.commentOn(was).equals(after.commentOn(is))) {
        compare(was, is);
      }
    }
    for (SchemaObject is : objects(after, changed)) {
      if (!paired.contains(is.id()) && !isTold(is, this::isNew) && wasAdded(is)) {
        add(new Difference.Left(new Whole(is)));
      }
    }
  }

  private static List<SchemaObject> objects(Schema schema, Set<Integer> ids) {
    return ids.stream()
        .flatMap(id -> schema.object(id).stream())
        .filter(object -> !object.schema().equals(Schema.TEMPORARY))
        .toList();
  }

  /** Finds for each object what has its name, or else what it became; tables before their parts. */
  private void pair(List<SchemaObject> old) {
    for (boolean parts : new boolean[] {false, true}) {
      for (SchemaObject was : old) {
        if (isPart(was) == parts) {
          namesake(was)
              .filter(is -> is.getClass() == was.getClass())
              .ifPresent(is -> pair(was, is));
        }
      }
      for (SchemaObject was : old) {
        if (isPart(was) == parts && !pairs.containsKey(was.id())) {
          after
              .object(was.id())
              .filter(is -> !paired.contains(is.id()))
              .ifPresent(is -> pair(was, is));
        }
      }
    }
  }

  private void pair(SchemaObject was, SchemaObject is) {
    pairs.put(was.id(), is);
    paired.add(is.id());
  }

  /** Whether its name is one among those of its table. */
  private static boolean isPart(SchemaObject object) {
    return object instanceof OtherObject other
        && other.tableId().isPresent()
        && other.kind() != ObjectKind.STATISTICS;
  }

  private Optional<SchemaObject> namesake(SchemaObject was) {
    return key(was).map(after.names::get).map(after.objects::get);
  }

  /** Under which name something of the schema before would be found now. */
  private Optional<QualifiedName> key(SchemaObject was) {
    if (!isPart(was)) {
      return Optional.of(QualifiedName.of(was));
    }
    int table = ((OtherObject) was).tableId().orElseThrow();
    SchemaObject now = pairs.get(table);
    int id = now == null ? table : now.id();
    return Optional.of(QualifiedName.ofMember(was.kind(), id, was.name()));
  }

  private void reportMissing(SchemaObject was) {
    boolean isDoubted = key(was).filter(after.doubted::contains).isPresent();
    if (was.exists().holds() && !isDoubted && !isTold(was, this::isGone)) {
      add(new Difference.Missing(new Whole(was)));
    }
  }

  private boolean isGone(int table) {
    return !pairs.containsKey(table) && after.object(table).isEmpty();
  }

  private boolean isNew(int table) {
    return !paired.contains(table) && before.object(table).isEmpty();
  }

  /** Whether something is told with what it belongs to. */
  private static boolean isTold(SchemaObject object, IntPredicate isTableTold) {
    if (object instanceof Index index) {
      return index.isOfConstraint()
          || index.parentId().isPresent()
          || isTableTold.test(index.tableId());
    } else if (object instanceof Sequence sequence) {
      return sequence.ownerTable().isPresent();
    } else if (object instanceof Table table) {
      return table.partition().filter(p -> isTableTold.test(p.parentId())).isPresent();
    }
    return object instanceof OtherObject other
        && other.tableId().filter(isTableTold::test).isPresent();
  }

  private boolean wasAdded(SchemaObject is) {
    QualifiedName key = QualifiedName.of(is);
    Integer holder = before.names.get(key);
    SchemaObject held = holder == null ? null : before.objects.get(holder);
    Truth was = held == null ? unseen(key) : held.exists();
    return wasAdded(is.exists(), is.birth(), was, is.name());
  }

  private Truth unseen(QualifiedName key) {
    if (before.doubted.contains(key)) {
      return Truth.UNKNOWN;
    }
    return before.departed.containsKey(key) || before.isHistoryComplete().holds()
        ? Truth.NO
        : Truth.UNKNOWN;
  }

  /** Whether something is there now that the migration made and that was not there before it. */
  boolean wasAdded(Truth is, Optional<Birth> birth, Truth was, String name) {
    boolean isMade =
        birth
            .filter(b -> b.certain().holds() && Birth.isSame(b.migration(), migration))
            .isPresent();
    return is.holds() && isMade && (was.fails() || (was.isUnknown() && !takenAway.contains(name)));
  }

  private void compare(SchemaObject was, SchemaObject is) {
    if (!was.exists().holds() || !is.exists().holds()) {
      return;
    }
    Whole one = new Whole(was);
    Whole other = new Whole(is);
    boolean isOwn = !(was instanceof Index index && index.isOfConstraint()) && !isOwned(was);
    if (isOwn && !was.sql().equals(is.sql())) {
      add(new Difference.Renamed(one, other));
    }
    compareComments(one, other, before.commentOn(was).orElse("?"), after.commentOn(is).orElse("?"));
    if (was instanceof Table table && is instanceof Table now) {
      new TableComparison(this, table, now).compare();
    } else if (was instanceof Index index && is instanceof Index now) {
      compare(index, now);
    } else if (was instanceof View view && is instanceof View now) {
      compare(view, now);
    } else if (was instanceof Sequence sequence && is instanceof Sequence now) {
      if (!isOwned(was) && !isOwned(is) && !sequence.type().equals(now.type())) {
        change(was, is, Facet.TYPE, sequence.type(), now.type());
      }
    } else if (was instanceof UserType type && is instanceof UserType now) {
      compare(type, now);
    } else if (was instanceof Routine routine && is instanceof Routine now) {
      if (!isSame(routine.definition(), now.definition())) {
        change(was, is, Facet.DEFINITION, "", "");
      }
    } else if (was instanceof OtherObject object && is instanceof OtherObject now) {
      compare(object, now);
    }
  }

  private static boolean isOwned(SchemaObject object) {
    return object instanceof Sequence sequence && sequence.ownerTable().isPresent();
  }

  void compareComments(Thing was, Thing is, String from, String to) {
    if (!from.equals(to) && !from.equals("?") && !to.equals("?")) {
      add(new Changed(was, is, Facet.COMMENT, from, to));
    }
  }

  private void change(SchemaObject was, SchemaObject is, Facet facet, String from, String to) {
    add(new Changed(new Whole(was), new Whole(is), facet, from, to));
  }

  private void compare(Index was, Index is) {
    if (was.isOfConstraint() || is.isOfConstraint() || was.parentId().isPresent()) {
      return;
    }
    Truth same =
        Truth.of(
                was.unique() == is.unique()
                    && was.method().equals(is.method())
                    && was.nullsNotDistinct() == is.nullsNotDistinct()
                    && was.include().equals(is.include())
                    && was.elements().size() == is.elements().size())
            .and(isSameTable(was.tableId(), is.tableId()));
    for (int i = 0; same.holds() && i < was.elements().size(); i++) {
      same = same.and(isSame(was.elements().get(i), is.elements().get(i)));
    }
    if (same.and(SameText.of(was.where(), is.where())).fails()) {
      change(was, is, Facet.DEFINITION, text(was), text(is));
    }
    if (!was.valid().isUnknown() && !is.valid().isUnknown() && was.valid() != is.valid()) {
      change(was, is, Facet.VALIDITY, valid(was), valid(is));
    }
  }

  private static String valid(Index index) {
    return index.valid().holds() ? "" : "invalid";
  }

  private Truth isSameTable(int was, int is) {
    SchemaObject pair = pairs.get(was);
    return Truth.of(was == is || (pair != null && pair.id() == is));
  }

  private static Truth isSame(IndexElement one, IndexElement other) {
    Truth sameKey =
        one.column().isPresent() || other.column().isPresent()
            ? Truth.of(
                one.column().map(Identifier::value).equals(other.column().map(Identifier::value)))
            : SameText.of(one.expression(), other.expression());
    return sameKey.and(
        Truth.of(
            order(one).equals(order(other))
                && one.operatorClass().equals(other.operatorClass())
                && one.collation()
                    .map(c -> c.name().value())
                    .equals(other.collation().map(c -> c.name().value()))));
  }

  /** NULLS LAST is what ASC means, and NULLS FIRST what DESC does (manual, CREATE INDEX). */
  private static String order(IndexElement element) {
    boolean isDescending = element.order().filter(o -> o.equalsIgnoreCase("DESC")).isPresent();
    String nulls = element.nulls().orElse(isDescending ? "first" : "last");
    return isDescending + nulls.toLowerCase(Locale.ROOT);
  }

  private static String text(Index index) {
    return (index.unique() ? "unique " : "")
        + index.elements().stream()
            .map(
                e ->
                    e.text()
                        + e.order().map(o -> " " + o).orElse("")
                        + e.nulls().map(n -> " NULLS " + n).orElse(""))
            .collect(Collectors.joining(", ", "(", ")"))
        + index.where().map(where -> " WHERE " + where.text()).orElse("");
  }

  private void compare(View was, View is) {
    boolean isSeen = was.query().isPresent() && is.query().isPresent();
    if (was.materialized() != is.materialized()
        || (isSeen && !SameText.of(was.query().get(), is.query().get()))) {
      change(was, is, Facet.DEFINITION, "", "");
    }
  }

  private void compare(UserType was, UserType is) {
    if (was.form() instanceof EnumType labels && is.form() instanceof EnumType now) {
      boolean isKnown = labels.labelsKnown().holds() && now.labelsKnown().holds();
      if (isKnown && !labels.labels().equals(now.labels())) {
        change(
            was,
            is,
            Facet.LABELS,
            String.join(", ", labels.labels()),
            String.join(", ", now.labels()));
      }
    } else if (was.form() instanceof CompositeType one && is.form() instanceof CompositeType now) {
      if (!text(one).equals(text(now))) {
        change(was, is, Facet.DEFINITION, text(one), text(now));
      }
    } else if (was.form() instanceof DomainType one && is.form() instanceof DomainType now) {
      compare(was, one, is, now);
    } else if (was.form().getClass() != is.form().getClass()) {
      change(was, is, Facet.DEFINITION, "", "");
    }
  }

  private static String text(CompositeType type) {
    return type.attributes().stream()
        .map(a -> a.name() + " " + a.type().map(t -> t.withoutPublic().sql()).orElse("?"))
        .collect(Collectors.joining(", "));
  }

  private void compare(UserType was, DomainType one, UserType is, DomainType now) {
    boolean isSame =
        one.base().sameAs(now.base())
            && (one.notNull().isUnknown() || one.notNull().not() != now.notNull())
            && names(one).equals(names(now));
    if (!isSame) {
      change(was, is, Facet.DEFINITION, "", "");
    }
    if (SameText.of(one.defaultValue(), now.defaultValue()).fails()) {
      change(
          was,
          is,
          Facet.DEFAULT,
          one.defaultValue().map(e -> e.text()).orElse(""),
          now.defaultValue().map(e -> e.text()).orElse(""));
    }
  }

  private static Set<String> names(DomainType type) {
    return type.constraints().stream().map(c -> c.name()).collect(Collectors.toSet());
  }

  private static boolean isSame(CreateFunction one, CreateFunction other) {
    return SameText.of(one.arguments(), other.arguments())
        && SameText.of(one.returns().orElse(""), other.returns().orElse(""))
        && one.language().equals(other.language())
        && one.volatility().orElse("VOLATILE").equals(other.volatility().orElse("VOLATILE"))
        && one.securityDefiner() == other.securityDefiner()
        && SameText.of(one.body().orElse(""), other.body().orElse(""));
  }

  private void compare(OtherObject was, OtherObject is) {
    boolean isSame = true;
    if (was.trigger().isPresent() && is.trigger().isPresent()) {
      isSame = isSame(was.trigger().get(), is.trigger().get());
    } else if (was.policy().isPresent() && is.policy().isPresent()) {
      isSame = isSame(was.policy().get(), is.policy().get());
    } else if (was.rule().isPresent() && is.rule().isPresent()) {
      isSame = isSame(was.rule().get(), is.rule().get());
    }
    if (!isSame) {
      change(was, is, Facet.DEFINITION, "", "");
    }
  }

  private static boolean isSame(CreateTrigger one, CreateTrigger other) {
    return one.timing().equals(other.timing())
        && Set.copyOf(one.events()).equals(Set.copyOf(other.events()))
        && values(one.columns()).equals(values(other.columns()))
        && one.forEachRow() == other.forEachRow()
        && SameText.of(one.when().orElse(""), other.when().orElse(""))
        && one.function().name().value().equals(other.function().name().value());
  }

  private static Set<String> values(List<Identifier> names) {
    return names.stream().map(Identifier::value).collect(Collectors.toSet());
  }

  private static boolean isSame(CreatePolicy one, CreatePolicy other) {
    return one.permissive().orElse(true).equals(other.permissive().orElse(true))
        && one.command().orElse("ALL").equalsIgnoreCase(other.command().orElse("ALL"))
        && Set.copyOf(one.roles()).equals(Set.copyOf(other.roles()))
        && !SameText.of(one.using(), other.using()).fails()
        && !SameText.of(one.withCheck(), other.withCheck()).fails();
  }

  private static boolean isSame(CreateRule one, CreateRule other) {
    return one.event().equalsIgnoreCase(other.event())
        && one.instead() == other.instead()
        && SameText.of(one.query(), other.query());
  }
}
