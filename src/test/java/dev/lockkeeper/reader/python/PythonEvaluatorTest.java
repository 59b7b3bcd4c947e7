package dev.lockkeeper.reader.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.reader.python.PythonValue.Invocation;
import dev.lockkeeper.source.SourceFile;
import dev.lockkeeper.source.Span;
import dev.lockkeeper.source.TextView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonEvaluatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a' + 'b' + \"c\"|abc",
        "T + '_old'|users_old",
        "'x' + unknown.name + 'y'|x{}y",
        "unknown.name + 'y'|{}y",
        "f'DROP {T} {N} {1.5} {True} {None}'|DROP users 3 1.5 True None",
        "f'{T!r} {T!s} {unknown.x} {N:>3} {T:}'|'users' users {} {} users",
        "f'{T=}'|T='users'",
        "'%s and %d%%' % (T, N)|users and 3%",
        "'%s' % T|users",
        "'%(t)s %(u)s' % {'t': T}|users {}",
        "'%r' % T|'users'",
        "'{} {n} {0} {{x}} {t!r}'.format(T, n=N, t=T)|users 3 users {x} 'users'",
        "'{} {}'.format(T)|users {}",
        "'{0.x} {n:>3}'.format(T, n=N)|{} {}",
        "', '.join(COLUMNS)|id, name",
        "', '.join(f'{c} int' for c in COLUMNS)|id int, name int",
        "', '.join([c.upper() for c in COLUMNS if c != 'id'])|NAME",
        "' x '.strip() + 'xax'.strip('x') + ' b'.lstrip() + 'c '.rstrip()|xabc",
        "'a-b'.replace('-', '_')|a_b",
        "'a,b'.split(',')[1]|b",
        "'a b'.split()[-1]|b",
        "'a\\nb'.splitlines()[0]|a",
        "'Ab'.lower() + 'Ab'.upper()|abAB",
        "'ab' * 2|abab",
        "COLUMNS[0] + COLUMNS[-1] + COLUMNS[0:1][0]|idnameid",
        "DICT['k'] + DICT.get('k')|vv",
        "str(N) + str(T)|3users",
        "str(N + 2 * 3 - 1 // 2 % 5)|9",
        "str(len(COLUMNS))|2",
        "'yes' if N > 2 else 'no'|yes",
        "'yes' if unknown() else 'no'|{}",
        "'same' if unknown() else 'same'|same",
        "'yes' if N == 3 and not T in ('x', 'y') else 'no'|yes",
        "'yes' if (unknown() and False) else 'no'|no",
        "'yes' if (unknown() or True) else 'no'|yes",
        "'yes' if 1 < N <= 3 != 4 else 'no'|yes",
        "'yes' if None is None and T is not None else 'no'|yes",
        "'' or 'x'|x",
        "(lambda a, b='c': a + b)('x')|xc",
        "helper('a', suffix='z')|a_z",
        "helper(*['a'], **{'suffix': 'q'})|a_q",
        "helper(unknown())|{}_s",
        "branches(unknown())|{}",
        "recursive('x')|{}",
        "rest('a', 'b', k='c')|abk",
        "Color.RED.value + Color.RED.name|redRED",
        "','.join(c.value for c in Color)|red,blue",
        "','.join([*COLUMNS, 'x'])|id,name,x",
        "''.join(a + b for a, b in zip(COLUMNS, ('1', '2')))|id1name2",
        "''.join(f'{i}{c}' for i, c in enumerate(COLUMNS, 1))|1id2name",
        "''.join(f'{k}{v}' for k, v in DICT.items())|kv",
        "''.join(str(i) for i in range(3))|012",
        "''.join(sorted({'b', 'a'})) + ''.join(reversed(['b', 'a']))|abab",
        "(n := 'x') + n|xx",
        "textwrap.dedent('\\n    a\\n      b\\n\\n    c\\n')|`\na\n  b\n\nc\n`",
        "f'{sa.text(T)}'|users",
        "''.join(c for c in unknown())|{}",
        "'%s %s' % unknown()|{}",
      })
  void computes_texts(String expression, String value) {
    String log = log("op.execute(" + expression + ")");

    assertThat(log.replaceAll("(?m)^unknown\\(.*\\n", ""))
        .isEqualTo("op.execute(" + quoted(value) + ")");
  }

  private static String quoted(String value) {
    return value.equals("{}") ? "{}" : "'" + value + "'";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "for t in ('a', 'b'): op.drop(t)|op.drop('a');op.drop('b')",
        "for t in unknown(): op.drop(t)|unknown();? op.drop({})",
        "for a, (b, *c) in [(1, ('x', 2, 3))]: op.drop(b, a, c)|op.drop('x', 1, [2, 3])",
        "for t in ('a', 'b', 'c'):\\n  if t == 'b': continue\\n  op.drop(t)\\nelse: op.x()"
            + "|op.drop('a');op.drop('c');op.x()",
        "for t in ('a', 'b'):\\n  if t == 'b': break\\n  op.drop(t)\\nelse: op.x()|op.drop('a')",
        "for t in ('a', 'b'):\\n  if u: break\\n  op.drop(t)\\nop.x()"
            + "|? op.drop('a');? op.drop('b');op.x()",
        "for t in ('a',):\\n  if u: continue\\n  op.drop(t)\\nop.x()|? op.drop('a');op.x()",
        "for t in ('a',):\\n  if u: return\\nop.x()|? op.x()",
        "if u: op.a()\\nelif v: op.b()\\nelse: op.c()\\nop.d()|? op.a();? op.b();? op.c();op.d()",
        "if N == 3: op.a()\\nelse: op.b()|op.a()",
        "if u: return\\nop.a()|? op.a()",
        "if u: raise Exception('no')\\nop.a()|Exception('no')?;op.a()",
        "return\\nop.a()|``",
        "x = 'a'\\nif u: x = 'b'\\nop.drop(x)|op.drop({})",
        "x = 'a'\\nif u: x = 'a'\\nop.drop(x)|op.drop('a')",
        "x = 'a'\\nx += 'b'\\nop.drop(x)|op.drop('ab')",
        "x = []\\nx.append('a')\\nx.extend(['b'])\\nop.drop(x)|op.drop(['a', 'b'])",
        "x = ['a']\\nx.pop()\\nop.drop(x)|op.drop({})",
        "d = {}\\nd['a'] = 'b'\\nop.drop(d['a'], **d)|op.drop('b', a='b')",
        "op.drop(*unknown())|unknown();op.drop(...)",
        "while u: op.a()\\nop.b()|? op.a();op.b()",
        "while True:\\n  op.a()\\n  if u: break\\nop.b()|op.a();op.b()",
        "while False: op.a()|``",
        "i = 0\\nwhile i < 10:\\n  op.a(i)\\n  i += 1\\nop.b(i)|? op.a({});op.b({})",
        "x = ''\\nfor t in unknown(): x += t\\nop.a(x)|unknown();op.a({})",
        "with op.batch('t') as b, op.other():\\n  b.drop('c')\\nop.z()"
            + "|op.batch('t');<op.batch;op.other();<op.other;op.batch('t').drop('c');>op.other;"
            + ">op.batch;op.z()",
        "with op.batch('t'):\\n  return|op.batch('t');<op.batch;>op.batch",
        "try: op.a()\\nexcept Exception: op.b()\\nelse: op.c()\\nfinally: op.d()"
            + "|? op.a();? op.c();? op.b();op.d()",
        "try: op.a()\\nexcept Exception:\\n  op.b()\\n  raise|op.a();? op.b()",
        "try: op.a()\\nfinally: op.b()|op.a();op.b()",
        "match u:\\n  case 1: op.a()\\n  case _: op.b()\\nop.c()|? op.a();? op.b();op.c()",
        "create('t')|op.create('t')",
        "[op.drop(t) for t in ('a', 'b')]|op.drop('a');op.drop('b')",
        "[op.drop(t) for t in unknown()]|unknown();? op.drop({})",
        "u or op.drop('a')|? op.drop('a')",
        "from elsewhere import thing as t\\nt.run(1)|elsewhere.thing.run(1)",
        "import a.b.c\\na.b.c.run()|a.b.c.run()",
        "global G\\nG = 'x'\\nuses_global()|op.drop('x')",
        "def inner():\\n  nonlocal q\\n  q = 'b'\\nq = 'a'\\ninner()\\nop.drop(q)|op.drop('b')",
        "del T2\\nop.a()|op.a()",
        "class C:\\n  x = 'y'\\nop.drop(C.x)|op.drop('y')",
        "op.get_bind().execute('x')|op.get_bind();op.get_bind().execute('x')",
        "op.execute(T) if N else op.a()|op.execute('users')",
        "yield op.a()|op.a()",
        "x, y = 'a', 'b'\\nx, y = y, x\\nop.a(x, y)|op.a('b', 'a')",
        "x, y = unknown()\\nop.a(x)|unknown();op.a({})",
      })
  void follows_the_flow(String body, String calls) {
    String log = log(body.replace("\\n", "\n"));

    assertThat(log.replace("\n", ";"))
        .isEqualTo(calls.replace("Exception('no')?", "? Exception('no')"));
  }

  @Test
  void says_what_a_function_raises() {
    PythonEvaluator.Ending raises = ending("op.a()\nraise NotImplementedError('one way')");
    PythonEvaluator.Ending maybe = ending("if u: raise NotImplementedError('one way')");

    assertThat(raises.message()).contains("one way");
    assertThat(raises.raised().orElseThrow().text())
        .isEqualTo("raise NotImplementedError('one way')");
    assertThat(maybe.raised()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 'a'\\nfor i in range(1000): x = x + x",
        "x = ['a']\\nfor i in range(1000): x = x + x",
        "x = 2\\nfor i in range(100): x = x * x\\nwhile True: op.a(x)",
        "for a in range(1000):\\n  for b in range(1000):\\n    for c in range(1000): op.a()",
        "x = 'a' * 30000\\nfor i in range(100000): x += x",
        "x = '{}'\\nfor i in range(100000): x = x.format(x + x)",
        "twice(0)",
      })
  void gives_up_on_too_much_work(String body) {
    PythonEvaluator.Ending ending = ending(body.replace("\\n", "\n"));

    assertThat(ending.stopped().isPresent() || body.contains("while True")).isTrue();
  }

  @Test
  void places_a_constant_at_its_use_and_pieces_where_they_stand() {
    List<Invocation> calls = new ArrayList<>();
    run("op.execute('DROP ' + T + f' {T}x')", calls, new ArrayList<>());

    PythonValue.Text text = (PythonValue.Text) calls.get(0).positional().get(0);
    TextView view = text.view();

    assertThat(view.text()).isEqualTo("DROP users usersx");
    assertThat(view.span(0, 4).text()).isEqualTo("DROP");
    assertThat(view.span(5, 10).text()).isEqualTo("T");
    assertThat(view.span(11, 16).text()).isEqualTo("T");
    assertThat(view.span(16, 17).text()).isEqualTo("x");
    assertThat(calls.get(0).span().contains(view.span())).isTrue();
  }

  @Test
  void keeps_places_exact_through_methods() {
    List<Invocation> calls = new ArrayList<>();
    run(
        "op.execute(textwrap.dedent('''\n    drop  \n     %s now''' % T).upper().strip())",
        calls, new ArrayList<>());

    TextView view = ((PythonValue.Text) calls.get(0).positional().get(0)).view();

    assertThat(view.text()).isEqualTo("DROP  \n USERS NOW");
    assertThat(view.span(0, 4).text()).isEqualTo("drop");
    int now = view.text().indexOf("NOW");
    assertThat(view.span(now, now + 3).text()).isEqualTo("now");
  }

  private static final String MODULE =
      """
      import sqlalchemy as sa, textwrap, enum
      from alembic import op
      from somewhere import unknown
      T = "users"
      T2 = "b"
      N = 3
      COLUMNS: tuple = ("id", "name")
      DICT = {"k": "v"}
      class Color(str, enum.Enum):
          RED = "red"
          BLUE = "blue"
          def paint(self): pass
      def helper(name, suffix="s"):
          return name + "_" + suffix
      def branches(u):
          if u: return "a"
          return "b"
      def recursive(x):
          return recursive(x)
      def rest(*a, **k):
          return "".join(a) + "".join(k)
      def create(name):
          op.create(name)
      def uses_global():
          op.drop(G)
      def twice(x):
          twice(x)
          twice(x)
      """;

  private static String log(String body) {
    List<String> log = new ArrayList<>();
    run(body, new ArrayList<>(), log);
    return String.join("\n", log);
  }

  private static PythonEvaluator.Ending ending(String body) {
    return run(body, new ArrayList<>(), new ArrayList<>());
  }

  private static PythonEvaluator.Ending run(String body, List<Invocation> calls, List<String> log) {
    String source = MODULE + "def upgrade(u=None.x, v=None.y):\n  " + body.replace("\n", "\n  ");
    PythonFile file = PythonParser.parse(new SourceFile("a.py", source));
    if (file instanceof PythonFile.Unread unread) {
      throw new AssertionError(unread.reason() + " " + unread.span());
    }
    PythonHost host =
        new PythonHost() {
          @Override
          public PythonValue call(Invocation invocation, boolean conditional) {
            if (!invocation.path().equals("sqlalchemy.text")) {
              calls.add(invocation);
              log.add((conditional ? "? " : "") + show(invocation));
            }
            return invocation;
          }

          @Override
          public void unfollowed(Span span, String reason, boolean conditional) {
            // What is computed counts here, not what is said of the rest.
          }

          @Override
          public String definedIn(String name, List<String> modules) {
            return modules.get(modules.size() - 1);
          }

          @Override
          public PythonValue attribute(PythonValue.Member member) {
            return member;
          }

          @Override
          public PythonValue enter(PythonValue context) {
            log.add("<" + show(((Invocation) context).callee()));
            return context;
          }

          @Override
          public void leave(PythonValue context) {
            log.add(">" + show(((Invocation) context).callee()));
          }
        };
    PythonEvaluator evaluator = PythonEvaluator.of((PythonFile.Module) file, host);
    PythonValue.Function upgrade = (PythonValue.Function) evaluator.global("upgrade").orElseThrow();
    return evaluator.call(upgrade, upgrade.span());
  }

  private static String show(PythonValue value) {
    if (value instanceof PythonValue.Text text) {
      StringBuilder shown = new StringBuilder("'");
      for (int i = 0; i < text.view().text().length(); i++) {
        shown.append(text.view().isHole(i) ? "{}" : text.view().text().substring(i, i + 1));
      }
      return shown.append("'").toString();
    }
    if (value instanceof PythonValue.IntegerNumber number) {
      return number.value().toString();
    }
    if (value instanceof PythonValue.Items items) {
      return items.items().stream().map(PythonEvaluatorTest::show).toList().toString();
    }
    if (value instanceof PythonValue.Reference reference) {
      return reference.path().replaceAll("^(alembic|builtins|somewhere)\\.", "");
    }
    if (value instanceof PythonValue.Member member) {
      return show(member.owner()) + "." + member.name();
    }
    if (value instanceof Invocation invocation) {
      List<String> arguments = new ArrayList<>();
      invocation.positional().forEach(argument -> arguments.add(show(argument)));
      invocation.named().forEach((name, argument) -> arguments.add(name + "=" + show(argument)));
      if (invocation.open()) {
        arguments.add("...");
      }
      return show(invocation.callee()) + "(" + String.join(", ", arguments) + ")";
    }
    return "{}";
  }
}
