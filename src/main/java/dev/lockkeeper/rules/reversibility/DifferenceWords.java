package dev.lockkeeper.rules.reversibility;

import dev.lockkeeper.operation.Constraint;
import dev.lockkeeper.rule.SqlText;
import dev.lockkeeper.schema.Difference;
import dev.lockkeeper.schema.Difference.Changed;
import dev.lockkeeper.schema.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words how a schema is not what it was. */
final class DifferenceWords {
  private static final int MOST = 6;

  private DifferenceWords() {}

  /** All differences as clauses, those of one thing in one; only the first few of many. */
  static String of(List<Difference> differences) {
    Map<String, List<String>> bySubject = new LinkedHashMap<>();
    for (Difference difference : differences) {
      bySubject
          .computeIfAbsent(subject(difference.thing()), key -> new ArrayList<>())
          .add(predicate(difference));
    }
    List<String> clauses = new ArrayList<>();
    bySubject.forEach((subject, predicates) -> clauses.add(subject + " " + joined(predicates)));
    if (clauses.size() <= MOST) {
      return joined(clauses);
    }
    return String.join(", ", clauses.subList(0, MOST))
        + " and "
        + (clauses.size() - MOST)
        + " more things differ";
  }

  private static String joined(List<String> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : String.join(", ", parts.subList(0, parts.size() - 1))
            + " and "
            + parts.get(parts.size() - 1);
  }

  /** {@code the index users_email}; a column needs no word that says what it is. */
  static String subject(Thing thing) {
    if (thing instanceof Thing.OfColumn) {
      return thing.sql();
    }
    String of =
        thing instanceof Thing.OfConstraint constraint ? " of " + constraint.table().sql() : "";
    return "the " + thing.words() + " " + thing.sql() + of;
  }

  private static String predicate(Difference difference) {
    if (difference instanceof Difference.Missing) {
      return "does not come back";
    } else if (difference instanceof Difference.Left) {
      return "stays";
    } else if (difference instanceof Difference.Renamed renamed) {
      return "is called %s".formatted(bare(renamed.now()));
    }
    Changed changed = (Changed) difference;
    String from = changed.from();
    String to = changed.to();
    return switch (changed.facet()) {
      case TYPE -> "is %s (it was %s)".formatted(to, from);
      case NULLABILITY -> to.isEmpty() ? "may hold NULL (it was NOT NULL)" : "is NOT NULL";
      case DEFAULT ->
          to.isEmpty()
              ? "has no default (it was %s)".formatted(from)
              : "has the default %s (it %s)"
                  .formatted(to, from.isEmpty() ? "had none" : "was " + from);
      case IDENTITY ->
          to.isEmpty()
              ? "is no identity column"
              : from.isEmpty() ? "is an identity column" : "is GENERATED " + to + " AS IDENTITY";
      case GENERATED ->
          to.isEmpty()
              ? "is not computed (it was %s)".formatted(from)
              : "is computed as %s".formatted(to);
      case COLLATION -> "has the collation %s".formatted(to.isEmpty() ? "of its type" : to);
      case COMMENT ->
          to.isEmpty()
              ? "has no comment"
              : from.isEmpty() ? "has a comment" : "has another comment";
      case LABELS -> "has the values %s (they were %s)".formatted(to, from);
      case VALIDITY -> "is " + to;
      case PERSISTENCE -> "is " + to;
      case ROW_SECURITY -> "has its row security " + to;
      case FORCED_ROW_SECURITY -> "has its row security for the owner " + to;
      case PARTITIONING -> to.isBlank() ? "is no partition" : "is " + to.strip();
      case DEFINITION -> definition(changed);
    };
  }

  private static String bare(Thing thing) {
    return thing.sql().substring(thing.sql().lastIndexOf('.') + 1);
  }

  private static String definition(Changed changed) {
    if (changed.thing() instanceof Thing.OfConstraint was
        && changed.now() instanceof Thing.OfConstraint is) {
      return "says %s (it said %s)"
          .formatted(body(is.constraint().definition()), body(was.constraint().definition()));
    }
    return changed.to().isEmpty()
        ? "has another definition"
        : "is %s (it was %s)".formatted(changed.to(), changed.from());
  }

  private static String body(Constraint constraint) {
    return SqlText.body(constraint);
  }
}
