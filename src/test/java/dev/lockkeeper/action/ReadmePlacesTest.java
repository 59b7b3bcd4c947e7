package dev.lockkeeper.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README gives to copy into a repository. */
class ReadmePlacesTest {
  private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

  @Test
  void its_workflow_names_inputs_and_outputs_that_exist() throws IOException {
    JsonNode action = read("action.yml");
    List<JsonNode> steps = new ArrayList<>();
    for (JsonNode yaml : yaml()) {
      yaml.findValues("steps").forEach(list -> list.forEach(steps::add));
    }
    List<JsonNode> ours =
        steps.stream().filter(step -> step.path("uses").asText().contains("/lockkeeper@")).toList();

    assertThat(ours).hasSize(1);
    assertThat(names(action.path("inputs"))).containsAll(names(ours.get(0).path("with")));
    assertThat(steps.toString())
        .contains(
            "\"fetch-depth\":0",
            "steps.%s.outputs.sarif".formatted(ours.get(0).path("id").asText()));
    assertThat(names(action.path("outputs"))).containsExactly("sarif");
  }

  @Test
  void every_input_is_told() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (String input : names(read("action.yml").path("inputs"))) {
      assertThat(readme).contains("`" + input + "`");
    }
  }

  @Test
  void its_hooks_are_those_of_this_repository() throws IOException {
    List<String> there = read(".pre-commit-hooks.yaml").findValuesAsText("id");
    List<JsonNode> repositories = new ArrayList<>();
    for (JsonNode yaml : yaml()) {
      yaml.path("repos").forEach(repositories::add);
    }

    assertThat(repositories).hasSize(1);
    JsonNode repository = repositories.get(0);
    assertThat(repository.path("repo").asText()).endsWith("/lockkeeper");
    assertThat(repository.path("rev").asText()).isNotEmpty();
    assertThat(repository.path("hooks").findValuesAsText("id")).isNotEmpty().isSubsetOf(there);
  }

  private static List<JsonNode> yaml() throws IOException {
    List<JsonNode> read = new ArrayList<>();
    Matcher blocks = YAML.matcher(Files.readString(Path.of("README.md")));
    while (blocks.find()) {
      read.add(new YAMLMapper().readTree(blocks.group(1)));
    }
    return read;
  }

  private static JsonNode read(String name) throws IOException {
    return new YAMLMapper().readTree(Path.of(name).toFile());
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
