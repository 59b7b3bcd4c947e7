package dev.lockkeeper.reader.git;

import dev.lockkeeper.migration.Commit;
import dev.lockkeeper.reader.git.Changes.Change;
import dev.lockkeeper.reader.git.Git.Answer;
import dev.lockkeeper.reader.git.Git.Running;
import dev.lockkeeper.reader.project.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder in a git repository, to be compared with another branch. */
public final class WorkingTree {
  private static final String BETWEEN = "\u001f";
  private static final String BEHIND = "\u001e";

  private final Git git;
  private final Path folder;
  private final boolean onGithub;

  /**
   * The working tree that a folder lies in.
   *
   * @param environment the environment's variables
   */
  public WorkingTree(Path folder, Map<String, String> environment) {
    this("git", folder, environment);
  }

  WorkingTree(String program, Path folder, Map<String, String> environment) {
    this.git = new Git(program, folder, environment);
    this.folder = folder;
    this.onGithub = environment.containsKey("GITHUB_ACTIONS");
  }

  /**
   * Compares the files on disk, committed or not, with a commit, by what both have in common.
   *
   * @param reference a commit as git names one: {@code origin/main}
   */
  public Since since(String reference) {
    try {
      return compare(reference);
    } catch (IOException failure) {
      return new Since.Refused(
          "it needs the git program, which cannot be run here; install it, or name what changed"
              + " with --changed-files-from");
    } catch (Refusal refusal) {
      return new Since.Refused(refusal.reason());
    }
  }

  private Since compare(String reference) throws IOException, Refusal {
    if (reference.startsWith("-") || reference.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal("that is no name of a commit");
    }
    Parting parting = Parting.of(reference, git, onGithub);
    Path root = folder.toRealPath().resolve(parting.wayUp()).normalize();
    Git atRoot = git.in(root);
    Running ours =
        atRoot.start(
            "diff",
            "--raw",
            "-z",
            "--no-abbrev",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--ignore-submodules=dirty",
            parting.base());
    Running untracked = atRoot.start("ls-files", "--others", "--exclude-standard", "-z");
    Optional<Running> theirs =
        parting.isAhead()
            ? Optional.empty()
            : Optional.of(
                atRoot.start(
                    "diff-tree",
                    "-r",
                    "-z",
                    "--raw",
                    "--no-abbrev",
                    "--no-renames",
                    parting.base(),
                    parting.tip()));
    Blobs blobs = new Blobs(atRoot);
    StoredFiles files = new StoredFiles(root, blobs);
    List<Change> onThisSide = new ArrayList<>(Changes.of(output(ours)));
    onThisSide.addAll(Changes.ofNewFiles(output(untracked)));
    List<Change> onTheOther = theirs.isPresent() ? Changes.of(output(theirs.get())) : List.of();
    return new Since.Compared(
        root,
        new Comparison(
            reference,
            files.before(onThisSide),
            files.after(onTheOther),
            files.repositories(onThisSide),
            file -> commits(atRoot, parting.base(), root.relativize(file).toString())),
        blobs);
  }

  /** Without git, which was there a moment ago, there are none to tell of. */
  private static List<Commit> commits(Git git, String base, String file) {
    try {
      String format = "--format=%h" + BETWEEN + "%B" + BEHIND;
      Answer answer = git.run("log", "--no-merges", format, base + "..HEAD", "--", file);
      return answer
          .text()
          .transform(text -> Stream.of(text.split(BEHIND, -1)))
          .map(String::strip)
          .filter(commit -> commit.contains(BETWEEN))
          .map(commit -> commit.split(BETWEEN, 2))
          .map(parts -> new Commit(parts[0], parts[1].strip()))
          .toList();
    } catch (IOException gone) {
      return List.of();
    }
  }

  private static byte[] output(Running running) throws IOException, Refusal {
    Answer answer = running.answer();
    if (!answer.succeeded()) {
      List<String> lines = answer.err().lines().toList();
      throw new Refusal("git says: " + (lines.isEmpty() ? "nothing" : lines.get(0)));
    }
    return answer.out();
  }
}
