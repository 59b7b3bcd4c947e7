package dev.lockkeeper.reader.python;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.migration.Program.Manner;
import dev.lockkeeper.migration.Program.Use;
import dev.lockkeeper.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call, and what is found of its uses while the file is gone through. */
final class CallNote {
  private final Span span;
  private final String function;
  private final Optional<String> text;
  private final boolean inProject;
  private final Optional<Direction> direction;
  private final Set<Use> uses = new LinkedHashSet<>();

  CallNote(
      Span span,
      String function,
      Optional<String> text,
      boolean inProject,
      Optional<Direction> direction) {
    this.span = span;
    this.function = function;
    this.text = text;
    this.inProject = inProject;
    this.direction = direction;
  }

  void use(Span place, Manner manner, boolean perRow) {
    uses.add(new Use(place, manner, perRow));
  }

  Call call() {
    return new Call(span, function, text, inProject, direction, List.copyOf(uses));
  }
}
