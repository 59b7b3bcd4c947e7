package dev.lockkeeper.rule;

import dev.lockkeeper.migration.ChangeSet;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.History;
import dev.lockkeeper.migration.Migration;
import dev.lockkeeper.model.Models;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.RuleSettings.Ruling;
import dev.lockkeeper.schema.Birth;
import dev.lockkeeper.schema.Schema;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import java.util.Map;
import java.util.Optional;

/** All that a rule may know when it holds an application's models against the migrations. */
public final class ModelsContext {
  private final Ruling ruling;
  private final ModelsMoment moment;
  private final RuleSet.Sink sink;

  ModelsContext(Ruling ruling, ModelsMoment moment, RuleSet.Sink sink) {
    this.ruling = ruling;
    this.moment = moment;
    this.sink = sink;
  }

  /**
   * The end of a history, against which models are held.
   *
   * @param history the history, with models
   * @param change what is asked, and what of it is new
   * @param target the server that it was replayed for
   * @param schema the schema behind its last migration
   * @param places what holds the words that a finding may be about: the migrations, and the files
   *     of the models as migrations of nothing
   */
  public record ModelsMoment(
      History history,
      ChangeSet change,
      Target target,
      Schema schema,
      Map<SourceFile, Migration> places) {
    public ModelsMoment {
      places = Map.copyOf(places);
    }
  }

  /** The history. */
  public History history() {
    return moment.history();
  }

  /** What the models say. */
  public Models models() {
    return moment.history().models().orElseThrow();
  }

  /** What the models said before the compared change, where there is one. */
  public Optional<Models> modelsBefore() {
    return moment.change().divergence().flatMap(change -> change.modelsBefore(history()));
  }

  /** Whether the compared change adds the migration that created something. */
  public boolean isNewInChange(Birth birth) {
    return moment.change().adds(birth.migration());
  }

  /** The schema behind the last migration. */
  public Schema schema() {
    return moment.schema();
  }

  /** The server that it was replayed for. */
  public Target target() {
    return moment.target();
  }

  /** What holds for the options of the rule. */
  public RuleOptions options() {
    return ruling.options();
  }

  /**
   * Reports a place in a model or in a migration. It is told when the file of the place, or of one
   * of its related places, is asked.
   */
  public Report report(Span span, String message) {
    Migration holder =
        Optional.ofNullable(moment.places().get(span.file()))
            .orElseThrow(() -> new IllegalArgumentException(span + " is in no file of the run"));
    Report report =
        new Report(
            ruling.page(), span, message, holder, Direction.UP, Optional.empty(), target(), false);
    sink.add(report);
    return report;
  }
}
