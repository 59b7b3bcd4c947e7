package dev.lockkeeper.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.LintReport.Problem;
import dev.lockkeeper.operation.Target;
import dev.lockkeeper.rule.Finding;
import dev.lockkeeper.rule.Related;
import dev.lockkeeper.rule.RuleCatalog;
import dev.lockkeeper.rule.RulePage;
import dev.lockkeeper.rule.Severity;
import dev.lockkeeper.source.Position;
import dev.lockkeeper.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The report as SARIF 2.1.0, as GitHub's code scanning reads it (GitHub Docs, "SARIF support for
 * code scanning").
 *
 * <p>The parts are the model's; the frame around the results is written by hand, one result at a
 * time, so that memory holds one. Code scanning refuses a file of more results or bytes than it
 * takes, so the worst come first, and what was left out behind them is told in a notification.
 */
public final class SarifReport implements ReportWriter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  /** GitHub computes {@code primaryLocationLineHash} itself, and warns of another value. */
  private static final String FINGERPRINT = "lockkeeper/v1";

  private static final int MOST_RESULTS = 25_000;

  /** Code scanning takes 10 MB, compressed; the rules' help is written before it is counted. */
  private static final long MOST_BYTES = 9_000_000;

  /** Code scanning shows no more places of a result. */
  private static final int MOST_RELATED = 100;

  private final ToolVersion version;
  private final RuleCatalog catalog;
  private final ObjectMapper mapper =
      new ObjectMapper()
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .addMixIn(Result.class, LevelIsWritten.class)
          .addMixIn(Notification.class, LevelIsWritten.class);

  /**
   * A SARIF report.
   *
   * @param version of Lockkeeper
   * @param catalog whose pages are the rules' help
   */
  public SarifReport(ToolVersion version, RuleCatalog catalog) {
    this.version = version;
    this.catalog = catalog;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    Map<String, Integer> ruleIndexes = ruleIndexes(report);
    CompressedSize size = new CompressedSize(out);
    try (size;
        JsonGenerator json = Json.generator(size)) {
      json.setCodec(mapper);
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writeObjectField("tool", tool(ruleIndexes.keySet()));
      json.writeObjectField(
          "originalUriBaseIds",
          new OriginalUriBaseIds()
              .withAdditionalProperty(
                  ROOT,
                  new ArtifactLocation()
                      .withDescription(new Message().withText("The root of the repository."))));
      json.writeStringField("columnKind", "utf16CodeUnits");
      int omitted = writeResults(report, ruleIndexes, json, size);
      json.writeArrayFieldStart("invocations");
      json.writeObject(invocation(report.problems(), omitted));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  /** Writes results until there are too many, and says how many were not written. */
  private static int writeResults(
      LintReport report, Map<String, Integer> ruleIndexes, JsonGenerator json, CompressedSize size)
      throws IOException {
    List<Finding> worstFirst =
        report.findings().stream()
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .toList();
    int written = 0;
    json.writeArrayFieldStart("results");
    while (written < Math.min(worstFirst.size(), MOST_RESULTS) && size.bytes() < MOST_BYTES) {
      json.writeObject(result(worstFirst.get(written), ruleIndexes));
      written++;
    }
    json.writeEndArray();
    return worstFirst.size() - written;
  }

  /** The rules that found something, by name, each with its place in the list of rules. */
  private static Map<String, Integer> ruleIndexes(LintReport report) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    report.findings().stream()
        .map(Finding::rule)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(rule -> indexes.put(rule, indexes.size()));
    return indexes;
  }

  private Tool tool(Set<String> rules) {
    Set<ReportingDescriptor> descriptors = new LinkedHashSet<>();
    rules.forEach(rule -> descriptors.add(descriptor(rule)));
    return new Tool()
        .withDriver(
            new ToolComponent()
                .withName("lockkeeper")
                .withVersion(version.text())
                .withSemanticVersion(version.text())
                .withRules(descriptors));
  }

  private ReportingDescriptor descriptor(String rule) {
    ReportingDescriptor descriptor = new ReportingDescriptor().withId(rule);
    Optional<RulePage> page = catalog.page(rule);
    if (page.isEmpty()) {
      return descriptor;
    }
    String text = catalog.text(page.get());
    return descriptor
        .withShortDescription(new MultiformatMessageString().withText(page.get().title()))
        .withFullDescription(new MultiformatMessageString().withText(firstParagraph(text)))
        .withHelp(new MultiformatMessageString().withText(text).withMarkdown(text))
        .withDefaultConfiguration(
            new ReportingConfiguration()
                .withLevel(ReportingConfiguration.Level.fromValue(page.get().severity().id())))
        .withProperties(
            new PropertyBag()
                .withTags(Set.of(page.get().group()))
                .withAdditionalProperty(
                    "precision", page.get().status() == RulePage.Status.STABLE ? "high" : "medium")
                .withAdditionalProperty("problem.severity", severity(page.get().severity())));
  }

  /** Code scanning's own words. */
  private static String severity(Severity severity) {
    return severity == Severity.NOTE ? "recommendation" : severity.id();
  }

  private static String firstParagraph(String page) {
    return page.lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .takeWhile(line -> !line.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static Invocation invocation(List<Problem> problems, int omitted) {
    Invocation invocation = new Invocation().withExecutionSuccessful(true);
    if (problems.isEmpty() && omitted == 0) {
      return invocation;
    }
    List<Notification> notifications = new ArrayList<>();
    if (omitted > 0) {
      notifications.add(
          new Notification()
              .withLevel(Notification.Level.WARNING)
              .withMessage(
                  new Message()
                      .withText(
                          Words.count(omitted, "more result")
                              + ", none worse than those that are here: code scanning takes no"
                              + " more")));
    }
    for (Problem problem : problems) {
      Location location =
          new Location()
              .withPhysicalLocation(
                  new PhysicalLocation().withArtifactLocation(artifact(problem.file())));
      notifications.add(
          new Notification()
              .withLevel(Notification.Level.fromValue(problem.severity().id()))
              .withMessage(new Message().withText(problem.message()))
              .withLocations(Set.of(location)));
    }
    return invocation.withToolExecutionNotifications(notifications);
  }

  private static Result result(Finding finding, Map<String, Integer> ruleIndexes) {
    Result result =
        new Result()
            .withRuleId(finding.rule())
            .withRuleIndex(ruleIndexes.get(finding.rule()))
            .withLevel(level(finding.severity()))
            .withMessage(new Message().withText(message(finding)))
            .withLocations(List.of(new Location().withPhysicalLocation(physical(finding.span()))))
            .withPartialFingerprints(
                new PartialFingerprints()
                    .withAdditionalProperty(FINGERPRINT, finding.fingerprint()))
            .withProperties(properties(finding));
    if (!finding.related().isEmpty()) {
      Set<Location> places = new LinkedHashSet<>();
      for (Related related : shown(finding.related())) {
        places.add(
            new Location()
                .withId(places.size() + 1)
                .withPhysicalLocation(physical(related.span()))
                .withMessage(new Message().withText(related.message())));
      }
      result.setRelatedLocations(places);
    }
    return result;
  }

  /** Code scanning shows a related place only where the message links to it. */
  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(unlinked(finding.message()));
    int id = 1;
    for (Related related : shown(finding.related())) {
      message.append(id == 1 ? " (" : ", ").append('[');
      message.append(related.message().replaceAll("[\\\\\\[\\]]", "\\\\$0"));
      message.append("](").append(id).append(')');
      id++;
    }
    return message.append(id == 1 ? "" : ")").toString();
  }

  /** No name that the message quotes makes a link of its own. */
  private static String unlinked(String words) {
    return words.replace("](", "] (");
  }

  private static List<Related> shown(List<Related> related) {
    return related.subList(0, Math.min(related.size(), MOST_RELATED));
  }

  private static Result.Level level(Severity severity) {
    return Result.Level.fromValue(severity.id());
  }

  private static PropertyBag properties(Finding finding) {
    PropertyBag properties =
        new PropertyBag()
            .withAdditionalProperty("migration", finding.migration().id())
            .withAdditionalProperty("direction", finding.direction().id());
    finding.kind().ifPresent(kind -> properties.setAdditionalProperty("kind", kind));
    finding.relation().ifPresent(name -> properties.setAdditionalProperty("relation", name));
    finding.recipe().ifPresent(recipe -> properties.setAdditionalProperty("recipe", recipe.text()));
    if (finding.related().size() > MOST_RELATED) {
      properties.setAdditionalProperty(
          "relatedLocationsLeftOut", finding.related().size() - MOST_RELATED);
    }
    if (!finding.absorbed().isEmpty()) {
      properties.setAdditionalProperty("absorbed", finding.absorbed());
    }
    finding
        .target()
        .map(Target::toString)
        .ifPresent(target -> properties.setAdditionalProperty("target", target));
    return properties;
  }

  private static PhysicalLocation physical(Span span) {
    Position from = span.from();
    Position to = span.to();
    return new PhysicalLocation()
        .withArtifactLocation(artifact(span.file().path()))
        .withRegion(
            new Region()
                .withStartLine(from.line())
                .withStartColumn(from.column())
                .withEndLine(to.line())
                .withEndColumn(to.column()));
  }

  private static ArtifactLocation artifact(String path) {
    return new ArtifactLocation().withUri(uri(path)).withUriBaseId(ROOT);
  }

  /**
   * The model leaves out a level of warning, because that is the format's default; but a rule's
   * default takes its place, and a rule may report milder than its page says.
   */
  interface LevelIsWritten {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Object getLevel();
  }

  /** A relative reference: every byte but the unreserved characters and the slash is encoded. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return uri.toString();
  }
}
