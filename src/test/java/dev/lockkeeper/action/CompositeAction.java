package dev.lockkeeper.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the steps of {@code action.yml} as a runner does: expressions are replaced first, then each
 * {@code run} is a file that bash is given, with the variables that GitHub sets. Actions that it
 * uses are left to the test.
 */
final class CompositeAction {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*(.*?)\\s*}}");
  private static final Pattern CONDITION = Pattern.compile("(\\S+) == '(.*)'");

  private final JsonNode action;
  private final Path checkout;
  private final Path workspace;
  private final Path temp;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Map<String, String> context = new LinkedHashMap<>();
  private BiConsumer<String, Map<String, String>> used = (name, inputs) -> {};

  /**
   * The action of a checkout, about to run in a workspace.
   *
   * @param temp a folder for what the runner keeps beside the workspace
   */
  CompositeAction(Path checkout, Path workspace, Path temp) throws IOException {
    this.action = new YAMLMapper().readTree(checkout.resolve("action.yml").toFile());
    this.checkout = checkout;
    this.workspace = workspace;
    this.temp = Files.createDirectories(temp);
    action
        .at("/inputs")
        .properties()
        .forEach(
            input ->
                context.put(
                    "inputs." + input.getKey(), input.getValue().path("default").asText("")));
    context.put("github.event.merge_group.base_sha", "");
  }

  CompositeAction with(String input, String value) {
    assertThat(context).containsKey("inputs." + input);
    context.put("inputs." + input, value);
    return this;
  }

  CompositeAction withVariable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  CompositeAction withEvent(String key, String value) {
    assertThat(context).containsKey("github.event." + key);
    context.put("github.event." + key, value);
    return this;
  }

  /** What an action that a step uses does, given its name and its inputs. */
  CompositeAction using(BiConsumer<String, Map<String, String>> action) {
    used = action;
    return this;
  }

  Run run() throws IOException, InterruptedException {
    Path summary = Files.writeString(temp.resolve("step_summary"), "");
    List<String> log = new ArrayList<>();
    int code = 0;
    for (JsonNode step : action.at("/runs/steps")) {
      if (code != 0 || !holds(step.path("if").asText())) {
        continue;
      }
      if (step.has("uses")) {
        Map<String, String> inputs = new LinkedHashMap<>();
        step.path("with")
            .properties()
            .forEach(input -> inputs.put(input.getKey(), replaced(input.getValue().asText())));
        used.accept(step.path("uses").asText(), inputs);
      } else {
        code = run(step, summary, log);
      }
    }
    Map<String, String> outputs = new TreeMap<>();
    action
        .at("/outputs")
        .properties()
        .forEach(
            output ->
                outputs.put(output.getKey(), replaced(output.getValue().path("value").asText())));
    return new Run(code, List.copyOf(log), Files.readString(summary), outputs);
  }

  private int run(JsonNode step, Path summary, List<String> log)
      throws IOException, InterruptedException {
    assertThat(step.path("shell").asText()).isEqualTo("bash");
    Path script = Files.writeString(temp.resolve("step.sh"), replaced(step.path("run").asText()));
    Path output = Files.writeString(temp.resolve("output"), "");
    Path told = temp.resolve("told");
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script.toString());
    builder.directory(
        workspace.resolve(replaced(step.path("working-directory").asText("."))).toFile());
    builder.environment().put("GITHUB_ACTIONS", "true");
    builder.environment().put("GITHUB_ACTION_PATH", checkout.toString());
    builder.environment().put("GITHUB_WORKSPACE", workspace.toString());
    builder.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
    builder.environment().put("GITHUB_OUTPUT", output.toString());
    builder.environment().put("RUNNER_TEMP", temp.toString());
    builder.environment().put("RUNNER_OS", "Linux");
    builder.environment().putAll(environment);
    step.path("env")
        .properties()
        .forEach(
            variable ->
                builder
                    .environment()
                    .put(variable.getKey(), replaced(variable.getValue().asText())));
    // Both streams are one log.
    builder.redirectErrorStream(true).redirectOutput(told.toFile());
    int code = builder.start().waitFor();
    log.addAll(Files.readString(told, StandardCharsets.UTF_8).lines().toList());
    for (String line : Files.readAllLines(output)) {
      String[] pair = line.split("=", 2);
      context.put("steps.%s.outputs.%s".formatted(step.path("id").asText(), pair[0]), pair[1]);
    }
    return code;
  }

  private boolean holds(String condition) {
    if (condition.isEmpty()) {
      return true;
    }
    Matcher equality = CONDITION.matcher(condition);
    assertThat(equality.matches()).as(condition).isTrue();
    return value(equality.group(1)).equals(equality.group(2));
  }

  private String replaced(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
  }

  private String value(String name) {
    // An output that no step has set is empty; any other name must be one that GitHub knows.
    assertThat(context.containsKey(name) || name.startsWith("steps.")).as(name).isTrue();
    return context.getOrDefault(name, "");
  }

  /**
   * What a run left behind.
   *
   * @param code that of the step that failed, else 0
   * @param log its lines
   * @param summary the step's summary
   * @param outputs the action's outputs
   */
  record Run(int code, List<String> log, String summary, Map<String, String> outputs) {}
}
