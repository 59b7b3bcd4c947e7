package dev.lockkeeper.rules.models;

import dev.lockkeeper.model.Aspect;
import dev.lockkeeper.rule.ModelsContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.Subscriptions;
import dev.lockkeeper.schema.UserType;
import dev.lockkeeper.schema.UserType.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enums of which the code knows other values than the database's type. */
final class EnumValuesDiffer implements Rule {
  @Override
  public void subscribe(Subscriptions on) {
    on.models(this::check);
  }

  private void check(ModelsContext context) {
    for (MappedPair pair : MappedPair.of(context)) {
      Optional<EnumType> type =
          pair.stored()
              .typeId()
              .flatMap(context.schema()::object)
              .filter(UserType.class::isInstance)
              .map(object -> ((UserType) object).form())
              .filter(EnumType.class::isInstance)
              .map(EnumType.class::cast)
              .filter(known -> known.labelsKnown().holds());
      boolean isKnown = pair.mapped().knows(Aspect.LABELS) && !pair.mapped().labels().isEmpty();
      if (isKnown && type.isPresent()) {
        compare(pair, type.get().labels(), context);
      }
    }
  }

  private static void compare(MappedPair pair, List<String> stored, ModelsContext context) {
    List<String> onlyMapped = without(pair.mapped().labels(), stored);
    List<String> onlyStored = without(stored, pair.mapped().labels());
    if (onlyMapped.isEmpty() && onlyStored.isEmpty()) {
      return;
    }
    String written = onlyMapped.isEmpty() ? "" : "%s writes %s, which the type of %s refuses";
    String read = onlyStored.isEmpty() ? "" : "%s cannot read %s, which %s may hold";
    String message =
        Stream.of(
                written.formatted(pair.attribute(), quoted(onlyMapped), pair.sql()),
                read.formatted(pair.attribute(), quoted(onlyStored), pair.sql()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    context
        .report(pair.mapped().definition().name().span(), message)
        .on(pair.table().sql())
        .related(pair.addedAt());
  }

  private static List<String> without(List<String> labels, List<String> others) {
    return labels.stream().filter(label -> !others.contains(label)).toList();
  }

  private static String quoted(List<String> labels) {
    return labels.stream().map(label -> "'" + label + "'").collect(Collectors.joining(", "));
  }
}
