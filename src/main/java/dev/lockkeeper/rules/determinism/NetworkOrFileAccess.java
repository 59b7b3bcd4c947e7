package dev.lockkeeper.rules.determinism;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.Program.Call;
import dev.lockkeeper.operation.DataOperation;
import dev.lockkeeper.operation.DataOperation.Copy;
import dev.lockkeeper.operation.DataOperation.Insert;
import dev.lockkeeper.operation.DataOperation.Select;
import dev.lockkeeper.operation.DataOperation.Update;
import dev.lockkeeper.operation.Query;
import dev.lockkeeper.rule.MigrationContext;
import dev.lockkeeper.rule.Rule;
import dev.lockkeeper.rule.RuleContext;
import dev.lockkeeper.rule.Subscriptions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Migrations that need something besides their database to be there when they run. */
final class NetworkOrFileAccess implements Rule {
  private static final List<String> NETWORK =
      List.of(
          "requests.",
          "httpx.",
          "aiohttp.",
          "urllib.request.",
          "urllib3.",
          "http.client.",
          "socket.create_connection",
          "socket.socket",
          "boto3.",
          "botocore.",
          "google.cloud.",
          "azure.",
          "smtplib.",
          "ftplib.",
          "paramiko.",
          "redis.",
          "elasticsearch.",
          "kafka.",
          "pymongo.",
          "java.net.http.",
          "java.net.URL.openStream",
          "java.net.URL.openConnection",
          "org.springframework.web.client.",
          "okhttp3.");

  private static final List<String> PROCESSES =
      List.of(
          "subprocess.",
          "os.system",
          "os.popen",
          "os.exec",
          "os.spawn",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime.getRuntime.exec");

  private static final Set<String> FILES =
      Set.of(
          "builtins.open",
          "io.open",
          "codecs.open",
          "gzip.open",
          "pathlib.Path().open",
          "pathlib.Path().read_text",
          "pathlib.Path().read_bytes",
          "pathlib.Path().write_text",
          "pathlib.Path().write_bytes",
          "pandas.read_csv",
          "pandas.read_json",
          "pandas.read_excel",
          "os.listdir",
          "os.remove",
          "shutil.copy",
          "shutil.move",
          "shutil.rmtree",
          "glob.glob",
          "java.nio.file.Files.readString",
          "java.nio.file.Files.readAllLines",
          "java.nio.file.Files.readAllBytes",
          "java.nio.file.Files.lines",
          "java.nio.file.Files.newBufferedReader",
          "java.nio.file.Files.newInputStream",
          "java.nio.file.Files.writeString",
          "java.io.FileReader",
          "java.io.FileInputStream",
          "java.io.FileWriter",
          "java.io.FileOutputStream");

  private static final Set<String> OF_SERVER =
      Set.of(
          "pg_read_file",
          "pg_read_binary_file",
          "pg_ls_dir",
          "lo_import",
          "lo_export",
          "load_file",
          "dblink",
          "dblink_exec",
          "dblink_connect",
          "http_get",
          "http_post",
          "http_put",
          "http_delete");

  @Override
  public void subscribe(Subscriptions on) {
    on.migration(this::ofProgram);
    on.operation(Copy.class, this::check);
    on.operation(
        Select.class, (select, context) -> check(select, Optional.of(select.query()), context));
    on.operation(Insert.class, (insert, context) -> check(insert, insert.query(), context));
    on.operation(Insert.class, (insert, context) -> check(insert, insert.computed(), context));
    on.operation(Update.class, (update, context) -> check(update, update.from(), context));
  }

  private void ofProgram(MigrationContext context) {
    Set<String> told = new HashSet<>();
    for (Call call : context.migration().program().calls()) {
      Optional<String> needs = needs(call);
      if (needs.isPresent() && told.add(needs.get())) {
        context.report(
            call.span(),
            call.direction().orElse(Direction.UP),
            "the migration ends here where %s, or gets something else than before"
                .formatted(needs.get()));
      }
    }
  }

  private static Optional<String> needs(Call call) {
    String name = call.function();
    if (NETWORK.stream().anyMatch(name::startsWith)) {
      return Optional.of("what %s reaches does not answer".formatted(packageOf(name)));
    }
    if (PROCESSES.stream().anyMatch(name::startsWith)) {
      return Optional.of("the program that %s runs is missing".formatted(Influence.shown(name)));
    }
    if (FILES.contains(name) && !call.inProject()) {
      return Optional.of(
          call.text()
              .map(file -> "the file \"%s\" is missing".formatted(file))
              .orElse("the file that it opens is missing"));
    }
    return Optional.empty();
  }

  private static String packageOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 || name.startsWith("java.") || name.startsWith("org.")
        ? Influence.shown(name)
        : name.substring(0, dot);
  }

  private void check(Copy copy, RuleContext context) {
    if (copy.end() != Copy.End.STREAM) {
      context
          .report(
              copy,
              copy.end() == Copy.End.PROGRAM
                  ? "the server runs a program: the migration fails on a host that lacks it, and"
                      + " needs a superuser"
                  : copy.from()
                      ? "the rows come from a file that is no part of the migration: it fails, or"
                          + " adds other rows, where that file is not the same"
                      : "this writes a file, which nothing takes back and another host has not")
          .withoutLocks();
    }
  }

  private static void check(DataOperation operation, Optional<Query> query, RuleContext context) {
    query
        .flatMap(q -> SqlNames.first(q.text(), OF_SERVER))
        .ifPresent(
            name ->
                context
                    .report(
                        operation,
                        "%s() reaches outside the database: the migration fails, or does something else, where the other side is not the same"
                            .formatted(name))
                    .withoutLocks());
  }
}
